//! Carries out what the window's state asks of the world: the only threads
//! and the only dialogs. Results come back as messages.

mod dialogs;
mod export;
mod listing;
mod opening;
mod saver;
mod teaching;
mod watcher;

pub use dialogs::{Dialogs, SystemDialogs};

use crate::app::{Dialog, Effect, Message, Notice, OpenJob, Refused, Settings, Tone};
use crate::article::{Article, samples};
use crate::codebook::Codebook;
use crate::language::{self, Taught};
use crate::store::Store;
use crate::suggest;
use eframe::egui::Context;
use saver::Saver;
use std::borrow::Cow;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::{Duration, Instant};
use watcher::Watcher;

/// A dialog that is gone sooner than this was never seen: the system has
/// none.
const NEVER_SEEN: Duration = Duration::from_millis(300);

/// Where jobs run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// On threads of their own.
    Threads,
    /// At once, on the caller's: for tests.
    Inline,
}

/// Carries out effects.
pub struct Runner {
    world: World,
    mode: Mode,
    receiver: Receiver<Message>,
    saver: Saver,
    watcher: Watcher,
}

/// What a job may use; cheap to clone into a thread.
#[derive(Clone)]
pub(super) struct World {
    store: Arc<Store>,
    dialogs: Arc<dyn Dialogs>,
    sender: Sender<Message>,
    context: Context,
}

impl World {
    /// Sends a result and wakes the window.
    fn tell(&self, message: Message) {
        // Nobody listens any more when the window is gone.
        let _ = self.sender.send(message);
        self.context.request_repaint();
    }

    fn warn(&self, text: String) {
        let since = jiff::Timestamp::now();
        self.tell(Message::Tell(Notice { text, tone: Tone::Warning, since }));
    }
}

impl Runner {
    /// A runner over `store` that wakes `context` when results are in.
    pub fn new(context: Context, store: Store, dialogs: Arc<dyn Dialogs>, mode: Mode) -> Self {
        let (sender, receiver) = channel();
        let world = World { store: Arc::new(store), dialogs, sender, context };
        let saver = Saver::new(world.clone(), mode);
        let watcher = Watcher::new(world.clone(), mode);
        Self { world, mode, receiver, saver, watcher }
    }

    /// The results that have come in.
    pub fn poll(&self) -> Vec<Message> {
        self.receiver.try_iter().collect()
    }

    /// What is remembered from earlier: preferences and recent articles.
    pub fn remembered(&self) -> (Settings, Vec<PathBuf>) {
        let text = self.world.store.load_settings().ok().flatten().unwrap_or_default();
        let settings = ron::from_str(&text).unwrap_or_default();
        (settings, self.world.store.recent())
    }

    /// Begins to carry out `effect`. What concerns the panes themselves
    /// (scrolling, the keyboard) is the window's and ignored here.
    pub fn run(&self, effect: Effect) {
        match effect {
            Effect::Save(job) => self.saver.save(*job),
            Effect::WatchLexicon(folder) => self.watcher.turn_to(folder),
            Effect::Reveal { .. }
            | Effect::ShowText { .. }
            | Effect::FocusFind
            | Effect::FocusForm
            | Effect::FocusNote
            | Effect::ClearSelection => {}
            effect => self.start(effect),
        }
    }

    fn start(&self, effect: Effect) {
        let world = self.world.clone();
        match self.mode {
            Mode::Inline => perform(&world, effect),
            Mode::Threads => {
                std::thread::spawn(move || perform(&world, effect));
            }
        }
    }
}

