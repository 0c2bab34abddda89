//! Everything that can happen: what a person does and what effects report.

use super::{
    Choice, Conflict, Dialog, ExportForm, Field, FolderItem, FolderLexicon, Learnt, Notice,
    Settings, TeachForm,
};
use crate::claim::Coding;
use crate::codebook::CategoryId;
use crate::language::LanguageCode;
use crate::language::taught::{Verdict, Wording};
use crate::review::{ClaimId, Filter, Review, State};
use crate::suggest::{Explanation, Suggestion};
use crate::text::Span;
use std::any::Any;
use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;

/// Which way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Towards the end.
    Next,
    /// Towards the beginning.
    Previous,
}

/// One end of a span.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// The first character.
    Start,
    /// The last character.
    End,
}

/// An article that has been read, with its review.
#[derive(Clone, Debug)]
pub struct Opened {
    /// The article's file.
    pub path: PathBuf,
    /// New, or as it was left.
    pub review: Review,
    /// The annotation file it was resumed from.
    pub resumed: Option<PathBuf>,
    /// What the person should know about it.
    pub remark: Option<String>,
    /// How many words the text has.
    pub words: usize,
    /// What its folder was taught.
    pub lexicon: FolderLexicon,
    /// Keeps other windows from annotating the same article.
    pub guard: Guard,
}

/// Keeps an article for this window until the last copy is dropped.
#[derive(Clone, Default)]
pub struct Guard(Option<Arc<dyn Any + Send + Sync>>);

impl Guard {
    /// Holds on to `lock`.
    pub fn new(lock: impl Any + Send + Sync) -> Self {
        Self(Some(Arc::new(lock)))
    }
}

impl fmt::Debug for Guard {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(if self.0.is_some() { "Guard(held)" } else { "Guard(none)" })
    }
}

/// Where an annotation file was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// The file.
    pub path: PathBuf,
    /// Whether it lies beside the article, not elsewhere.
    pub beside: bool,
}

