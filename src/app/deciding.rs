//! Decisions about claims, and taking them back.

use super::{App, Effect};
use crate::review::{ClaimId, Command, Manner, ReviewError, State};
use crate::text::Span;

impl App {
    /// Applies a command to the review and keeps the result.
    pub(super) fn apply(&mut self, command: Command) -> Vec<Effect> {
        let stamp = self.stamp();
        let decision = self.decision(&command);
        let Some(session) = &mut self.session else { return Vec::new() };
        match session.review.apply(command, stamp) {
            Ok(()) => {
                self.leave_trail(decision);
                self.keep()
            }
            Err(error) => {
                self.warn(format!("{error}."));
                Vec::new()
            }
        }
    }

    /// Decides about the focused claim and goes on to the next undecided one.
    /// A claim that the list does not show is not decided about: nobody
    /// looked at it.
    pub(super) fn decide(&mut self, state: State) -> Vec<Effect> {
        let Some(session) = &self.session else { return Vec::new() };
        let Some(claim) = session.focused().filter(|claim| session.filter.admits(claim)) else {
            return Vec::new();
        };
        if session.draft.is_some() {
            return Vec::new();
        }
        let id = claim.id;
        if claim.state == state {
            return if state == State::Suggested { Vec::new() } else { self.advance(id) };
        }
        let mut effects = self.apply(Command::Decide { id, state });
        if state == State::Suggested {
            self.refocus();
        } else {
            effects.extend(self.advance(id));
        }
        effects
    }

    pub(super) fn undo(&mut self) -> Vec<Effect> {
        let stamp = self.stamp();
        let Some(session) = &mut self.session else { return Vec::new() };
        if session.draft.is_some() || session.teaching || !session.review.can_undo() {
            return Vec::new();
        }
        if let Some(lesson) = session.review.lesson_to_undo() {
            let lesson = lesson.clone();
            return self.write_lesson(lesson, Manner::Undo);
        }
        let done = session.review.undo(stamp);
        self.went_back_or_forth(done)
    }

    pub(super) fn redo(&mut self) -> Vec<Effect> {
        let stamp = self.stamp();
        let Some(session) = &mut self.session else { return Vec::new() };
        if session.draft.is_some() || session.teaching || !session.review.can_redo() {
            return Vec::new();
        }
        if let Some(lesson) = session.review.lesson_to_redo() {
            let lesson = lesson.clone();
            return self.write_lesson(lesson, Manner::Redo);
        }
        let done = session.review.redo(stamp);
        self.went_back_or_forth(done)
    }

    pub(super) fn went_back_or_forth(
        &mut self,
        done: Result<Option<ClaimId>, ReviewError>,
    ) -> Vec<Effect> {
        match done {
            Ok(claim) => {
                let mut effects = self.keep();
                effects.extend(claim.map_or_else(Vec::new, |id| self.show_claim(id)));
                self.refocus();
                effects
            }
            Err(error) => {
                self.warn(format!("{error}."));
                Vec::new()
            }
        }
    }

    /// Moves a claim's marked words; in the form if it is open there.
    pub(super) fn set_span(&mut self, id: ClaimId, span: Span) -> Vec<Effect> {
        let Some(session) = &mut self.session else { return Vec::new() };
        if session.review.article().text.get(span).is_none_or(str::is_empty) {
            return Vec::new();
        }
        if let Some(draft) = session.draft.as_mut().filter(|draft| draft.claim == id) {
            draft.span = span;
            return Vec::new();
        }
        let Some(claim) = session.review.claim(id) else { return Vec::new() };
        if claim.coding.span == span {
            return Vec::new();
        }
        let mut coding = Box::new(claim.coding.clone());
        coding.span = span;
        let state = claim.state;
        self.apply(Command::Recode { id, coding, state })
    }
}
