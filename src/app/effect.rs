//! What the window asks of the world.

use super::{Choice, ExportForm, Guard, Settings, TeachJob};
use crate::article::{Article, Hint};
use crate::language::{LanguageCode, Taught};
use crate::review::Review;
use crate::text::Span;
use std::path::PathBuf;
use std::sync::Arc;

/// An article to read.
#[derive(Clone, Debug)]
pub struct OpenJob {
    /// Comes back with the result; a result of an older job is ignored.
    pub ticket: u64,
    /// The article's file.
    pub path: PathBuf,
    /// An encoding or language that the person chose.
    pub hint: Hint,
    /// What to do about the annotation file; `None` to resume it.
    pub choice: Option<Choice>,
    /// Held already if this very article is open.
    pub guard: Option<Guard>,
}

/// An annotation file to write.
#[derive(Clone, Debug)]
pub struct SaveJob {
    /// The article's file.
    pub path: PathBuf,
    /// What to keep.
    pub review: Review,
    /// The annotator's name.
    pub annotator: String,
}

/// A review to export.
#[derive(Clone, Debug)]
pub struct ExportJob {
    /// The article's file; its name suggests the export's.
    pub path: PathBuf,
    /// What to export.
    pub review: Review,
    /// In which format, and which claims.
    pub form: ExportForm,
    /// The annotator's name.
    pub annotator: String,
}

/// Something to be done outside; results come back as messages.
#[derive(Clone, Debug)]
pub enum Effect {
    /// Ask for a file.
    PickFile,
    /// Ask for a folder.
    PickFolder,
    /// Read an article.
    Open(Box<OpenJob>),
    /// Unpack a bundled sample and open it.
    OpenSample {
        /// The job's ticket.
        ticket: u64,
        /// Which sample.
        index: usize,
    },
    /// List a folder's articles.
    ListFolder(PathBuf),
    /// Run the rules again, in another language.
    Resuggest {
        /// The job's ticket.
        ticket: u64,
        /// The article.
        article: Article,
        /// The language to read it in.
        language: LanguageCode,
        /// What its folder was taught.
        taught: Arc<Taught>,
    },
    /// Run the rules over selected words.
    Code {
        /// The job's ticket.
        ticket: u64,
        /// The article.
        article: Article,
        /// The words, in bytes.
        span: Span,
        /// What its folder was taught.
        taught: Arc<Taught>,
    },
    /// Find out what the rules see at some words.
    Explain {
        /// The article's file.
        path: PathBuf,
        /// The article.
        article: Article,
        /// The words, in bytes.
        span: Span,
        /// What its folder was taught.
        taught: Arc<Taught>,
    },
    /// Find the names in an article that may be sources.
    Names {
        /// The article's file.
        path: PathBuf,
        /// The article.
        article: Article,
    },
    /// Write what is taught, and read the article anew with it.
    Teach(Box<TeachJob>),
    /// Watch the file of what is taught in this folder from now on.
    WatchLexicon(PathBuf),
    /// Write the annotation file, at once.
    Save(Box<SaveJob>),
    /// Ask where, and export.
    Export(Box<ExportJob>),
    /// Remember an article as recently opened.
    Remember(PathBuf),
    /// Keep the preferences.
    SaveSettings(Settings),
    /// Bring a place of the text into view.
    Reveal {
        /// In bytes.
        byte: usize,
    },
    /// Bring a place of the text into view, but not the focused card.
    ShowText {
        /// In bytes.
        byte: usize,
    },
    /// Put the keyboard on the field that finds words.
    FocusFind,
    /// Put the keyboard on the form's first field.
    FocusForm,
    /// Put the keyboard on the form's note.
    FocusNote,
    /// Drop the selection in the text.
    ClearSelection,
}