/// Something that happened.
#[derive(Clone, Debug)]
pub enum Message {
    /// Ask for a file to open.
    AskOpenFile,
    /// Ask for a folder to open.
    AskOpenFolder,
    /// Open the article at this path.
    Open(PathBuf),
    /// Open the bundled sample of that number.
    OpenSample(usize),
    /// Opening came to an end.
    Opened {
        /// Of the job.
        ticket: u64,
        /// The article; or a choice to make; or a sentence that says why not.
        result: Box<Result<Opened, Refused>>,
    },
    /// What to do about the annotation file that stood in the way.
    Resolve(Choice),
    /// List the articles of a folder.
    OpenFolder(PathBuf),
    /// A folder has been listed.
    FolderListed {
        /// Which folder.
        path: PathBuf,
        /// Its articles, or why not.
        result: Result<Vec<FolderItem>, String>,
    },
    /// Open the next or previous article of the folder.
    Neighbour(Step),
    /// Recently opened articles were read from the disk.
    RecentRead(Vec<PathBuf>),
    /// Back to the welcome page.
    CloseArticle,
    /// Read the article's bytes in another encoding.
    ReadAs {
        /// A WHATWG name.
        encoding: String,
    },
    /// Read the article as written in another language.
    SetLanguage(LanguageCode),
    /// The rules have read the article in another language.
    Resuggested {
        /// Of the job.
        ticket: u64,
        /// The language.
        language: LanguageCode,
        /// What they found.
        suggestions: Vec<Suggestion>,
    },
    /// Put the focus on a claim.
    Focus(ClaimId),
    /// Put the focus on the neighbouring claim of the list.
    Step(Step),
    /// Put the focus on the next or previous undecided claim of the list.
    Skip(Step),
    /// Words were selected in the text, or none any more.
    Select(Option<Span>),
    /// Show other claims in the list.
    Filter(Filter),
    /// Look for words in the article.
    OpenFind,
    /// Look for these words.
    Find {
        /// As typed.
        query: String,
        /// Whether only whole words count.
        whole_words: bool,
    },
    /// Show the next or previous match.
    FindStep(Step),
    /// Look for nothing any more.
    CloseFind,
    /// Read vague numbers by another convention, here and from now on.
    SetConvention(String),
    /// Show the suggestions below the threshold too, or no longer.
    ShowUnsure(bool),
    /// Show or hide why the focused claim was suggested.
    Why,
    /// Show or hide why nothing was suggested in the selected words.
    WhyHere,
    /// Show no longer why nothing was suggested.
    CloseWhy,
    /// What the rules see at some words.
    Explained {
        /// The article's file.
        path: PathBuf,
        /// The words that were asked about.
        span: Span,
        /// Their sentences.
        explanation: Arc<Explanation>,
    },
    /// Bring words of the text into view.
    ShowWords(Span),
    /// Decide about the focused claim.
    Decide(State),
    /// Take back the last decision, wherever it was.
    TakeBackLast,
    /// Flag the focused claim for another look, or no longer.
    Flag,
    /// Open the focused claim's form at its note.
    Note,
    /// The form, the selected words or the focused claim are of this category.
    Code(CategoryId),
    /// Take back the last change.
    Undo,
    /// Make it again.
    Redo,
    /// Open the form for a wording of the selection, or of the focused claim
    /// where nothing is selected.
    AskTeach(Verdict),
    /// Open the form for a wording of this claim.
    AskTeachOf(ClaimId, Verdict),
    /// The form for a wording as it now stands.
    ShowTeach(Box<TeachForm>),
    /// Open the form for a wording of the list.
    EditWording(Box<Wording>),
    /// Teach what the form says.
    Teach(Box<TeachForm>),
    /// Take a wording off the list.
    Unteach(Box<Wording>),
    /// A lesson was written, or could not be.
    Learnt(Box<Learnt>),
    /// The file of what was taught changed on the disk.
    LexiconRead(FolderLexicon),
    /// Make the selected words a claim.
    Tag,
    /// The rules have read the selected words.
    Coded {
        /// Of the job.
        ticket: u64,
        /// Their best guess.
        coding: Box<Coding>,
    },
    /// The names in the article that may be sources.
    Named {
        /// The article's file.
        path: PathBuf,
        /// The likeliest first.
        names: Vec<String>,
    },
    /// Put a claim's span elsewhere.
    SetSpan {
        /// Which claim.
        id: ClaimId,
        /// In bytes.
        span: Span,
    },
    /// Move one end of the focused claim by a word.
    MoveEnd {
        /// Which end.
        end: End,
        /// Which way.
        step: Step,
    },
    /// Open the focused claim's form.
    Edit,
    /// One field of the form was changed.
    Change(Field),
    /// Keep what the form says.
    SaveDraft {
        /// And confirm the claim.
        confirm: bool,
    },
    /// Leave the form without changing anything.
    CancelDraft,
    /// Ask what to export.
    AskExport,
    /// Export.
    Export(ExportForm),
    /// An export came to an end: a sentence either way; `Ok(None)` if the
    /// person chose no file.
    Exported(Result<Option<String>, String>),
    /// Try once more to write what could not be written.
    SaveAgain,
    /// A save came to an end.
    Saved {
        /// The article's file.
        path: PathBuf,
        /// Where it was written, or why not.
        result: Result<Saved, String>,
    },
    /// Show something over the window.
    Show(Dialog),
    /// Close the palette and do what one of its lines says.
    FromPalette(Box<Message>),
    /// Close what is shown over the window.
    CloseDialog,
    /// Tell the person something.
    Tell(Notice),
    /// Close the notice of that number.
    Dismiss(usize),
    /// Change the preferences.
    Configure(Settings),
}

/// Why an article was not opened.
#[derive(Clone, Debug)]
pub enum Refused {
    /// The annotation file beside it cannot simply be resumed.
    Conflict(Conflict),
    /// It is a folder.
    Folder(PathBuf),
    /// It cannot be read; the sentence says why and what to do.
    Failed(String),
}
