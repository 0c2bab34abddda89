//! The window itself: takes in what happened, draws the panes, and has done
//! what the state asks for.

use super::actions::Keymap;
use super::article::{self, Looks};
use super::card;
use super::claims::{self, Cards};
use super::effects::Runner;
use super::reader::Reader;
use super::theme::{TEXT_SIZE, Theme};
use super::typeset::{FontSources, Style, Typesetter};
use super::view::View;
use super::{dialogs, find, folder, fonts, keys, notices, statusbar, topbar, welcome};
use crate::app::{App, Effect, Message, SaveState, ThemeChoice};
use crate::codebook::Codebook;
use eframe::egui::{
    self, CentralPanel, Context, Frame, Id, ThemePreference, Ui, ViewportCommand,
    text::{CCursor, CCursorRange},
    text_edit::TextEditState,
};
use std::time::{Duration, Instant};

/// How long opening may take before the window says that it is at it.
const PATIENCE: Duration = Duration::from_millis(200);

/// How long after a save that failed the next one is tried.
const RETRY: Duration = Duration::from_secs(5);

/// The window's panes and the state that they show.
pub struct Window {
    app: App,
    runner: Runner,
    typesetter: Typesetter,
    reader: Reader,
    looks: Looks,
    cards: Cards,
    keymap: Keymap,
    shown: Option<u64>,
    opening_since: Option<Instant>,
    saved_at: Option<Instant>,
    focus_form: Option<Id>,
    focus_find: bool,
    exit_after_first_frame: bool,
    frames: u64,
    told_missing: usize,
}

impl Window {
    /// A window with nothing open; `annotator` is who decides if the settings
    /// do not say.
    pub fn new(context: &Context, runner: Runner, fonts: FontSources, annotator: &str) -> Self {
        fonts::install(context, fonts);
        Theme::of(false).apply(context);
        Theme::of(true).apply(context);
        let (mut settings, recent) = runner.remembered();
        if settings.annotator.is_empty() {
            annotator.clone_into(&mut settings.annotator);
        }
        let keymap = Keymap::new(Codebook::unrest(), &settings.keys, context.os());
        Self {
            app: App::new(Codebook::unrest(), settings, recent),
            runner,
            typesetter: Typesetter::new(fonts),
            reader: Reader::new(),
            looks: Looks::default(),
            cards: Cards::default(),
            keymap,
            shown: None,
            opening_since: None,
            saved_at: None,
            focus_form: None,
            focus_find: false,
            exit_after_first_frame: false,
            frames: 0,
            told_missing: 0,
        }
    }

    /// Closes the window as soon as it has been drawn once.
    pub fn exit_after_first_frame(&mut self) {
        self.exit_after_first_frame = true;
    }

    /// The state, to be looked at.
    pub fn app(&self) -> &App {
        &self.app
    }

    /// Takes in a message and begins what it asks for.
    pub fn send(&mut self, message: Message) {
        let effects = self.app.update(message, jiff::Timestamp::now());
        // First of all: an effect may be about the article that is new here.
        self.notice_other_article();
        for effect in effects {
            match effect {
                Effect::Reveal { byte } => {
                    self.reader.scroll_to(byte);
                    self.cards.reveal();
                }
                Effect::ShowText { byte } => self.reader.scroll_to(byte),
                Effect::FocusFind => self.focus_find = true,
                Effect::FocusForm => self.focus_form = Some(card::first_field()),
                Effect::FocusNote => self.focus_form = Some(card::note_field()),
                Effect::ClearSelection => self.reader.clear_selection(),
                effect => {
                    if matches!(effect, Effect::Save(_)) {
                        self.saved_at = Some(Instant::now());
                    }
                    self.runner.run(effect);
                }
            }
        }
        if self.app.opening.is_none() {
            self.opening_since = None;
        } else {
            self.opening_since.get_or_insert_with(Instant::now);
        }
    }

    fn notice_other_article(&mut self) {
        let serial = self.app.session.as_ref().map(|session| session.serial);
        if self.shown != serial {
            self.shown = serial;
            self.reader = Reader::new();
            self.typesetter.forget_missing();
            self.told_missing = 0;
            self.cards.reset();
        }
    }

    fn panes(&mut self, ui: &mut Ui, messages: &mut Vec<Message>) {
        let theme = Theme::of(ui.visuals().dark_mode);
        let mut view = View {
            app: &self.app,
            theme,
            keys: &self.keymap,
            typesetter: &mut self.typesetter,
            messages,
            lit: None,
            now: jiff::Timestamp::now(),
        };
        topbar::show(ui, &mut view);
        statusbar::show(ui, &mut view);
        if self.app.settings.folder_shown && (self.app.folder.is_some()) {
            folder::show(ui, &mut view);
        }
        if let Some(session) = &self.app.session {
            claims::show(ui, &mut view, &mut self.cards, session);
        }
        let waiting = self.opening_since.is_some_and(|since| since.elapsed() >= PATIENCE);
        CentralPanel::default().frame(Frame::new().fill(theme.page())).show(ui, |ui| {
            match &self.app.session {
                _ if waiting => spinner(ui, &mut view, self.app.opening.as_deref()),
                Some(session) => {
                    article::show(ui, &mut view, &mut self.reader, &mut self.looks, session);
                }
                None => welcome::show(ui, &mut view),
            }
        });
        if let Some(since) = self.opening_since {
            ui.ctx().request_repaint_after(PATIENCE.saturating_sub(since.elapsed()));
        }
        notices::show(ui.ctx(), &mut view);
        dialogs::show(ui.ctx(), &mut view);
    }

