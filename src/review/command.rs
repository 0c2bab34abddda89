//! Changes to a review, each with its inverse.

use super::{Act, Claim, ClaimId, Entry, Manner, Review, Stamp, State};
use crate::claim::Coding;
use crate::language::LanguageCode;
use crate::language::taught::Change;
use crate::text::Span;
use std::collections::BTreeSet;
use std::sync::Arc;

/// Why a command could not be applied; the review is unchanged then.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReviewError {
    /// The claim is not in this review.
    #[error("claim {0} is not in this article any more")]
    NoSuchClaim(ClaimId),
    /// A claim of that number is already there.
    #[error("claim {0} is already in this article")]
    AlreadyThere(ClaimId),
    /// The span does not lie on whole characters of the text, or is empty.
    #[error("the marked words of claim {0} are not a place in this text")]
    OutOfText(ClaimId),
    /// A suggestion is rejected, not removed, so that it is known to be wrong.
    #[error("claim {0} was suggested: reject it instead of removing it")]
    NotAdded(ClaimId),
    /// Only a person's claims are added; the rules' come as suggestions.
    #[error("claim {0} comes from the rules: it can be suggested, not added")]
    NotAPersons(ClaimId),
    /// A claim is nothing to itself.
    #[error("claim {0} cannot be linked to itself")]
    LinkToItself(ClaimId),
    /// Nothing stands at the words to be passed over.
    #[error("the words to pass over are not a place in this text")]
    NoWords,
    /// Only claims that nobody has decided or changed can be suggested anew.
    #[error("claim {0} is decided already: it cannot be suggested anew")]
    NotOpen(ClaimId),
}

/// One reversible change.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Confirm, reject or take back.
    Decide {
        /// Which claim.
        id: ClaimId,
        /// What it becomes.
        state: State,
    },
    /// Change the values, and the state with them.
    Recode {
        /// Which claim.
        id: ClaimId,
        /// The new values.
        coding: Box<Coding>,
        /// The new state.
        state: State,
    },
    /// Add a person's claim.
    Add(Box<Claim>),
    /// Remove a person's claim.
    Remove(ClaimId),
    /// Have a claim looked at again, or no longer.
    Flag {
        /// Which claim.
        id: ClaimId,
        /// Whether it is to be.
        flagged: bool,
    },
    /// Find no claim in words that have none, or take them up again.
    Pass {
        /// The words, in bytes.
        span: Span,
        /// Whether they are passed over.
        passed: bool,
    },
    /// Call the article done, or not done after all.
    Finish(bool),
    /// Replace every open suggestion; made by [`Review::resuggest`].
    Resuggest {
        /// The language the article is now read in.
        language: LanguageCode,
        /// The open suggestions from now on.
        open: Vec<Claim>,
        /// What was taught or unlearnt for that, outside this review.
        lesson: Option<Change>,
    },
}

struct Applied {
    inverse: Command,
    act: Act,
    claim: Option<ClaimId>,
    before: Option<Coding>,
    after: Option<Coding>,
}

impl Applied {
    /// Of a command that changes no coding.
    const fn plain(inverse: Command, act: Act, claim: Option<ClaimId>) -> Self {
        Self { inverse, act, claim, before: None, after: None }
    }
}

impl Review {
    /// Applies `command`; it can then be undone, and what had been undone
    /// cannot be redone any more.
    ///
    /// # Errors
    /// [`ReviewError`]; nothing has changed then.
    pub fn apply(&mut self, command: Command, stamp: Stamp) -> Result<(), ReviewError> {
        let inverse = self.perform(command, stamp, Manner::Do)?;
        self.undo.push(inverse);
        self.redo.clear();
        Ok(())
    }

    /// Takes back the last command, and says which claim it was about. Does
    /// nothing if there is none.
    ///
    /// # Errors
    /// [`ReviewError`]; nothing has changed then.
    pub fn undo(&mut self, stamp: Stamp) -> Result<Option<ClaimId>, ReviewError> {
        let Some(command) = self.undo.last().cloned() else { return Ok(None) };
        let claim = command.claim();
        let inverse = self.perform(command, stamp, Manner::Undo)?;
        self.undo.pop();
        self.redo.push(inverse);
        Ok(claim)
    }

    /// Applies again what was last undone, and says which claim it was about.
    ///
    /// # Errors
    /// [`ReviewError`]; nothing has changed then.
    pub fn redo(&mut self, stamp: Stamp) -> Result<Option<ClaimId>, ReviewError> {
        let Some(command) = self.redo.last().cloned() else { return Ok(None) };
        let claim = command.claim();
        let inverse = self.perform(command, stamp, Manner::Redo)?;
        self.redo.pop();
        self.undo.push(inverse);
        Ok(claim)
    }

