//! One article on the screen.

use super::{Draft, Explained, Find, FolderLexicon, Guard, Opened, Order, Saved, Settings};
use crate::review::{Claim, ClaimId, Filter, Review};
use crate::text::Span;
use std::path::PathBuf;

/// How the annotation file stands to what is on the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveState {
    /// Nothing has been decided, so there is nothing to keep.
    Untouched,
    /// As it was found on the disk.
    Resumed(PathBuf),
    /// Being written.
    Saving,
    /// Everything is on the disk.
    Saved {
        /// Where.
        saved: Saved,
        /// Since when.
        at: jiff::Timestamp,
    },
    /// It could not be written; the sentence says why.
    Failed(String),
}

/// An open article: its review and what the window shows of it.
#[derive(Clone, Debug)]
pub struct Session {
    /// The article's file.
    pub path: PathBuf,
    /// Claims and decisions.
    pub review: Review,
    /// The claim that keys act on.
    pub focus: Option<ClaimId>,
    /// Which claims the list shows.
    pub filter: Filter,
    /// In which order the list shows them.
    pub order: Order,
    /// The form, while one is open.
    pub draft: Option<Draft>,
    /// The words selected in the text, in bytes.
    pub selection: Option<Span>,
    /// Whether the focused card says why it was suggested.
    pub why: bool,
    /// The words that the person wants to know of why nothing was suggested.
    pub probe: Option<Span>,
    /// What the rules see at words that were asked about.
    pub explained: Vec<Explained>,
    /// Whether everything is on the disk.
    pub saving: SaveState,
    /// What is being looked for, if anything.
    pub find: Option<Find>,
    /// Counts changes of what is looked for.
    pub finding: u64,
    /// Names in the article that may be sources, once they have been asked
    /// for.
    pub names: Option<Vec<String>>,
    /// How many words the text has.
    pub words: usize,
    /// What its folder was taught.
    pub lexicon: FolderLexicon,
    /// Whether a lesson is being written.
    pub teaching: bool,
    /// Keeps other windows from annotating the same article.
    pub guard: Guard,
    /// Tells this opening from every other, also of the same file.
    pub serial: u64,
    /// Counts changes of the claims, so that what is derived from them can be
    /// kept until the next one.
    pub revision: u64,
}

impl Session {
    /// A session at the first undecided claim, showing every claim.
    pub fn new(opened: Opened, serial: u64, settings: &Settings) -> Self {
        let Opened { path, review, resumed, words, lexicon, guard, .. } = opened;
        let mut session = Self {
            path,
            review,
            focus: None,
            filter: Filter { least: settings.threshold, ..Filter::default() },
            order: settings.order,
            draft: None,
            selection: None,
            why: false,
            probe: None,
            explained: Vec::new(),
            saving: resumed.map_or(SaveState::Untouched, SaveState::Resumed),
            find: None,
            finding: 0,
            names: None,
            words,
            lexicon,
            teaching: false,
            guard,
            serial,
            revision: 0,
        };
        let first = || session.listed().first().map(|claim| claim.id);
        session.focus = session.next_undecided(None).or_else(first);
        session
    }

    /// The article's file name.
    pub fn name(&self) -> &str {
        &self.review.article().name
    }

    /// The focused claim.
    pub fn focused(&self) -> Option<&Claim> {
        self.focus.and_then(|id| self.review.claim(id))
    }

    /// Where `id` is marked now: by the form if it is being edited, else by
    /// its coding.
    pub fn span_of(&self, id: ClaimId) -> Option<Span> {
        match &self.draft {
            Some(draft) if draft.claim == id => Some(draft.span),
            _ => self.review.claim(id).map(|claim| claim.coding.span),
        }
    }
}
