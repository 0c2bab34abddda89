//! Everything that the article's folder was taught, to look through, change
//! and take away.

use super::{paragraph, title};
use crate::app::{Dialog, Message, TaughtList};
use crate::language::taught::{Verdict, Wording};
use crate::ui::actions::Action;
use crate::ui::icons::{glyph, icon, icon_and_text, icon_font};
use crate::ui::theme::{GRID, SMALL_SIZE, TEXT_SIZE};
use crate::ui::topbar::language_name;
use crate::ui::typeset::{Style, Weight};
use crate::ui::view::View;
use crate::ui::widgets::{Look, field, hint, icon_button, key_button, strong};
use eframe::egui::{
    Align, Align2, CornerRadius, FontId, Id, Label, Layout, Rect, Role, ScrollArea, Sense, Ui,
    UiBuilder, WidgetInfo, pos2, vec2,
};

const WIDTH: f32 = 660.0;
/// The height of one wording's lines, in points.
const ROW: f32 = 46.0;
/// So many wordings can be seen without a filter.
const FEW: usize = 7;
/// The room of a row's buttons, in points.
const BUTTONS: f32 = 66.0;

/// Draws the window.
pub fn show(ui: &mut Ui, view: &mut View, list: &TaughtList) {
    // Narrower than the window, however small that is.
    let width = WIDTH.min(ui.ctx().content_rect().width() - 60.0);
    ui.set_width(width);
    let app = view.app;
    let Some(session) = &app.session else { return };
    let lexicon = &session.lexicon;
    let wordings = lexicon.taught.wordings();
    title(ui, view, "Taught wordings");
    if let Some(problem) = &lexicon.problem {
        let font = FontId::proportional(TEXT_SIZE);
        let words = icon_and_text("triangle-alert", problem, font, view.theme.bad());
        ui.add(Label::new(words).wrap());
    } else if wordings.is_empty() {
        nothing(ui, view);
    } else {
        let place = lexicon.folder.join("tallymark.lexicon.ron").display().to_string();
        hint(ui, view.theme, &format!("For all articles of the folder, in {place}"));
        if wordings.len() > FEW {
            filter(ui, view, list);
        }
        rows(ui, view, &list.shown(wordings));
    }
    buttons(ui, view, lexicon.problem.is_none());
}

fn filter(ui: &mut Ui, view: &mut View, list: &TaughtList) {
    let named = ("Filter", "Words, a category, always, never");
    let (_, changed) =
        field(ui, view, Id::unique("taught-filter"), named, &list.filter, ui.available_width());
    if let Some(filter) = changed {
        view.send(Message::Show(Dialog::Taught(TaughtList { filter })));
    }
}

/// What to do when there is nothing yet.
fn nothing(ui: &mut Ui, view: &View) {
    ui.add_space(3.0 * GRID);
    ui.vertical_centered(|ui| {
        ui.label(icon("graduation-cap", 30.0, view.theme.muted()));
        let text = "Nothing has been taught in this folder yet";
        ui.label(strong(text, TEXT_SIZE + 1.0, view.theme.text()));
        ui.set_max_width(460.0);
        paragraph(
            ui,
            view,
            "Select words in the article, or go to a card that you rejected. Shift+A teaches to \
             suggest these words always as a category, Shift+X never to suggest them. It holds \
             for all articles of the folder, at once.",
        );
    });
    ui.add_space(3.0 * GRID);
}

fn rows(ui: &mut Ui, view: &mut View, wordings: &[&Wording]) {
    if wordings.is_empty() {
        paragraph(ui, view, "No taught wording has these letters.");
    }
    let height = (ui.ctx().content_rect().height() - 260.0).clamp(2.0 * ROW, 8.0 * ROW);
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        let area = ScrollArea::vertical().max_height(height).auto_shrink([false, true]);
        area.show_rows(ui, ROW, wordings.len(), |ui, range| {
            wordings[range].iter().for_each(|wording| row(ui, view, wording));
        });
    });
}

