//! One wording to teach: the words, always or never, as what, in which
//! language, and why.

use super::{paragraph, title};
use crate::app::{Message, TaughtList, TeachForm, languages_to_teach};
use crate::codebook::CategoryId;
use crate::language::LanguageCode;
use crate::language::taught::Verdict;
use crate::ui::icons::icon_and_text;
use crate::ui::theme::{GRID, SMALL_SIZE, TEXT_SIZE};
use crate::ui::topbar::language_name;
use crate::ui::view::View;
use crate::ui::widgets::{Look, choice, field, hint, key_button, option};
use eframe::egui::{
    Align2, Color32, FontId, Id, Key, Label, Response, Sense, Ui, WidgetText, vec2,
};

const WIDTH: f32 = 520.0;
/// The width of the labels at the left, in points.
const LABELS: f32 = 72.0;

/// Draws the form.
pub fn show(ui: &mut Ui, view: &mut View, form: &TeachForm) {
    ui.set_width(WIDTH);
    let listed = form.replaces.is_some();
    title(ui, view, if listed { "Change a taught wording" } else { "Teach a wording" });
    let mut next = form.clone();
    let entered = wording(ui, view, form, &mut next);
    proposals(ui, view, form, &mut next);
    verdicts(ui, view, form, &mut next);
    category(ui, view, form, &mut next);
    language(ui, view, form, &mut next);
    line(ui, view, "Note", |ui, view| {
        let width = ui.available_width();
        let named = ("Note", "Why, for whoever reads the list");
        let (_, changed) = field(ui, view, id("note"), named, &form.note, width);
        next.note = changed.unwrap_or(next.note.clone());
    });
    reach(ui, view, form);
    if let Some(problem) = &form.problem {
        let font = FontId::proportional(SMALL_SIZE + 0.5);
        let words = icon_and_text("circle-alert", problem, font, view.theme.bad());
        ui.add(Label::new(words).wrap());
    }
    buttons(ui, view, &next, entered);
    if next != *form {
        view.send(Message::ShowTeach(Box::new(next)));
    }
}

fn id(field: &str) -> Id {
    Id::unique(("teach", field))
}

fn line(ui: &mut Ui, view: &mut View, label: &str, contents: impl FnOnce(&mut Ui, &mut View)) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 1.5 * GRID;
        let (rect, _) = ui.allocate_exact_size(vec2(LABELS, 26.0), Sense::hover());
        let font = FontId::proportional(TEXT_SIZE);
        let (at, align) = (rect.left_center(), Align2::LEFT_CENTER);
        ui.painter().text(at, align, label, font, view.theme.muted());
        contents(ui, view);
    });
}

/// The words; whether Enter was pressed in their field.
fn wording(ui: &mut Ui, view: &mut View, form: &TeachForm, next: &mut TeachForm) -> bool {
    let mut entered = false;
    line(ui, view, "Wording", |ui, view| {
        let width = ui.available_width();
        let named = ("Wording", "the words, as they stand in the text");
        let (edit, changed) = field(ui, view, id("words"), named, &form.words, width);
        focus_once(ui, &edit);
        entered = edit.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        next.words = changed.unwrap_or(next.words.clone());
    });
    entered
}

/// Puts the keyboard on `field` in the first frame of the dialog.
fn focus_once(ui: &Ui, field: &Response) {
    let (seen, now) = (id("seen"), ui.ctx().cumulative_frame_nr());
    let last = ui.data(|data| data.get_temp::<u64>(seen));
    if last.is_none_or(|last| last + 1 < now) {
        field.request_focus();
    }
    ui.data_mut(|data| data.insert_temp(seen, now));
}

/// Other words that may be meant, to press.
fn proposals(ui: &mut Ui, view: &View, form: &TeachForm, next: &mut TeachForm) {
    let others: Vec<&String> =
        form.proposals.iter().filter(|words| **words != form.words).collect();
    if others.is_empty() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(GRID, GRID);
        ui.add_space(LABELS + 1.5 * GRID);
        hint(ui, view.theme, "or");
        for words in others {
            let pressed = key_button(ui, view.theme, Look::Normal, ("", words, ""), true);
            if pressed.clicked() {
                next.words.clone_from(words);
            }
        }
    });
}