fn perform(world: &World, effect: Effect) {
    match effect {
        Effect::PickFile => pick(world, |dialogs| dialogs.file()),
        Effect::PickFolder => pick(world, |dialogs| dialogs.folder()),
        Effect::Open(job) => open(world, *job),
        Effect::OpenSample { ticket, index } => open_sample(world, ticket, index),
        Effect::ListFolder(path) => {
            let result = listing::list(&world.store, &path);
            world.tell(Message::FolderListed { path, result });
        }
        Effect::Resuggest { ticket, article, language, taught } => {
            let article = Article { language: language.clone(), ..article };
            let suggestions = teaching::suggestions(&article, &taught);
            world.tell(Message::Resuggested { ticket, language, suggestions });
        }
        Effect::Teach(job) => teaching::teach(world, *job),
        Effect::Code { ticket, article, span, taught } => {
            let lexicon = lexicon_of(&article, &taught);
            let coding = suggest::suggest_span(&article, &lexicon, Codebook::unrest(), span);
            world.tell(Message::Coded { ticket, coding: Box::new(coding) });
        }
        Effect::Explain { path, article, span, taught } => {
            let lexicon = lexicon_of(&article, &taught);
            let found = suggest::explain_span(&article, &lexicon, Codebook::unrest(), span);
            world.tell(Message::Explained { path, span, explanation: Arc::new(found) });
        }
        Effect::Names { path, article } => {
            let names = suggest::names(&article, &lexicon_of(&article, &Taught::default()));
            world.tell(Message::Named { path, names });
        }
        Effect::Export(job) => world.tell(Message::Exported(export::export(world, &job))),
        Effect::Remember(path) => remember(world, &path),
        Effect::SaveSettings(settings) => save_settings(world, &settings),
        Effect::Save(_)
        | Effect::WatchLexicon(_)
        | Effect::Reveal { .. }
        | Effect::ShowText { .. }
        | Effect::FocusFind
        | Effect::FocusForm
        | Effect::FocusNote
        | Effect::ClearSelection => {}
    }
}

/// The lexicon of the article's language, or the first one: numbers and names
/// are told apart much alike in every language.
fn lexicon_of(article: &Article, taught: &Taught) -> Cow<'static, language::Lexicon> {
    let own = language::lexicon_with(&article.language, taught, Codebook::unrest());
    own.unwrap_or_else(|| Cow::Borrowed(language::TABLE[0].lexicon()))
}

fn pick(world: &World, ask: fn(&dyn Dialogs) -> Option<PathBuf>) {
    let asked = Instant::now();
    match ask(world.dialogs.as_ref()) {
        Some(path) => world.tell(Message::Open(path)),
        None if asked.elapsed() < NEVER_SEEN => {
            world.tell(Message::Show(Dialog::OpenPath(String::new())));
        }
        None => {}
    }
}

fn open(world: &World, job: OpenJob) {
    let ticket = job.ticket;
    let name = job.hint.name.clone();
    let opened = catch_unwind(AssertUnwindSafe(|| opening::open(&world.store, job)));
    let result = opened.unwrap_or_else(|_| {
        Err(Refused::Failed(format!(
            "“{name}” could not be read because of a mistake in Tallymark; save it as plain text \
             and open that."
        )))
    });
    world.tell(Message::Opened { ticket, result: Box::new(result) });
}

fn open_sample(world: &World, ticket: u64, index: usize) {
    let Some(sample) = samples::SAMPLES.get(index) else { return };
    match world.store.unpack(sample.name, sample.bytes) {
        Ok(path) => {
            let hint = crate::article::Hint { name: sample.name.to_owned(), ..Default::default() };
            open(world, OpenJob { ticket, path, hint, choice: None, guard: None });
        }
        Err(error) => {
            let result = Err(Refused::Failed(format!("The sample cannot be unpacked: {error}.")));
            world.tell(Message::Opened { ticket, result: Box::new(result) });
        }
    }
}

fn remember(world: &World, path: &std::path::Path) {
    // A list of recent files that cannot be kept is no reason to interrupt.
    if world.store.remember(path).is_ok() {
        world.tell(Message::RecentRead(world.store.recent()));
    }
}

fn save_settings(world: &World, settings: &Settings) {
    let pretty = ron::ser::PrettyConfig::default();
    let saved = match ron::ser::to_string_pretty(settings, pretty) {
        Ok(text) => world.store.save_settings(&text).map_err(|error| error.to_string()),
        Err(error) => Err(error.to_string()),
    };
    if let Err(why) = saved {
        world.warn(format!("The settings were not kept: {why}."));
    }
}