    /// Whether other suggestions would be open after `command`: elsewhere, or
    /// of another category.
    pub fn changes(&self, command: &Command) -> bool {
        let Command::Resuggest { open, .. } = command else { return true };
        let place = |claim: &Claim| (claim.coding.span, claim.coding.category.clone());
        let own = self.claims.iter().filter(|claim| claim.is_open_suggestion());
        let own: BTreeSet<_> = own.map(|claim| place(claim)).collect();
        own != open.iter().map(place).collect()
    }

    /// The change to what is taught that undoing has to come with, if any.
    pub fn lesson_to_undo(&self) -> Option<&Change> {
        self.undo.last().and_then(Command::lesson)
    }

    /// The change to what is taught that redoing has to come with, if any.
    pub fn lesson_to_redo(&self) -> Option<&Change> {
        self.redo.last().and_then(Command::lesson)
    }

    /// Whether there is something to undo.
    pub fn can_undo(&self) -> bool {
        !self.undo.is_empty()
    }

    /// Whether there is something to redo.
    pub fn can_redo(&self) -> bool {
        !self.redo.is_empty()
    }

    fn perform(
        &mut self,
        command: Command,
        stamp: Stamp,
        manner: Manner,
    ) -> Result<Command, ReviewError> {
        let applied = match command {
            Command::Decide { id, state } => self.decide(id, state)?,
            Command::Recode { id, coding, state } => self.recode(id, *coding, state)?,
            Command::Add(claim) => self.add(*claim)?,
            Command::Remove(id) => self.remove(id)?,
            Command::Flag { id, flagged } => self.flag(id, flagged)?,
            Command::Pass { span, passed } => self.pass(span, passed)?,
            Command::Finish(done) => self.finish(done),
            Command::Resuggest { language, open, lesson } => {
                self.replace_open(language, open, lesson)?
            }
        };
        let Applied { inverse, act, claim, before, after } = applied;
        match act {
            Act::Confirm | Act::Reject | Act::TakeBack => self.index.count(&self.claims),
            Act::Edit | Act::Add | Act::Remove | Act::Resuggest => self.arrange(),
            Act::Flag | Act::Unflag | Act::Pass | Act::TakeUp | Act::Finish | Act::Reopen => {}
        }
        self.history.push(Arc::new(Entry { stamp, act, manner, claim, before, after }));
        Ok(inverse)
    }

    fn claim_mut(&mut self, id: ClaimId) -> Result<&mut Claim, ReviewError> {
        let at = self.position(id).ok_or(ReviewError::NoSuchClaim(id))?;
        Ok(Arc::make_mut(&mut self.claims[at]))
    }

    fn decide(&mut self, id: ClaimId, state: State) -> Result<Applied, ReviewError> {
        let claim = self.claim_mut(id)?;
        let earlier = std::mem::replace(&mut claim.state, state);
        let inverse = Command::Decide { id, state: earlier };
        Ok(Applied::plain(inverse, act_for(state), Some(id)))
    }

    fn flag(&mut self, id: ClaimId, flagged: bool) -> Result<Applied, ReviewError> {
        let claim = self.claim_mut(id)?;
        let earlier = std::mem::replace(&mut claim.flagged, flagged);
        let act = if flagged { Act::Flag } else { Act::Unflag };
        Ok(Applied::plain(Command::Flag { id, flagged: earlier }, act, Some(id)))
    }

    fn pass(&mut self, span: Span, passed: bool) -> Result<Applied, ReviewError> {
        if self.article.text.get(span).is_none_or(str::is_empty) {
            return Err(ReviewError::NoWords);
        }
        let earlier = self.standing.is_passed(span);
        self.standing.pass(span, passed);
        let act = if passed { Act::Pass } else { Act::TakeUp };
        Ok(Applied::plain(Command::Pass { span, passed: earlier }, act, None))
    }

    fn finish(&mut self, done: bool) -> Applied {
        let earlier = std::mem::replace(&mut self.standing.done, done);
        let act = if done { Act::Finish } else { Act::Reopen };
        Applied::plain(Command::Finish(earlier), act, None)
    }