fn verdicts(ui: &mut Ui, view: &View, form: &TeachForm, next: &mut TeachForm) {
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (verdict, label, about) in [
            (
                Verdict::Always,
                "Always suggest it",
                "A number beside the words makes a claim; for events the words alone do.",
            ),
            (
                Verdict::Never,
                "Never suggest it",
                "No suggestion shares a word with it. What is decided already stays.",
            ),
        ] {
            if option(ui, view.theme, form.verdict == verdict, label, about).clicked() {
                next.verdict = verdict;
            }
        }
    });
}

fn category(ui: &mut Ui, view: &mut View, form: &TeachForm, next: &mut TeachForm) {
    line(ui, view, "As", |ui, view| {
        let book = view.app.codebook;
        let label = |id: &Option<CategoryId>| -> WidgetText {
            let Some(id) = id else {
                return match form.verdict {
                    Verdict::Always => "choose a category".into(),
                    Verdict::Never => "any category".into(),
                };
            };
            let Some(category) = book.category(id) else { return id.as_str().into() };
            let font = FontId::proportional(TEXT_SIZE);
            icon_and_text(&category.icon, &category.label, font, Color32::PLACEHOLDER).into()
        };
        let every = (form.verdict == Verdict::Never).then_some(None);
        let known = book.categories.iter().map(|category| Some(category.id.clone()));
        let options = every.into_iter().chain(known).map(|id| (id.clone(), label(&id)));
        let current = (&form.category, label(&form.category));
        if let Some(chosen) = choice(ui, id("category"), "Category", current, 200.0, options) {
            next.category = chosen;
        }
    });
}

fn language(ui: &mut Ui, view: &mut View, form: &TeachForm, next: &mut TeachForm) {
    line(ui, view, "In", |ui, view| {
        let Some(session) = &view.app.session else { return };
        let label = |code: &Option<LanguageCode>| -> WidgetText {
            code.as_ref().map_or_else(|| "any language".into(), |code| language_name(code).into())
        };
        let known = languages_to_teach(session).into_iter().map(Some);
        let options = known.chain([None]).map(|code| (code.clone(), label(&code)));
        let current = (&form.language, label(&form.language));
        if let Some(chosen) = choice(ui, id("language"), "Language", current, 200.0, options) {
            next.language = chosen;
        }
    });
}

/// Where the words stand and where the lesson is kept.
fn reach(ui: &mut Ui, view: &View, form: &TeachForm) {
    let Some(session) = &view.app.session else { return };
    let times = match form.count {
        None => String::new(),
        Some(0) => "The words do not stand in this article. ".to_owned(),
        Some(1) => "The words stand once in this article. ".to_owned(),
        Some(2) => "The words stand twice in this article. ".to_owned(),
        Some(count) => format!("The words stand {count} times in this article. "),
    };
    let folder = session.lexicon.folder.file_name().unwrap_or_default().to_string_lossy();
    let place = match folder.as_ref() {
        "" => "in tallymark.lexicon.ron".to_owned(),
        folder => format!("in {folder}/tallymark.lexicon.ron"),
    };
    paragraph(ui, view, &format!("{times}Kept for all articles of the folder, {place}."));
}

fn buttons(ui: &mut Ui, view: &mut View, next: &TeachForm, entered: bool) {
    let (free, ready) = {
        let session = view.app.session.as_ref();
        let free = session.is_some_and(|session| !session.teaching);
        (free, next.is_ready())
    };
    ui.horizontal(|ui| {
        let teach = match next.verdict {
            Verdict::Always => ("check", "Always suggest it", "Enter"),
            Verdict::Never => ("ban", "Never suggest it", "Enter"),
        };
        let enabled = free && ready.is_ok();
        let pressed =
            key_button(ui, view.theme, Look::Primary, (teach.0, "Teach", teach.2), enabled);
        let pressed = pressed.on_hover_text(ready.err().unwrap_or(teach.1));
        if enabled && (pressed.clicked() || entered) {
            view.send(Message::Teach(Box::new(next.clone())));
        }
        let pressed = key_button(ui, view.theme, Look::Normal, ("", "Cancel", "Esc"), true);
        view.on_click(&pressed, || match next.listed {
            true => Message::Show(crate::app::Dialog::Taught(TaughtList::default())),
            false => Message::CloseDialog,
        });
        if let Err(missing) = ready {
            hint(ui, view.theme, missing);
        }
    });
}
