//! The state of the window and everything that can happen to it.
//!
//! [`App::update`] takes a [`Message`] and gives back the [`Effect`]s that
//! somebody with a disk, threads and dialogs has to carry out; their results
//! come back as messages. Nothing here draws, reads a clock (the time comes in
//! with the message) or touches the disk.

mod conflict;
mod deciding;
mod draft;
mod editing;
mod effect;
mod export;
mod find;
mod folder;
mod listing;
mod marking;
mod message;
mod navigating;
mod notice;
mod opening;
mod palette;
mod saving;
mod session;
mod settings;
mod teaching;
#[cfg(test)]
mod tests;
mod trail;
mod why;

pub use conflict::{Choice, Conflict, Problem};
pub use draft::{Draft, DraftError, Field};
pub use effect::{Effect, ExportJob, OpenJob, SaveJob};
pub use export::ExportForm;
pub use find::Find;
pub use folder::{Folder, FolderItem};
pub use listing::Order;
pub use message::{End, Guard, Message, Opened, Refused, Saved, Step};
pub use notice::{Notice, Tone};
pub use palette::Palette;
pub use session::{SaveState, Session};
pub use settings::{Settings, SettingsPage, SettingsTab, ThemeChoice};
pub use teaching::{
    FolderLexicon, Learnt, TaughtList, TeachForm, TeachJob, languages as languages_to_teach,
};
pub use why::Explained;

use crate::codebook::{CategoryId, Codebook};
use crate::review::Stamp;
use std::path::PathBuf;

/// What is shown over the window, if anything.
#[derive(Clone, Debug, PartialEq)]
pub enum Dialog {
    /// An annotation file stands in the way of opening an article.
    Conflict(Box<Conflict>),
    /// What to export, as what.
    Export(ExportForm),
    /// A path typed by hand, where the system offers no file dialog.
    OpenPath(String),
    /// A wording to teach.
    Teach(Box<TeachForm>),
    /// What the article's folder was taught.
    Taught(TaughtList),
    /// All keys.
    Keys,
    /// Every action, by name.
    Palette(Palette),
    /// Preferences.
    Settings(SettingsPage),
}

/// The whole state of the window.
#[derive(Debug)]
pub struct App {
    /// The categories and what they mean.
    pub codebook: &'static Codebook,
    /// The article under review, if one is open.
    pub session: Option<Session>,
    /// The name of what is being opened, while that lasts.
    pub opening: Option<String>,
    /// The articles of the opened folder.
    pub folder: Option<Folder>,
    /// Recently opened articles, latest first.
    pub recent: Vec<PathBuf>,
    /// What the person prefers.
    pub settings: Settings,
    /// What the person is being told.
    pub notices: Vec<Notice>,
    /// What is shown over the window.
    pub dialog: Option<Dialog>,
    now: jiff::Timestamp,
    ticket: u64,
    trail: trail::Trail,
    /// The category of the words that are being tagged, with the job's ticket.
    tag_as: Option<(u64, CategoryId)>,
}

impl App {
    /// A window with nothing open.
    pub fn new(codebook: &'static Codebook, settings: Settings, recent: Vec<PathBuf>) -> Self {
        Self {
            codebook,
            session: None,
            opening: None,
            folder: None,
            recent,
            settings,
            notices: Vec::new(),
            dialog: None,
            now: jiff::Timestamp::UNIX_EPOCH,
            ticket: 0,
            trail: trail::Trail::default(),
            tag_as: None,
        }
    }

    /// Takes in one message at time `now` and says what has to be done about
    /// it.
    pub fn update(&mut self, message: Message, now: jiff::Timestamp) -> Vec<Effect> {
        self.now = now;
        let mut effects = self.take_in(message);
        effects.extend(self.ask_why());
        effects
    }