fn row(ui: &mut Ui, view: &mut View, wording: &Wording) {
    let theme = view.theme;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::ListItem, true, wording.describe()));
    if response.contains_pointer() {
        ui.painter().rect_filled(rect, CornerRadius::same(8), theme.hover());
    }
    let (mark, color) = match wording.verdict {
        Verdict::Always => ("check", theme.good()),
        Verdict::Never => ("ban", theme.bad()),
    };
    let at = pos2(rect.left() + 16.0, rect.top() + 15.0);
    ui.painter().text(at, Align2::CENTER_CENTER, glyph(mark), icon_font(15.0), color);
    let end = rect.right() - BUTTONS - 2.0 * GRID;
    let place = |left: f32, right: f32, top: f32, height: f32| {
        Rect::from_min_max(pos2(left, rect.top() + top), pos2(right, rect.top() + top + height))
    };
    let left = rect.left() + 32.0;
    let middle = left + (end - left) * 0.6;
    let words = Style::sans(TEXT_SIZE).weight(Weight::SemiBold);
    let first = place(left, middle - 2.0 * GRID, 5.0, 19.0);
    view.name(ui.painter(), (&wording.words, words, theme.text()), first);
    category(ui, view, wording, place(middle, end, 5.0, 19.0));
    let about = about(wording);
    let second = place(left, end, 24.0, 17.0);
    view.name(ui.painter(), (&about, Style::sans(SMALL_SIZE), theme.muted()), second);
    let room = Rect::from_min_max(pos2(end + GRID, rect.top()), rect.max);
    let layout = Layout::left_to_right(Align::Center);
    let mut inner = ui.new_child(UiBuilder::new().max_rect(room).layout(layout));
    inner.spacing_mut().item_spacing.x = GRID;
    let edit = format!("Change “{}”", wording.words);
    let pressed = icon_button(&mut inner, theme, "pencil", (&edit, ""), true);
    view.on_click(&pressed, || Message::EditWording(Box::new(wording.clone())));
    let remove = format!("Take “{}” off the list", wording.words);
    let pressed = icon_button(&mut inner, theme, "trash-2", (&remove, ""), true);
    view.on_click(&pressed, || Message::Unteach(Box::new(wording.clone())));
}

/// `never as` and the category in its colours.
fn category(ui: &Ui, view: &View, wording: &Wording, rect: Rect) {
    let theme = view.theme;
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    let font = FontId::proportional(TEXT_SIZE - 0.5);
    let verdict = format!("{} as", wording.verdict.name());
    let at = rect.left_center();
    let drawn = painter.text(at, Align2::LEFT_CENTER, verdict, font.clone(), theme.muted());
    let known = wording.category.as_ref().map(|id| (id, view.app.codebook.category(id)));
    let at = pos2(drawn.right() + 1.5 * GRID, rect.center().y);
    match known {
        Some((_, Some(category))) => {
            let color = theme.tint(&category.tint);
            let mark = glyph(&category.icon);
            let drawn = painter.text(at, Align2::LEFT_CENTER, mark, icon_font(13.5), color);
            let at = pos2(drawn.right() + GRID, rect.center().y);
            painter.text(at, Align2::LEFT_CENTER, &category.label, font, theme.text());
        }
        Some((id, None)) => {
            painter.text(at, Align2::LEFT_CENTER, id.as_str(), font, theme.text());
        }
        None => {
            painter.text(at, Align2::LEFT_CENTER, "anything", font, theme.text());
        }
    }
}

/// In which language, by whom, when and why.
fn about(wording: &Wording) -> String {
    let language = wording.language.as_ref().map_or("any language".to_owned(), language_name);
    let when = wording.at.map(|at| {
        let local = at.to_zoned_datetime(jiff::tz::TimeZone::system());
        local.strftime("%-d %b %Y, %H:%M").to_string()
    });
    let parts = [language, wording.by.clone(), when.unwrap_or_default(), wording.note.clone()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

fn buttons(ui: &mut Ui, view: &mut View, readable: bool) {
    ui.horizontal(|ui| {
        for (name, mark, label) in
            [("always", "check", "Always suggest…"), ("never", "ban", "Never suggest…")]
        {
            let Some(action) = Action::find(name) else { continue };
            let key = view.keys.name(action.id);
            let enabled = readable;
            let pressed = key_button(ui, view.theme, Look::Normal, (mark, label, &key), enabled);
            let verdict = if name == "always" { Verdict::Always } else { Verdict::Never };
            view.on_click(&pressed, || Message::AskTeach(verdict));
        }
        let pressed = key_button(ui, view.theme, Look::Normal, ("", "Close", "Esc"), true);
        view.on_click(&pressed, || Message::CloseDialog);
        if view
            .app
            .session
            .as_ref()
            .is_some_and(|session| session.review.lesson_to_undo().is_some())
        {
            hint(ui, view.theme, "Ctrl+Z takes the last change back");
        }
    });
}