    /// A disk may have room again, a network drive be back.
    fn save_again(&mut self, context: &Context) {
        let session = self.app.session.as_ref();
        if !session.is_some_and(|session| matches!(session.saving, SaveState::Failed(_))) {
            return;
        }
        let since = self.saved_at.map_or(RETRY, |at| at.elapsed());
        if since >= RETRY {
            self.send(Message::SaveAgain);
        }
        context.request_repaint_after(RETRY.saturating_sub(since));
    }

    fn take_dropped(&mut self, context: &Context) {
        let dropped = context.input(|input| input.raw.dropped_files.clone());
        if let Some(file) = dropped.first() {
            self.send(Message::Open(file.path().to_owned()));
        }
    }

    /// Puts the keyboard on a field of the form: its text selected if it is the
    /// first, else at its end.
    fn focus_form(&self, context: &Context, field: Id) {
        let Some(draft) = self.app.session.as_ref().and_then(|session| session.draft.as_ref())
        else {
            return;
        };
        context.memory_mut(|memory| memory.request_focus(field));
        let first = field == card::first_field();
        let text = if first { &draft.words } else { &draft.note };
        let end = CCursor::new(text.chars().count());
        let start = if first { CCursor::new(0) } else { end };
        let mut state = TextEditState::load(context, field).unwrap_or_default();
        state.cursor.set_char_range(Some(CCursorRange::two(start, end)));
        state.store(context, field);
    }

    fn tell_missing_fonts(&mut self) {
        let missing = self.typesetter.missing_scripts();
        if missing.len() > self.told_missing {
            self.told_missing = missing.len();
            let text = format!(
                "No font on this system shows {}: install one (such as Noto) and start \
                 Tallymark again.",
                missing.join(", ")
            );
            let since = jiff::Timestamp::now();
            let tone = crate::app::Tone::Warning;
            self.send(Message::Tell(crate::app::Notice { text, tone, since }));
        }
    }

    fn set_theme(&self, context: &Context) {
        let preference = match self.app.settings.theme {
            ThemeChoice::System => ThemePreference::System,
            ThemeChoice::Light => ThemePreference::Light,
            ThemeChoice::Dark => ThemePreference::Dark,
        };
        if context.options(|options| options.theme_preference) != preference {
            context.set_theme(preference);
        }
    }
}

impl eframe::App for Window {
    fn logic(&mut self, context: &Context, _frame: &mut eframe::Frame) {
        for message in self.runner.poll() {
            self.send(message);
            context.request_repaint();
        }
        self.save_again(context);
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        let context = ui.ctx().clone();
        self.set_theme(&context);
        self.take_dropped(&context);
        let typing = context.text_edit_focused();
        if !self.keymap.is_of(&self.app.settings.keys) {
            let chosen = &self.app.settings.keys;
            self.keymap = Keymap::new(self.app.codebook, chosen, context.os());
        }
        let mut keys = keys::hear(&context, &self.app, &self.keymap);
        if !typing {
            // Shown in this very frame.
            keys.drain(..).for_each(|message| self.send(message));
        }
        if let Some(field) = self.focus_form.take() {
            self.focus_form(&context, field);
        }
        if std::mem::take(&mut self.focus_find) {
            context.memory_mut(|memory| memory.request_focus(find::id()));
        }
        let mut messages = Vec::new();
        self.panes(ui, &mut messages);
        // After what the fields say: what was typed before Ctrl+Enter belongs
        // to what is kept.
        messages.append(&mut keys);
        if !messages.is_empty() {
            context.request_repaint();
        }
        messages.into_iter().for_each(|message| self.send(message));
        self.tell_missing_fonts();
        self.frames += 1;
        if self.exit_after_first_frame {
            context.request_repaint();
            if self.frames > 1 {
                context.send_viewport_cmd(ViewportCommand::Close);
            }
        }
    }

    fn clear_color(&self, visuals: &egui::Visuals) -> [f32; 4] {
        visuals.panel_fill.to_normalized_gamma_f32()
    }
}

fn spinner(ui: &mut Ui, view: &mut View, what: Option<&str>) {
    let text = format!("Reading {}…", what.unwrap_or("the article"));
    ui.with_layout(egui::Layout::top_down(egui::Align::Center), |ui| {
        ui.add_space(ui.available_height() * 0.4);
        ui.spinner();
        view.words(ui, &text, Style::sans(TEXT_SIZE), view.theme.muted(), 2);
    });
}