    fn take_in(&mut self, message: Message) -> Vec<Effect> {
        match message {
            Message::AskOpenFile => vec![Effect::PickFile],
            Message::AskOpenFolder => vec![Effect::PickFolder],
            Message::Show(dialog) => self.show(dialog),
            Message::CloseDialog => self.close_dialog(),
            Message::FromPalette(message) => self.do_from_palette(*message),
            Message::Dismiss(index) => self.dismiss(index),
            Message::Tell(notice) => self.tell(notice),
            Message::Configure(settings) => self.configure(settings),
            Message::SetConvention(id) => self.set_convention(id),
            Message::Open(path) => self.open(path),
            Message::OpenSample(index) => self.open_sample(index),
            Message::Opened { ticket, result } => self.opened(ticket, result),
            Message::Resolve(choice) => self.resolve(choice),
            Message::ReadAs { encoding } => self.read_as(encoding),
            Message::SetLanguage(language) => self.set_language(language),
            Message::Resuggested { ticket, language, suggestions } => {
                self.resuggested(ticket, language, suggestions)
            }
            Message::OpenFolder(path) => self.open_folder(path),
            Message::FolderListed { path, result } => self.folder_listed(path, result),
            Message::RecentRead(recent) => self.recent_read(recent),
            Message::CloseArticle => self.close_article(),
            Message::SaveAgain => self.save_again(),
            Message::Saved { path, result } => self.saved(&path, result),
            Message::Neighbour(step) => self.open_neighbour(step),
            other => self.update_session(other),
        }
    }

    fn update_session(&mut self, message: Message) -> Vec<Effect> {
        match message {
            Message::Focus(id) => self.focus(id),
            Message::Step(step) => self.step(step),
            Message::Skip(step) => self.skip(step),
            Message::Select(span) => self.select(span),
            Message::Filter(filter) => self.set_filter(filter),
            Message::OpenFind => self.open_find(),
            Message::Find { query, whole_words } => self.find(query, whole_words),
            Message::FindStep(step) => self.find_step(step),
            Message::CloseFind => self.close_find(),
            Message::ShowUnsure(all) => self.show_unsure(all),
            Message::Why => self.toggle_why(),
            Message::WhyHere => self.toggle_probe(),
            Message::CloseWhy => self.close_probe(),
            Message::ShowWords(span) => Self::show_words(span),
            Message::Explained { path, span, explanation } => {
                self.explained(&path, span, explanation)
            }
            Message::Decide(state) => self.decide(state),
            Message::TakeBackLast => self.take_back_last(),
            Message::Flag => self.flag(),
            Message::Note => self.note(),
            Message::Code(category) => self.code(category),
            Message::Undo => self.undo(),
            Message::Redo => self.redo(),
            Message::AskTeach(verdict) => self.ask_teach(verdict),
            Message::AskTeachOf(id, verdict) => self.ask_teach_of(id, verdict),
            Message::ShowTeach(form) => self.show_form(*form),
            Message::EditWording(wording) => self.edit_wording(*wording),
            Message::Teach(form) => self.teach(*form),
            Message::Unteach(wording) => self.unteach(&wording),
            Message::Learnt(learnt) => self.learnt(*learnt),
            Message::LexiconRead(lexicon) => self.lexicon_read(lexicon),
            Message::Tag => self.tag(),
            Message::Coded { ticket, coding } => self.coded(ticket, *coding),
            Message::Named { path, names } => self.named(&path, names),
            Message::SetSpan { id, span } => self.set_span(id, span),
            Message::MoveEnd { end, step } => self.move_end(end, step),
            Message::Edit => self.edit(),
            Message::Change(field) => self.change(field),
            Message::SaveDraft { confirm } => self.save_draft(confirm),
            Message::CancelDraft => self.cancel_draft(),
            Message::AskExport => self.ask_export(),
            Message::Export(form) => self.export(form),
            Message::Exported(result) => self.exported(result),
            _ => Vec::new(),
        }
    }

    fn show(&mut self, dialog: Dialog) -> Vec<Effect> {
        self.dialog = Some(dialog);
        Vec::new()
    }

    fn close_dialog(&mut self) -> Vec<Effect> {
        self.dialog = None;
        Vec::new()
    }

    fn stamp(&self) -> Stamp {
        let second = jiff::Timestamp::from_second(self.now.as_second()).unwrap_or(self.now);
        Stamp { at: second, by: self.settings.annotator.clone() }
    }

    fn next_ticket(&mut self) -> u64 {
        self.ticket += 1;
        self.ticket
    }
}