    fn recode(
        &mut self,
        id: ClaimId,
        coding: Coding,
        state: State,
    ) -> Result<Applied, ReviewError> {
        self.check_coding(id, &coding)?;
        let claim = self.claim_mut(id)?;
        let before = std::mem::replace(&mut claim.coding, coding.clone());
        let earlier = std::mem::replace(&mut claim.state, state);
        let changed = before != coding;
        let act = if changed { Act::Edit } else { act_for(state) };
        Ok(Applied {
            inverse: Command::Recode { id, coding: Box::new(before.clone()), state: earlier },
            act,
            claim: Some(id),
            before: changed.then_some(before),
            after: changed.then_some(coding),
        })
    }

    fn add(&mut self, claim: Claim) -> Result<Applied, ReviewError> {
        let id = claim.id;
        if self.claim(id).is_some() {
            return Err(ReviewError::AlreadyThere(id));
        }
        if claim.origin != super::Origin::Person {
            return Err(ReviewError::NotAPersons(id));
        }
        self.check_coding(id, &claim.coding)?;
        let after = Some(claim.coding.clone());
        self.claims.push(Arc::new(claim));
        let inverse = Command::Remove(id);
        Ok(Applied { inverse, act: Act::Add, claim: Some(id), before: None, after })
    }

    fn remove(&mut self, id: ClaimId) -> Result<Applied, ReviewError> {
        let at = self.position(id).ok_or(ReviewError::NoSuchClaim(id))?;
        if self.claims[at].origin != super::Origin::Person {
            return Err(ReviewError::NotAdded(id));
        }
        let claim = Arc::unwrap_or_clone(self.claims.remove(at));
        let before = Some(claim.coding.clone());
        let inverse = Command::Add(Box::new(claim));
        Ok(Applied { inverse, act: Act::Remove, claim: Some(id), before, after: None })
    }

    fn replace_open(
        &mut self,
        language: LanguageCode,
        open: Vec<Claim>,
        lesson: Option<Change>,
    ) -> Result<Applied, ReviewError> {
        self.check_open(&open)?;
        let (earlier, kept) = std::mem::take(&mut self.claims)
            .into_iter()
            .partition::<Vec<_>, _>(|claim| claim.is_open_suggestion());
        let earlier = earlier.into_iter().map(Arc::unwrap_or_clone).collect();
        self.claims = kept;
        self.claims.extend(open.into_iter().map(Arc::new));
        let language = std::mem::replace(&mut self.article.language, language);
        Ok(Applied {
            inverse: Command::Resuggest {
                language,
                open: earlier,
                lesson: lesson.map(|lesson| lesson.inverse()),
            },
            act: Act::Resuggest,
            claim: None,
            before: None,
            after: None,
        })
    }

    fn check_open(&self, open: &[Claim]) -> Result<(), ReviewError> {
        let kept = self.claims.iter().filter(|claim| !claim.is_open_suggestion());
        let mut taken: BTreeSet<ClaimId> = kept.map(|claim| claim.id).collect();
        for claim in open {
            if !claim.is_open_suggestion() {
                return Err(ReviewError::NotOpen(claim.id));
            }
            if !taken.insert(claim.id) {
                return Err(ReviewError::AlreadyThere(claim.id));
            }
            self.check_coding(claim.id, &claim.coding)?;
        }
        Ok(())
    }

    fn check_coding(&self, id: ClaimId, coding: &Coding) -> Result<(), ReviewError> {
        let inside = self.article.text.get(coding.span).is_some_and(|quote| !quote.is_empty());
        if coding.links.iter().any(|link| link.to == id) {
            Err(ReviewError::LinkToItself(id))
        } else if inside {
            Ok(())
        } else {
            Err(ReviewError::OutOfText(id))
        }
    }
}

impl Command {
    /// The same command, made because of `change` to what is taught.
    #[must_use]
    pub fn because_of(mut self, change: Change) -> Self {
        if let Self::Resuggest { lesson, .. } = &mut self {
            *lesson = Some(change);
        }
        self
    }

    /// The change to what is taught that goes with it.
    const fn lesson(&self) -> Option<&Change> {
        match self {
            Self::Resuggest { lesson, .. } => lesson.as_ref(),
            _ => None,
        }
    }

    /// The claim it is about, if about one.
    pub fn claim(&self) -> Option<ClaimId> {
        match self {
            Self::Decide { id, .. }
            | Self::Recode { id, .. }
            | Self::Flag { id, .. }
            | Self::Remove(id) => Some(*id),
            Self::Add(claim) => Some(claim.id),
            Self::Resuggest { .. } | Self::Pass { .. } | Self::Finish(_) => None,
        }
    }
}

const fn act_for(state: State) -> Act {
    match state {
        State::Suggested => Act::TakeBack,
        State::Confirmed => Act::Confirm,
        State::Rejected => Act::Reject,
    }
}

#[cfg(test)]
mod tests;
