//! Why something was suggested, or not: what the rules see in the sentences of
//! a claim or of selected words, asked for when somebody wants to know.

use super::{App, Effect, Session};
use crate::suggest::Explanation;
use crate::text::Span;
use std::path::Path;
use std::sync::Arc;

/// Explanations that are kept, at most.
const KEPT: usize = 64;

/// What the rules see at some words; `None` while they are reading.
#[derive(Clone, Debug)]
pub struct Explained {
    /// The words that were asked about.
    pub span: Span,
    /// Their sentences.
    pub explanation: Option<Arc<Explanation>>,
}

impl App {
    pub(super) fn toggle_why(&mut self) -> Vec<Effect> {
        let Some(session) = &mut self.session else { return Vec::new() };
        session.why = !session.why;
        session.probe = None;
        // The card grows: what it says is brought into view.
        session.focus.map_or_else(Vec::new, |id| self.show_claim(id))
    }

    /// Asks about the selected words; about nothing if they were asked about.
    pub(super) fn toggle_probe(&mut self) -> Vec<Effect> {
        let Some(session) = &mut self.session else { return Vec::new() };
        let asked = session.selection.filter(|span| Some(*span) != session.probe);
        if asked.is_none() && session.probe.is_none() {
            self.inform("Select words in the text first, then press Shift+W to ask about them.");
            return Vec::new();
        }
        session.probe = asked;
        Vec::new()
    }

    pub(super) fn close_probe(&mut self) -> Vec<Effect> {
        if let Some(session) = &mut self.session {
            session.probe = None;
        }
        Vec::new()
    }

    pub(super) fn show_words(span: Span) -> Vec<Effect> {
        vec![Effect::ShowText { byte: span.start() }]
    }

    pub(super) fn explained(
        &mut self,
        path: &Path,
        span: Span,
        explanation: Arc<Explanation>,
    ) -> Vec<Effect> {
        let session = self.session.as_mut().filter(|session| session.path == path);
        let asked = session.and_then(|s| s.explained.iter_mut().find(|known| known.span == span));
        if let Some(asked) = asked {
            asked.explanation = Some(explanation);
        }
        // The card has grown: what it says is brought into view.
        let session = self.session.as_ref().filter(|session| session.asked() == Some(span));
        let focus = session.and_then(|s| s.focus.filter(|_| s.probe.is_none()));
        focus.map_or_else(Vec::new, |id| self.show_claim(id))
    }

    /// Asks for what is to be shown and not known yet.
    pub(super) fn ask_why(&mut self) -> Option<Effect> {
        let session = self.session.as_mut()?;
        let span = session.asked()?;
        if session.explained.iter().any(|known| known.span == span) {
            return None;
        }
        if session.explained.len() >= KEPT {
            session.explained.remove(0);
        }
        session.explained.push(Explained { span, explanation: None });
        let article = session.review.article().clone();
        let (path, taught) = (session.path.clone(), Arc::clone(&session.lexicon.taught));
        Some(Effect::Explain { path, article, span, taught })
    }
}

impl Session {
    /// The words that are asked about now: the selection's, or the focused
    /// claim's.
    pub fn asked(&self) -> Option<Span> {
        let claim = || self.focused().filter(|_| self.why && self.draft.is_none());
        self.probe.or_else(|| claim().map(|claim| claim.coding.span))
    }

    /// What the rules see at words that were asked about.
    pub fn explanation(&self, span: Span) -> Option<&Explanation> {
        let known = self.explained.iter().find(|known| known.span == span);
        known.and_then(|known| known.explanation.as_deref())
    }

    /// The rules may see something else from now on.
    pub(super) fn forget_explanations(&mut self) {
        self.explained.clear();
    }
}
