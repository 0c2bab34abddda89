//! Coding by one key: a category, a flag, a note.

use super::{App, Draft, Effect, Field};
use crate::codebook::CategoryId;
use crate::review::{Command, State};

impl App {
    /// Whether a category's key has something to code: selected words, or a
    /// claim in focus.
    pub fn can_code(&self) -> bool {
        let session = self.session.as_ref().filter(|_| self.is_reviewing());
        session.is_some_and(|session| {
            let listed = session.focus.is_some_and(|id| session.is_listed(id));
            session.selection.is_some() || session.draft.is_some() || listed
        })
    }

    /// The form, the selected words or the focused claim are of `category`.
    pub(super) fn code(&mut self, category: CategoryId) -> Vec<Effect> {
        let Some(session) = &self.session else { return Vec::new() };
        if session.draft.is_some() {
            return self.change(Field::Category(category));
        }
        if session.selection.is_some() {
            let effects = self.tag();
            self.tag_as = Some((self.ticket, category));
            return effects;
        }
        self.recode(category)
    }

    /// Gives the focused claim another category; opens its form where the
    /// category needs what the claim does not have.
    fn recode(&mut self, category: CategoryId) -> Vec<Effect> {
        let codebook = self.codebook;
        let Some(session) = &mut self.session else { return Vec::new() };
        let Some(claim) = session.focused().filter(|claim| session.filter.admits(claim)) else {
            return Vec::new();
        };
        let (id, state) = (claim.id, claim.state);
        if claim.coding.category == category {
            return Vec::new();
        }
        let language = session.review.article().language.clone();
        let mut draft = Draft::new(claim, false, language);
        draft.change(Field::Category(category), codebook);
        if let Ok(coding) = draft.coding(codebook) {
            return self.apply(Command::Recode { id, coding: Box::new(coding), state });
        }
        session.draft = Some(draft);
        let mut effects = vec![Effect::FocusForm];
        effects.extend(session.ask_names());
        effects
    }

    /// What a category's key asked for when it tagged the words that the
    /// rules have now read: the claim is of that category and stands, unless
    /// the form has to ask for its number.
    pub(super) fn settle_tag(&mut self, ticket: u64) -> Vec<Effect> {
        let Some((_, category)) = self.tag_as.take().filter(|(of, _)| *of == ticket) else {
            return Vec::new();
        };
        self.change(Field::Category(category));
        let draft = self.session.as_ref().and_then(|session| session.draft.as_ref());
        if draft.is_some_and(|draft| draft.coding(self.codebook).is_ok()) {
            return self.save_fresh();
        }
        Vec::new()
    }

    /// Keeps and confirms the form of a claim that was just tagged; the focus
    /// stays on it, so that the person sees what was made of the words.
    fn save_fresh(&mut self) -> Vec<Effect> {
        let Some(session) = &mut self.session else { return Vec::new() };
        let Some(draft) = session.draft.take() else { return Vec::new() };
        let Ok(coding) = draft.coding(self.codebook) else { return Vec::new() };
        let (id, coding) = (draft.claim, Box::new(coding));
        self.apply(Command::Recode { id, coding, state: State::Confirmed })
    }

    pub(super) fn flag(&mut self) -> Vec<Effect> {
        let Some(session) = self.session.as_ref().filter(|session| session.draft.is_none()) else {
            return Vec::new();
        };
        let Some(claim) = session.focused().filter(|claim| session.filter.admits(claim)) else {
            return Vec::new();
        };
        let (id, flagged) = (claim.id, !claim.flagged);
        self.apply(Command::Flag { id, flagged })
    }

    /// Opens the focused claim's form at its note.
    pub(super) fn note(&mut self) -> Vec<Effect> {
        let effects = self.edit().into_iter().map(|effect| match effect {
            Effect::FocusForm => Effect::FocusNote,
            effect => effect,
        });
        effects.collect()
    }
}
