//! Which claims the list shows, in which order, and how many it keeps back.

use super::{App, Effect, Session, Settings};
use crate::claim::Confidence;
use crate::codebook::CategoryId;
use crate::review::{Claim, ClaimId, Filter, Progress, State};
use serde::{Deserialize, Serialize};

/// In which order claims are listed and gone through.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Order {
    /// As they stand in the article.
    #[default]
    Reading,
    /// Those first of which the rules were least sure.
    LeastCertain,
}

impl Order {
    /// All orders, as they are offered.
    pub const ALL: [Self; 2] = [Self::Reading, Self::LeastCertain];

    /// The words on screen.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Reading => "Reading order",
            Self::LeastCertain => "Least certain first",
        }
    }
}

impl Session {
    /// Every claim that is not kept back, in the order of the list. A claim of
    /// unknown confidence comes after all others.
    fn ordered(&self) -> Vec<&Claim> {
        let claims = self.review.claims().iter().map(AsRef::as_ref);
        let mut shown: Vec<&Claim> = claims.filter(|claim| !self.filter.hides(claim)).collect();
        if self.order == Order::LeastCertain {
            shown.sort_by_key(|claim| (claim.confidence.is_none(), claim.confidence));
        }
        shown
    }

    /// The claims that the list shows, in its order.
    pub fn listed(&self) -> Vec<&Claim> {
        let mut shown = self.ordered();
        shown.retain(|claim| self.filter.admits(claim));
        shown
    }

    /// The next undecided claim after `from` in the list's order, whatever
    /// tab is open; from the top again after the last.
    pub fn next_undecided(&self, from: Option<ClaimId>) -> Option<ClaimId> {
        let claims = self.ordered();
        let at = from.and_then(|id| claims.iter().position(|claim| claim.id == id));
        let (before, after) = claims.split_at(at.map_or(0, |at| at + 1));
        let mut round = after.iter().chain(before);
        round.find(|claim| claim.state == State::Suggested).map(|claim| claim.id)
    }

    /// Counts by state of the claims that are not kept back.
    pub fn progress(&self) -> Progress {
        let mut progress = self.review.progress();
        progress.open -= self.hidden();
        progress
    }

    /// How many suggestions are kept back because the rules were too unsure.
    pub fn hidden(&self) -> usize {
        if self.filter.least == Confidence::default() {
            return 0;
        }
        self.review.claims().iter().filter(|claim| self.filter.hides(claim)).count()
    }

    /// How many claims each category has in the filter's state, of those that
    /// are not kept back.
    pub fn categories(&self) -> Vec<(CategoryId, usize)> {
        let mut counts = self.review.categories(self.filter.state);
        if self.hidden() > 0 && self.filter.state.is_none_or(|state| state == State::Suggested) {
            for claim in self.review.claims().iter().filter(|claim| self.filter.hides(claim)) {
                let own = counts.iter_mut().find(|(id, _)| *id == claim.coding.category);
                own.into_iter().for_each(|(_, count)| *count -= 1);
            }
        }
        counts.retain(|(_, count)| *count > 0);
        counts
    }

    /// Whether the list shows that claim.
    pub fn is_listed(&self, id: ClaimId) -> bool {
        self.review.claim(id).is_some_and(|claim| self.filter.admits(claim))
    }
}

impl App {
    /// Puts the preferences to use.
    pub(super) fn configure(&mut self, settings: Settings) -> Vec<Effect> {
        let earlier = std::mem::replace(&mut self.settings, settings);
        let effects = vec![Effect::SaveSettings(self.settings.clone())];
        let Settings { threshold, order, .. } = self.settings;
        let Some(session) = &mut self.session else { return effects };
        session.order = order;
        if earlier.threshold != threshold {
            session.filter.least = threshold;
        }
        self.refocus();
        effects
    }

    /// Reads vague numbers by another convention, in the open article and in
    /// those that are opened for the first time.
    pub(super) fn set_convention(&mut self, id: String) -> Vec<Effect> {
        let mut effects = Vec::new();
        if let Some(session) = &mut self.session {
            session.review.set_convention(&id);
            session.revision += 1;
            if session.review.has_decisions() {
                effects.extend(self.keep());
            }
        }
        self.settings.convention = id;
        effects.push(Effect::SaveSettings(self.settings.clone()));
        effects
    }

    /// Shows suggestions of any confidence, or again only those above the
    /// threshold.
    pub(super) fn show_unsure(&mut self, all: bool) -> Vec<Effect> {
        let least = if all { Confidence::default() } else { self.settings.threshold };
        match &self.session {
            Some(session) => self.set_filter(Filter { least, ..session.filter.clone() }),
            None => Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::{Guard, Opened};
    use crate::review::Command;
    use crate::review::Review;
    use crate::review::fixture::{sample, stamp, suggestion};
    use crate::suggest::Suggestion;

    /// Three claims: 1 sure, 2 unsure, 3 in between.
    fn session(settings: &Settings) -> Session {
        let article = sample().article().clone();
        let found = [("12 morts", 0.9), ("40 blessés", 0.2), ("300 arrestations", 0.6)];
        let found = found.map(|(words, share)| Suggestion {
            confidence: Some(Confidence::new(share)),
            ..suggestion(&article, "killed", words, 1)
        });
        let review = Review::new(article, "unrest", found.into());
        let (path, guard) = ("story.txt".into(), Guard::default());
        Session::new(
            Opened {
                path,
                review,
                resumed: None,
                remark: None,
                words: 9,
                lexicon: crate::app::FolderLexicon::default(),
                guard,
            },
            1,
            settings,
        )
    }

    fn decide(session: &mut Session, id: u32) {
        let command = Command::Decide { id: ClaimId(id), state: State::Rejected };
        session.review.apply(command, stamp(0)).unwrap();
    }

    fn next(session: &Session, from: u32) -> Option<u32> {
        session.next_undecided(Some(ClaimId(from))).map(|id| id.0)
    }

    #[test]
    fn the_next_undecided_claim_goes_round() {
        let mut session = session(&Settings::default());
        assert_eq!((session.focus, next(&session, 3)), (Some(ClaimId(1)), Some(1)));
        decide(&mut session, 1);
        decide(&mut session, 3);
        assert_eq!((next(&session, 2), next(&session, 1)), (Some(2), Some(2)));
        decide(&mut session, 2);
        assert_eq!(next(&session, 2), None);
    }

    #[test]
    fn the_least_certain_can_come_first() {
        let settings = Settings { order: Order::LeastCertain, ..Settings::default() };
        let session = session(&settings);
        let listed: Vec<u32> = session.listed().iter().map(|claim| claim.id.0).collect();
        assert_eq!(listed, [2, 3, 1]);
        assert_eq!((session.focus, next(&session, 3)), (Some(ClaimId(2)), Some(1)));
    }

    #[test]
    fn what_is_too_unsure_is_neither_listed_nor_counted_nor_gone_to() {
        let settings = Settings { threshold: Confidence::new(0.5), ..Settings::default() };
        let mut session = session(&settings);
        assert_eq!((session.hidden(), session.progress().open), (1, 2));
        assert_eq!(next(&session, 1), Some(3));
        decide(&mut session, 2);
        assert_eq!((session.hidden(), session.progress().total()), (0, 3), "decided: shown");
    }
}
