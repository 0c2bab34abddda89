//! The form of a card, and new claims.

use super::{App, Draft, Effect, End, Field, Session, Step};
use crate::claim::Coding;
use crate::review::{Command, State};
use crate::text::Span;
use std::path::Path;
use unicode_segmentation::UnicodeSegmentation;

/// Bytes on either side of a span's end that are searched for the next word.
const REACH: usize = 400;

impl App {
    pub(super) fn edit(&mut self) -> Vec<Effect> {
        let Some(session) = &mut self.session else { return Vec::new() };
        let Some(claim) = session.focused().filter(|claim| session.filter.admits(claim)) else {
            return Vec::new();
        };
        if session.draft.is_some() {
            return vec![Effect::FocusForm];
        }
        let language = session.review.article().language.clone();
        let byte = claim.coding.span.start();
        session.draft = Some(Draft::new(claim, false, language));
        let mut effects = vec![Effect::FocusForm, Effect::Reveal { byte }];
        effects.extend(session.ask_names());
        effects
    }

    pub(super) fn named(&mut self, path: &Path, names: Vec<String>) -> Vec<Effect> {
        if let Some(session) = self.session.as_mut().filter(|session| session.path == path) {
            session.names = Some(names);
        }
        Vec::new()
    }

    pub(super) fn change(&mut self, field: Field) -> Vec<Effect> {
        let codebook = self.codebook;
        if let Some(draft) = self.session.as_mut().and_then(|session| session.draft.as_mut()) {
            draft.change(field, codebook);
        }
        Vec::new()
    }

    pub(super) fn save_draft(&mut self, confirm: bool) -> Vec<Effect> {
        let Some(session) = &mut self.session else { return Vec::new() };
        let Some(draft) = session.draft.clone() else { return Vec::new() };
        let Some(earlier) = session.review.claim(draft.claim) else { return Vec::new() };
        let coding = match draft.coding(self.codebook) {
            Ok(coding) => Box::new(coding),
            Err(error) => {
                self.warn(format!("Not kept yet: {error}."));
                return Vec::new();
            }
        };
        let unchanged = *coding == earlier.coding;
        let state = if confirm { State::Confirmed } else { earlier.state };
        let same = unchanged && state == earlier.state;
        session.draft = None;
        let id = draft.claim;
        let mut effects = Vec::new();
        if !same {
            effects.extend(self.apply(Command::Recode { id, coding, state }));
        }
        if confirm {
            effects.extend(self.advance(id));
        }
        effects
    }

    /// Leaves the form; a claim that was added only for it goes again, by
    /// undoing, so that it too can be had back.
    pub(super) fn cancel_draft(&mut self) -> Vec<Effect> {
        let Some(session) = &mut self.session else { return Vec::new() };
        match session.draft.take() {
            Some(draft) if draft.fresh => self.undo(),
            _ => Vec::new(),
        }
    }

    /// Keeps what the form says, where it can be kept, because the article is
    /// being left.
    pub(super) fn keep_draft(&mut self) -> Vec<Effect> {
        let effects = self.save_draft(false);
        if let Some(session) = &mut self.session {
            session.draft = None;
        }
        effects
    }

    /// Whether the form, if one is open, may be left for another claim:
    /// keeps what it says, or says why not and stays.
    pub(super) fn leave_form(&mut self) -> Option<Vec<Effect>> {
        let effects = self.save_draft(false);
        let open = self.session.as_ref().is_some_and(|session| session.draft.is_some());
        (!open).then_some(effects)
    }

    pub(super) fn tag(&mut self) -> Vec<Effect> {
        let Some(effects) = self.leave_form() else { return Vec::new() };
        let Some(session) = &self.session else { return effects };
        let Some(span) = session.selection.and_then(|span| trimmed(session, span)) else {
            self.inform("Select words in the text first, then press N to make them a claim.");
            return effects;
        };
        let article = session.review.article().clone();
        let taught = std::sync::Arc::clone(&session.lexicon.taught);
        let ticket = self.next_ticket();
        [effects, vec![Effect::Code { ticket, article, span, taught }]].concat()
    }

