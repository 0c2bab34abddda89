//! Which claim has the focus, and which are listed.

use super::{App, Effect, Step};
use crate::claim::Confidence;
use crate::review::{Claim, ClaimId, Filter, State};
use crate::text::Span;

impl App {
    pub(super) fn focus(&mut self, id: ClaimId) -> Vec<Effect> {
        let Some(session) = &self.session else { return Vec::new() };
        if session.review.claim(id).is_none() {
            return Vec::new();
        }
        if session.draft.as_ref().is_some_and(|draft| draft.claim == id) {
            return self.show_claim(id);
        }
        let Some(mut effects) = self.leave_form() else { return Vec::new() };
        if let Some(session) = self.session.as_mut().filter(|session| session.focus != Some(id)) {
            session.why = false;
            session.probe = None;
        }
        effects.extend(self.show_claim(id));
        effects
    }

    pub(super) fn step(&mut self, step: Step) -> Vec<Effect> {
        self.go(step, |_| true)
    }

    /// Leaves the focused claim as it is for the nearest undecided one.
    pub(super) fn skip(&mut self, step: Step) -> Vec<Effect> {
        self.go(step, |claim| claim.state == State::Suggested)
    }

    /// Goes to the nearest claim of the list that `wanted` lets through.
    fn go(&mut self, step: Step, wanted: impl Fn(&Claim) -> bool) -> Vec<Effect> {
        let Some(session) = self.session.as_ref().filter(|session| session.draft.is_none()) else {
            return Vec::new();
        };
        let listed = session.listed();
        let at = session.focus.and_then(|id| listed.iter().position(|claim| claim.id == id));
        let next = match (step, at) {
            (Step::Next, Some(at)) => listed[at + 1..].iter().find(|claim| wanted(claim)),
            (Step::Previous, Some(at)) => listed[..at].iter().rfind(|claim| wanted(claim)),
            (_, None) => listed.iter().find(|claim| wanted(claim)),
        };
        next.map(|claim| claim.id).map_or_else(Vec::new, |id| self.focus(id))
    }

    /// Goes on from `id` to the next undecided claim, if there is one.
    pub(super) fn advance(&mut self, id: ClaimId) -> Vec<Effect> {
        let Some(session) = &self.session else { return Vec::new() };
        match session.next_undecided(Some(id)) {
            Some(next) if session.is_listed(next) => self.focus(next),
            _ => {
                let finished = session.progress().open == 0;
                self.refocus();
                if finished {
                    self.inform(
                        "Every claim is decided. Select words in the text and press N to tag \
                         what was missed.",
                    );
                }
                Vec::new()
            }
        }
    }

    /// Puts the focus on a claim that is listed, if it is on none.
    pub(super) fn refocus(&mut self) {
        let Some(session) = &mut self.session else { return };
        if session.focus.is_some_and(|id| session.is_listed(id)) {
            return;
        }
        let open = session.next_undecided(session.focus);
        let listed = open.filter(|id| session.is_listed(*id));
        let first = session.listed().first().map(|claim| claim.id);
        session.focus = listed.or(first);
        session.why = false;
    }

    /// Makes sure that `id` is focused, listed and in view.
    pub(super) fn show_claim(&mut self, id: ClaimId) -> Vec<Effect> {
        let Some(session) = &mut self.session else { return Vec::new() };
        let Some(claim) = session.review.claim(id) else { return Vec::new() };
        let byte = claim.coding.span.start();
        if !session.filter.admits(claim) {
            let hidden = session.filter.hides(claim);
            let least = if hidden { Confidence::default() } else { session.filter.least };
            session.filter = Filter { least, ..Filter::default() };
        }
        session.focus = Some(id);
        vec![Effect::Reveal { byte }]
    }

    pub(super) fn select(&mut self, span: Option<Span>) -> Vec<Effect> {
        if let Some(session) = &mut self.session {
            session.selection = span.filter(|span| !span.is_empty());
        }
        // The text shows its own selection until it is told.
        if span.is_none() { vec![Effect::ClearSelection] } else { Vec::new() }
    }

    pub(super) fn set_filter(&mut self, filter: Filter) -> Vec<Effect> {
        if let Some(session) = &mut self.session {
            session.filter = filter;
        }
        self.refocus();
        Vec::new()
    }

    /// Whether keys act on claims: an article is open and nothing covers it.
    pub fn is_reviewing(&self) -> bool {
        self.session.is_some() && self.is_free()
    }
}
