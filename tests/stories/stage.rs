//! A window on a folder of its own, without a display, with the bundled
//! fonts, and with somebody who answers its file dialogs.

use eframe::egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use tallymark::app::{Message, Session};
use tallymark::review::{Claim, State};
use tallymark::store::{Places, Store};
use tallymark::text::Span;
use tallymark::ui::effects::{Dialogs, Mode, Runner};
use tallymark::ui::typeset::FontSources;
use tallymark::ui::window::Window;
use tempfile::TempDir;

/// An article with a claim or more in every sentence of its body.
pub const ARTICLE: &str = "Nine killed in Port Amber clashes\n\n\
    PORT AMBER, 3 March 2024 - Nine people were killed and 40 wounded on Sunday, police said.\n\n\
    About 2,000 demonstrators marched to the harbour. Police arrested 120 people.\n";

/// Answers the file dialogs.
#[derive(Default)]
pub struct Answers(Mutex<Option<PathBuf>>);

impl Dialogs for Answers {
    fn file(&self) -> Option<PathBuf> {
        self.0.lock().unwrap().take()
    }

    fn folder(&self) -> Option<PathBuf> {
        self.0.lock().unwrap().take()
    }

    fn save(&self, _folder: Option<&Path>, _name: &str) -> Option<PathBuf> {
        self.0.lock().unwrap().take()
    }
}

/// The window and what lies around it.
pub struct Stage {
    pub harness: Harness<'static, Window>,
    pub folder: Arc<TempDir>,
    answers: Arc<Answers>,
}

impl Stage {
    /// A window at its welcome page, in an empty folder.
    pub fn empty() -> Self {
        Self::within(Arc::new(tempfile::tempdir().unwrap()))
    }

    /// A window on `text`, as the file `article.txt`.
    pub fn on(text: &str) -> Self {
        let mut stage = Self::empty();
        stage.write("article.txt", text);
        stage.open("article.txt");
        stage
    }

    fn within(folder: Arc<TempDir>) -> Self {
        let store = Store::new(Places::within(&folder.path().join("home")));
        let answers = Arc::new(Answers::default());
        let dialogs = Arc::clone(&answers);
        let builder = Harness::builder().with_size([1280.0, 720.0]).with_max_steps(64);
        let harness = builder.build_eframe(|creation| {
            let runner = Runner::new(creation.egui_ctx.clone(), store, dialogs, Mode::Inline);
            Window::new(&creation.egui_ctx, runner, FontSources::Bundled, "Anna")
        });
        let mut stage = Self { harness, folder, answers };
        stage.settle();
        stage
    }

    /// The same folder after the window was closed and opened again.
    pub fn reopened(self, name: &str) -> Self {
        let folder = Arc::clone(&self.folder);
        drop(self);
        let mut stage = Self::within(folder);
        stage.open(name);
        stage
    }

    /// Where `name` lies.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Makes a file.
    pub fn write(&self, name: &str, text: &str) {
        std::fs::write(self.path(name), text).unwrap();
    }

    /// What a file holds.
    pub fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.path(name)).unwrap()
    }

    /// The annotation file of `article.txt`.
    pub fn kept(&self) -> String {
        self.read("article.txt.tally.ron")
    }

    /// Opens a file or folder as if it had been dropped on the window.
    pub fn open(&mut self, name: &str) {
        let path = self.path(name);
        self.send(Message::Open(path));
    }

    pub fn send(&mut self, message: Message) {
        self.harness.state_mut().send(message);
        self.settle();
    }

    /// What the next file dialog will be answered with.
    pub fn will_choose(&self, name: &str) {
        *self.answers.0.lock().unwrap() = Some(self.path(name));
    }

    pub fn settle(&mut self) {
        self.harness.run_ok();
    }

    pub fn press(&mut self, key: Key) {
        self.press_with(Modifiers::NONE, key);
    }

    pub fn press_with(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.settle();
    }

    /// Presses the control of that name.
    pub fn click(&mut self, name: &str) {
        self.harness.get_by_label(name).click_accesskit();
        self.settle();
    }

    /// Replaces what the field of that name holds.
    pub fn fill(&mut self, name: &str, text: &str) {
        self.harness.get_by_role_and_label(eframe::egui::accesskit::Role::TextInput, name).focus();
        self.settle();
        self.press_with(Modifiers::COMMAND, Key::A);
        self.harness
            .get_by_role_and_label(eframe::egui::accesskit::Role::TextInput, name)
            .type_text(text);
        self.settle();
    }

    /// Types into whatever has the keyboard.
    pub fn type_text(&mut self, text: &str) {
        self.harness.event(eframe::egui::Event::Text(text.to_owned()));
        self.settle();
    }

    /// Selects the first place of `words` in the text.
    pub fn select(&mut self, words: &str) {
        let at = self.session().review.article().text.find(words).expect("words of the text");
        self.send(Message::Select(Some(Span::new(at, at + words.len()))));
    }

    pub fn session(&self) -> &Session {
        self.harness.state().app().session.as_ref().expect("an article is open")
    }

    pub fn has_article(&self) -> bool {
        self.harness.state().app().session.is_some()
    }

    pub fn claims(&self) -> &[Arc<Claim>] {
        self.session().review.claims()
    }

    pub fn states(&self) -> Vec<State> {
        self.claims().iter().map(|claim| claim.state).collect()
    }

    pub fn focused(&self) -> &Claim {
        self.session().focused().expect("a claim has the focus")
    }

    /// The words of a claim.
    pub fn quote(&self, claim: &Claim) -> &str {
        self.session().review.article().text.slice(claim.coding.span)
    }

    /// What the window is telling.
    pub fn notices(&self) -> String {
        let notices = &self.harness.state().app().notices;
        notices.iter().map(|notice| notice.text.as_str()).collect::<Vec<_>>().join("\n")
    }
}
