//! The decisions of this sitting, to take back the last one wherever it was.

use super::{App, Effect};
use crate::review::{ClaimId, Command, State};
use std::path::PathBuf;

/// How many decisions are remembered; earlier ones can still be taken back in
/// their article.
const LENGTH: usize = 10_000;

/// One decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Decided {
    path: PathBuf,
    id: ClaimId,
    before: State,
    after: State,
}

/// What can be taken back, the last decision last.
#[derive(Debug, Default)]
pub(super) struct Trail {
    decided: Vec<Decided>,
    /// To be taken back as soon as its article is open.
    pending: Option<Decided>,
}

impl App {
    /// The decision that `command` is about to make, if it makes one.
    pub(super) fn decision(&self, command: &Command) -> Option<Decided> {
        let (Command::Decide { id, state: after } | Command::Recode { id, state: after, .. }) =
            command
        else {
            return None;
        };
        let session = self.session.as_ref()?;
        let before = session.review.claim(*id)?.state;
        let made = before != *after && *after != State::Suggested;
        made.then(|| Decided { path: session.path.clone(), id: *id, before, after: *after })
    }

    pub(super) fn leave_trail(&mut self, decision: Option<Decided>) {
        let decided = &mut self.trail.decided;
        decided.extend(decision);
        let surplus = decided.len().saturating_sub(LENGTH);
        decided.drain(..surplus);
    }

    /// Whether anything was decided in this sitting that can be taken back.
    pub fn has_decided(&self) -> bool {
        self.trail.decided.iter().any(|decided| self.stands(decided) != Some(false))
    }

    /// Whether the decision still is what it was; `None` if its article is
    /// not open.
    fn stands(&self, decided: &Decided) -> Option<bool> {
        let session = self.session.as_ref().filter(|session| session.path == decided.path)?;
        Some(session.review.claim(decided.id).is_some_and(|claim| claim.state == decided.after))
    }

    pub(super) fn take_back_last(&mut self) -> Vec<Effect> {
        if self.session.as_ref().is_some_and(|session| session.draft.is_some()) {
            return Vec::new();
        }
        while let Some(decided) = self.trail.decided.pop() {
            match self.stands(&decided) {
                // Undone since, or decided otherwise.
                Some(false) => {}
                Some(true) => return self.take_back(&decided),
                None => {
                    let path = decided.path.clone();
                    self.trail.pending = Some(decided);
                    return self.open(path);
                }
            }
        }
        Vec::new()
    }

    fn take_back(&mut self, decided: &Decided) -> Vec<Effect> {
        let (id, state) = (decided.id, decided.before);
        let mut effects = self.apply(Command::Decide { id, state });
        effects.extend(self.show_claim(id));
        effects
    }

    /// Takes back what was waiting for the article that is open now.
    pub(super) fn take_back_pending(&mut self) -> Vec<Effect> {
        let Some(decided) = self.trail.pending.take() else { return Vec::new() };
        match self.stands(&decided) {
            Some(true) => self.take_back(&decided),
            Some(false) => {
                self.inform(
                    "The last decision here has been changed since; nothing was taken back.",
                );
                Vec::new()
            }
            None => Vec::new(),
        }
    }
}
