//! Preferences.

mod keys;

use super::{paragraph, title};
use crate::app::{Dialog, Message, Order, Settings, SettingsPage, SettingsTab, ThemeChoice};
use crate::claim::Confidence;
use crate::ui::view::View;
use crate::ui::widgets::{Look, at_the_right, choice, field, icon_button, key_button, tab_button};
use eframe::egui::{DragValue, Grid, Id, Role, Ui, WidgetInfo};

/// Draws the page; every change takes effect at once.
pub fn show(ui: &mut Ui, view: &mut View, page: &SettingsPage) {
    ui.set_width(600.0);
    ui.horizontal(|ui| {
        title(ui, view, "Settings");
        at_the_right(ui, Id::unique("settings' right"), |ui| {
            let pressed = key_button(ui, view.theme, Look::Normal, ("", "Close", "Esc"), true);
            view.on_click(&pressed, || Message::CloseDialog);
        });
    });
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 2.0;
        for tab in SettingsTab::ALL {
            let pressed = tab_button(ui, view.theme, tab.label(), tab == page.tab);
            view.on_click(&pressed, || at(tab));
        }
    });
    let settings = &view.app.settings;
    let grid = Grid::new("settings").num_columns(2).spacing([24.0, 10.0]);
    match page.tab {
        SettingsTab::Coding => drop(grid.show(ui, |ui| {
            annotator(ui, view, settings);
            convention(ui, view, settings);
            order(ui, view, settings);
            confidence(ui, view, settings);
        })),
        SettingsTab::Reading => drop(grid.show(ui, |ui| {
            theme(ui, view, settings);
            size(ui, view, settings);
        })),
        SettingsTab::Keys => keys::show(ui, view, page),
    }
}

/// Shows the part about keys.
pub fn of_keys() -> Message {
    at(SettingsTab::Keys)
}

fn at(tab: SettingsTab) -> Message {
    Message::Show(Dialog::Settings(SettingsPage { tab, ..SettingsPage::default() }))
}

fn annotator(ui: &mut Ui, view: &mut View, settings: &Settings) {
    ui.label("Annotator");
    ui.vertical(|ui| {
        let id = Id::unique("annotator");
        let named = ("Annotator", "your name");
        let (_, changed) = field(ui, view, id, named, &settings.annotator, 280.0);
        if let Some(annotator) = changed {
            view.send(Message::Configure(Settings { annotator, ..settings.clone() }));
        }
        paragraph(ui, view, "Written with every decision from now on.");
    });
    ui.end_row();
}

fn theme(ui: &mut Ui, view: &mut View, settings: &Settings) {
    ui.label("Theme");
    let options = ThemeChoice::ALL.into_iter().map(|theme| (theme, theme.label().into()));
    let current = (&settings.theme, settings.theme.label().into());
    if let Some(theme) = choice(ui, Id::unique("theme"), "Theme", current, 160.0, options) {
        view.send(Message::Configure(Settings { theme, ..settings.clone() }));
    }
    ui.end_row();
}

fn size(ui: &mut Ui, view: &mut View, settings: &Settings) {
    ui.label("Text size");
    ui.horizontal(|ui| {
        let smaller = icon_button(
            ui,
            view.theme,
            "minus",
            ("Smaller text", &view.keys.name("smaller")),
            true,
        );
        view.on_click(&smaller, || Message::Configure(settings.with_text_larger(-1.0)));
        ui.label(format!("{} points", settings.text_size));
        let larger =
            icon_button(ui, view.theme, "plus", ("Larger text", &view.keys.name("larger")), true);
        view.on_click(&larger, || Message::Configure(settings.with_text_larger(1.0)));
    });
    ui.end_row();
}

fn convention(ui: &mut Ui, view: &mut View, settings: &Settings) {
    ui.label("Vague numbers");
    let app = view.app;
    let session = app.session.as_ref();
    let id = session.map_or(settings.convention.as_str(), |open| open.review.convention());
    let current = app.codebook.convention(id);
    let options = app.codebook.conventions.iter();
    let options = options.map(|one| (one.id.clone(), one.label.as_str().into()));
    let shown = (&current.id, current.label.as_str().into());
    ui.vertical(|ui| {
        let widget = Id::unique("convention");
        if let Some(id) = choice(ui, widget, "Number convention", shown, 160.0, options) {
            view.send(Message::SetConvention(id));
        }
        paragraph(ui, view, &current.reference);
    });
    ui.end_row();
}

fn order(ui: &mut Ui, view: &mut View, settings: &Settings) {
    ui.label("Order of claims");
    let options = Order::ALL.into_iter().map(|order| (order, order.label().into()));
    let current = (&settings.order, settings.order.label().into());
    if let Some(order) = choice(ui, Id::unique("order"), "Order", current, 160.0, options) {
        view.send(Message::Configure(Settings { order, ..settings.clone() }));
    }
    ui.end_row();
}

fn confidence(ui: &mut Ui, view: &mut View, settings: &Settings) {
    ui.label("Confidence");
    ui.vertical(|ui| {
        ui.horizontal(|ui| {
            ui.label("hide suggestions below");
            let mut percent = settings.threshold.share() * 100.0;
            let drag = DragValue::new(&mut percent).range(0.0..=100.0).speed(0.5);
            let response = ui.add(drag.fixed_decimals(0).suffix(" %"));
            response.widget_info(|| WidgetInfo::labeled(Role::SpinButton, true, "Threshold"));
            if response.changed() {
                let threshold = Confidence::new(percent / 100.0);
                view.send(Message::Configure(Settings { threshold, ..settings.clone() }));
            }
        });
        let mut blind = settings.blind;
        if ui.checkbox(&mut blind, "Not shown before I have decided").changed() {
            view.send(Message::Configure(Settings { blind, ..settings.clone() }));
        }
    });
    ui.end_row();
}
