//! What the form for one wording holds, and what the list shows.

use super::proposals::{of_claim, of_selection};
use crate::app::Session;
use crate::codebook::CategoryId;
use crate::language::LanguageCode;
use crate::language::taught::{Verdict, Wording, count, fold};
use crate::review::Stamp;
use crate::text::Span;

/// Bytes of an article in which the wording is counted as it is typed; a
/// longer text would make typing slow.
const COUNTED: usize = 300_000;

/// The longest selection that is proposed whole, in bytes.
const SELECTED: usize = 200;

/// A wording as it is being typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TeachForm {
    /// Always or never.
    pub verdict: Verdict,
    /// The words.
    pub words: String,
    /// The category; `None` for every one, which only "never" can mean.
    pub category: Option<CategoryId>,
    /// The language; `None` for every one.
    pub language: Option<LanguageCode>,
    /// Why.
    pub note: String,
    /// The wording in whose place this one comes, if it was on the list.
    pub replaces: Option<Wording>,
    /// Whether it was opened from the list, which then comes back.
    pub listed: bool,
    /// Other words that may be meant, shortest first.
    pub proposals: Vec<String>,
    /// How often the words stand in the open article; `None` if that is long.
    pub count: Option<usize>,
    /// Why it could not be kept.
    pub problem: Option<String>,
}

impl TeachForm {
    /// A form about the selected words, or else about the focused claim.
    pub(super) fn of_session(session: &Session, verdict: Verdict) -> Self {
        let review = &session.review;
        let text = &review.article().text;
        let selected = session.selection.filter(|span| span.len() <= SELECTED);
        let selected = selected.filter(|span| text.get(*span).is_some());
        let claim = session.focused();
        let proposals = match (selected, claim) {
            (Some(span), _) => of_selection(text, span),
            (None, Some(claim)) => of_claim(text, claim),
            (None, None) => Vec::new(),
        };
        let near = claim
            .filter(|claim| selected.is_none_or(|span: Span| span.overlaps(claim.coding.span)));
        // Words that no claim stands on hint at no category: none is guessed.
        let category = near.map(|claim| claim.coding.category.clone());
        let mut form = Self {
            verdict,
            words: proposals.first().cloned().unwrap_or_default(),
            category,
            language: Some(review.article().language.clone()),
            note: String::new(),
            replaces: None,
            listed: false,
            proposals,
            count: None,
            problem: None,
        };
        form.look_up(session);
        form
    }

    /// A form that changes a wording of the list.
    pub(super) fn of_wording(wording: Wording) -> Self {
        Self {
            verdict: wording.verdict,
            words: wording.words.clone(),
            category: wording.category.clone(),
            language: wording.language.clone(),
            note: wording.note.clone(),
            replaces: Some(wording),
            listed: true,
            proposals: Vec::new(),
            count: None,
            problem: None,
        }
    }

    /// Counts the words in the open article.
    pub(super) fn look_up(&mut self, session: &Session) {
        let article = session.review.article();
        let short = article.text.len() <= COUNTED;
        self.count = short.then(|| count(&article.text, &self.words, &article.language));
    }

    /// Whether this can be taught; if not, what is missing.
    ///
    /// # Errors
    /// A sentence without its full stop.
    pub fn is_ready(&self) -> Result<(), &'static str> {
        if fold(&self.words).is_empty() {
            Err("Type the words")
        } else if self.verdict == Verdict::Always && self.category.is_none() {
            Err("Choose a category")
        } else {
            Ok(())
        }
    }

    /// The wording that the form describes, taught by and at `stamp`.
    pub(super) fn wording(&self, stamp: Stamp) -> Wording {
        Wording {
            words: self.words.split_whitespace().collect::<Vec<_>>().join(" "),
            verdict: self.verdict,
            category: self.category.clone(),
            language: self.language.clone(),
            note: self.note.trim().to_owned(),
            by: stamp.by,
            at: Some(stamp.at),
        }
    }
}

/// What the list of taught wordings shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TaughtList {
    /// Only wordings with these letters in them.
    pub filter: String,
}

impl TaughtList {
    /// The wordings to show.
    pub fn shown<'a>(&self, wordings: &'a [Wording]) -> Vec<&'a Wording> {
        let wanted = fold(&self.filter);
        let fits = |wording: &&Wording| {
            let category = wording.category.as_ref().map_or("", |category| category.as_str());
            let fields = [wording.words.as_str(), &wording.note, category, wording.verdict.name()];
            fields.iter().any(|field| fold(field).contains(&wanted))
        };
        wordings.iter().filter(fits).collect()
    }
}
