//! The bar at the top: which article, how far, and what can be done with it
//! as a whole.

use super::actions::Action;
use super::find;
use super::theme::{GRID, TEXT_SIZE};
use super::typeset::{Style, Weight};
use super::view::View;
use super::widgets::{at_the_right, choice, icon_button};
use crate::app::{Message, Session};
use crate::language::{self, LanguageCode};
use crate::text::group_digits;
use eframe::egui::{
    Align, CornerRadius, Frame, Id, Layout, Margin, Panel, Rect, RichText, Role, Sense, Ui,
    WidgetInfo, vec2,
};

/// The bar's height in points.
const HEIGHT: f32 = 44.0;

/// The width in points that the tools at the right and the words of the
/// progress need beside each other.
const ROOM_FOR_WORDS: f32 = 570.0;

/// Draws the bar.
pub fn show(ui: &mut Ui, view: &mut View) {
    let frame = Frame::new().fill(view.theme.window()).inner_margin(Margin::symmetric(10, 0));
    Panel::top("topbar").exact_size(HEIGHT).frame(frame).resizable(false).show(ui, |ui| {
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = 3.0 * GRID;
            tool(ui, view, "folder", "panel-left");
            let app = view.app;
            if let Some(session) = &app.session {
                about_article(ui, view, session);
            }
            at_the_right(ui, Id::unique("topbar's right"), |ui| {
                ui.spacing_mut().item_spacing.x = GRID;
                if let Some(session) = &app.session {
                    find::show(ui, view, session);
                    ui.add_space(GRID);
                }
                tools(ui, view);
            });
        });
    });
}

fn tools(ui: &mut Ui, view: &mut View) {
    for (action, icon) in [
        ("open", "folder-open"),
        ("undo", "undo-2"),
        ("redo", "redo-2"),
        ("taught", "graduation-cap"),
        ("export", "share"),
        ("keys", "keyboard"),
        ("settings", "settings"),
    ] {
        tool(ui, view, action, icon);
    }
}

fn tool(ui: &mut Ui, view: &mut View, action: &str, icon: &str) {
    let Some(action) = Action::find(action) else { return };
    let message = (action.message)(view.app);
    let name = action.label.trim_end_matches('…');
    let enabled = message.is_some();
    let pressed = icon_button(ui, view.theme, icon, (name, &view.keys.name(action.id)), enabled);
    if let (true, Some(message)) = (pressed.clicked(), message) {
        view.send(message);
    }
}

fn about_article(ui: &mut Ui, view: &mut View, session: &Session) {
    let style = Style::sans(TEXT_SIZE).weight(Weight::SemiBold);
    let room = (ui.available_width() - 860.0).clamp(90.0, 320.0);
    let whole = view.typesetter.layout(session.name(), style, f32::INFINITY, ui.pixels_per_point());
    let size = vec2(whole.size().x.min(room), HEIGHT);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, session.name()));
    view.name(ui.painter(), (session.name(), style, view.theme.text()), rect);
    view.explain(response, &session.path.display().to_string());
    languages(ui, view, session);
    encodings(ui, view, session);
    progress(ui, view, session);
}

/// The language's own name, or its code where we have no lexicon for it.
pub fn language_name(code: &LanguageCode) -> String {
    match language::find(code) {
        Some(language) => language.name.to_owned(),
        None if *code == LanguageCode::unknown() => "Unknown language".to_owned(),
        None => format!("{code} (no lexicon)"),
    }
}

fn languages(ui: &mut Ui, view: &mut View, session: &Session) {
    let current = session.review.article().language.clone();
    let known = language::TABLE.iter().map(|language| LanguageCode::from(language.code));
    let options = known.map(|code| (code.clone(), language_name(&code).into()));
    let shown = (&current, RichText::new(language_name(&current)).color(view.theme.muted()).into());
    let chosen = choice(ui, Id::unique("language"), "Language", shown, 104.0, options);
    if let Some(language) = chosen {
        view.send(Message::SetLanguage(language));
    }
}

fn encodings(ui: &mut Ui, view: &mut View, session: &Session) {
    let current = session.review.article().encoding.clone();
    let known = crate::article::encodings().iter();
    let options = known.map(|name| ((*name).to_owned(), (*name).into()));
    let shown = (&current, RichText::new(&current).color(view.theme.muted()).into());
    let chosen = choice(ui, Id::unique("encoding"), "Encoding", shown, 112.0, options);
    if let Some(encoding) = chosen {
        view.send(Message::ReadAs { encoding });
    }
}

fn progress(ui: &mut Ui, view: &View, session: &Session) {
    let progress = session.progress();
    let shown = |count: usize| group_digits(count as u64);
    let text = format!("{} of {} reviewed", shown(progress.decided()), shown(progress.total()));
    let width = (ui.available_width() - 620.0).clamp(40.0, 180.0);
    let (rect, response) = ui.allocate_exact_size(vec2(width, 6.0), Sense::hover());
    let told = text.clone();
    response.widget_info(|| WidgetInfo::labeled(Role::ProgressIndicator, true, &told));
    let corner = CornerRadius::same(3);
    ui.painter().rect_filled(rect, corner, view.theme.track());
    let done = Rect::from_min_size(rect.min, vec2(width * progress.share(), 6.0));
    if progress.total() > 0 {
        ui.painter().rect_filled(done, corner, view.theme.accent());
    }
    // A narrow window keeps its tools rather than these words.
    if ui.available_width() >= ROOM_FOR_WORDS {
        ui.label(RichText::new(text).color(view.theme.muted()));
    } else {
        response.on_hover_text(text);
    }
}