    pub(super) fn coded(&mut self, ticket: u64, coding: Coding) -> Vec<Effect> {
        let newest = self.ticket;
        let Some(session) = self.session.as_ref().filter(|_| ticket == newest) else {
            return Vec::new();
        };
        let claim = session.review.draft(coding);
        let id = claim.id;
        let mut effects = self.apply(Command::Add(Box::new(claim)));
        effects.extend(self.show_claim(id));
        if let Some(session) = &mut self.session
            && let Some(claim) = session.review.claim(id)
        {
            let language = session.review.article().language.clone();
            session.draft = Some(Draft::new(claim, true, language));
            session.selection = None;
            session.probe = None;
            effects.extend([Effect::ClearSelection, Effect::FocusForm]);
            effects.extend(session.ask_names());
        }
        effects.extend(self.settle_tag(ticket));
        effects
    }

    pub(super) fn move_end(&mut self, end: End, step: Step) -> Vec<Effect> {
        let Some(session) = &self.session else { return Vec::new() };
        let Some(id) = session.focus.filter(|id| session.is_listed(*id)) else {
            return Vec::new();
        };
        let Some(span) = session.span_of(id) else { return Vec::new() };
        let text = session.review.article().text.as_str();
        let moved = moved_end(text, span, end, step);
        moved.map_or_else(Vec::new, |span| self.set_span(id, span))
    }
}

impl Session {
    /// Asks for the article's names, the first time that they are needed.
    pub(super) fn ask_names(&mut self) -> Option<Effect> {
        if self.names.is_some() {
            return None;
        }
        self.names = Some(Vec::new());
        Some(Effect::Names { path: self.path.clone(), article: self.review.article().clone() })
    }
}

/// `span` without white space at its ends, if anything is left.
fn trimmed(session: &Session, span: Span) -> Option<Span> {
    let words = session.review.article().text.get(span)?;
    let start = span.start() + (words.len() - words.trim_start().len());
    let kept = words.trim();
    (!kept.is_empty()).then(|| Span::new(start, start + kept.len()))
}

/// `span` with one end at the next or previous edge of a word; `None` if
/// there is no such edge, or nothing would be left.
fn moved_end(text: &str, span: Span, end: End, step: Step) -> Option<Span> {
    let from = match end {
        End::Start => span.start(),
        End::End => span.end(),
    };
    let low = text.floor_char_boundary(from.saturating_sub(REACH));
    let high = text.ceil_char_boundary((from + REACH).min(text.len()));
    let words = text[low..high].unicode_word_indices();
    let edges = words.map(|(at, word)| match end {
        End::Start => low + at,
        End::End => low + at + word.len(),
    });
    let to = match step {
        Step::Next => edges.filter(|edge| *edge > from).min(),
        Step::Previous => edges.filter(|edge| *edge < from).max(),
    }?;
    let (start, stop) = match end {
        End::Start => (to, span.end()),
        End::End => (span.start(), to),
    };
    (start < stop).then(|| Span::new(start, stop))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "Près de 2 000 arrestations à Oran.";

    fn moved(quote: &str, end: End, step: Step) -> Option<&'static str> {
        let start = TEXT.find(quote).unwrap();
        let span = moved_end(TEXT, Span::new(start, start + quote.len()), end, step)?;
        Some(&TEXT[span.start()..span.end()])
    }

    #[test]
    fn ends_move_by_whole_words() {
        let quote = "000 arrestations";
        assert_eq!(moved(quote, End::Start, Step::Previous), Some("2 000 arrestations"));
        assert_eq!(moved(quote, End::Start, Step::Next), Some("arrestations"));
        assert_eq!(moved(quote, End::End, Step::Next), Some("000 arrestations à"));
        assert_eq!(moved(quote, End::End, Step::Previous), Some("000"));
    }

    #[test]
    fn nothing_is_never_marked() {
        assert_eq!(moved("arrestations", End::End, Step::Previous), None);
        assert_eq!(moved("Oran", End::Start, Step::Next), None);
        assert_eq!(moved("Près", End::Start, Step::Previous), None);
    }
}
