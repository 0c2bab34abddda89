//! Wordings that people taught a project: always, or never, to be suggested as
//! a category.
//!
//! **Always**: the wording counts for that category. In a counted category a
//! number beside it makes a claim, whether the wording is a noun ("12
//! zadrouilles") or a verb ("12 zadrouillés", "zadrouillé 12 civils"); in a
//! category of events its words state the event. A wording that holds a number
//! itself is suggested wherever these very words stand.
//!
//! **Never**: no suggestion of that category - of any, if the wording names
//! none - shares a word with the wording: neither in its number, nor in what
//! it counts, nor in the word that gave the category.
//!
//! A wording is a sequence of words in the inflection in which it was typed;
//! case, apostrophes and the accents of capitals are folded as for the words
//! of a lexicon. Never is stronger than always. The wordings of a project lie
//! in its folder, in `tallymark.lexicon.ron` ([`mod@file`] documents the schema);
//! nothing here reads it from the disk.

pub mod file;
mod matching;

pub use matching::{count, fold, places};

use crate::codebook::CategoryId;
use crate::language::LanguageCode;
use serde::Deserialize;

/// What is to happen where a wording stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    /// It is suggested.
    Always,
    /// Nothing is suggested.
    Never,
}

impl Verdict {
    /// The word in the file and on screen.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Always => "always",
            Self::Never => "never",
        }
    }
}

/// One wording with what is to be made of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    /// The words, as typed.
    pub words: String,
    /// Whether they are always or never suggested.
    pub verdict: Verdict,
    /// As which category; `None` for every one, which only "never" can mean.
    pub category: Option<CategoryId>,
    /// In articles of which language; `None` for every one.
    pub language: Option<LanguageCode>,
    /// Why, for people.
    pub note: String,
    /// Who taught it; empty if unknown.
    pub by: String,
    /// When, to the second; `None` if unknown.
    pub at: Option<jiff::Timestamp>,
}

impl Wording {
    /// Whether it holds for articles of that language.
    pub fn is_for(&self, language: &LanguageCode) -> bool {
        self.language.as_ref().is_none_or(|own| own == language)
    }

    /// What it says, in a few words: `never suggest “zadrouilles” as killed`.
    pub fn describe(&self) -> String {
        let verdict = self.verdict.name();
        match &self.category {
            Some(category) => format!("{verdict} suggest “{}” as {category}", self.words),
            None => format!("{verdict} suggest “{}” as anything", self.words),
        }
    }

    /// What it is about: of two wordings about the same the later one holds.
    fn subject(&self) -> (String, Option<&CategoryId>, Option<&LanguageCode>) {
        (fold(&self.words), self.category.as_ref(), self.language.as_ref())
    }
}

/// A change to what was taught, which can be taken back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Change {
    /// What goes.
    pub remove: Vec<Wording>,
    /// What comes.
    pub add: Vec<Wording>,
}

impl Change {
    /// The change that takes this one back.
    #[must_use]
    pub fn inverse(&self) -> Self {
        Self { remove: self.add.clone(), add: self.remove.clone() }
    }
}

/// Everything that was taught in one folder, in the order of the words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Taught {
    wordings: Vec<Wording>,
}

impl Taught {
    /// These wordings, in any order.
    pub fn new(mut wordings: Vec<Wording>) -> Self {
        wordings.sort_by_cached_key(|wording| {
            let language = wording.language.as_ref().map(ToString::to_string);
            (fold(&wording.words), wording.verdict, wording.category.clone(), language)
        });
        Self { wordings }
    }

    /// All of them, in the order of the words.
    pub fn wordings(&self) -> &[Wording] {
        &self.wordings
    }

    /// Whether nothing was taught.
    pub fn is_empty(&self) -> bool {
        self.wordings.is_empty()
    }

    /// Those for articles of that language.
    pub fn of_language<'a>(
        &'a self,
        language: &'a LanguageCode,
    ) -> impl Iterator<Item = &'a Wording> {
        self.wordings.iter().filter(move |wording| wording.is_for(language))
    }

    /// What has to change so that `old` is gone and `new` holds; a wording
    /// about the same as `new` gives way to it.
    pub fn plan(&self, old: Option<&Wording>, new: Option<Wording>) -> Change {
        let replaced = |wording: &&Wording| {
            let same = new.as_ref().is_some_and(|new| new.subject() == wording.subject());
            same || old.is_some_and(|old| old == *wording)
        };
        let remove = self.wordings.iter().filter(replaced).cloned().collect();
        Change { remove, add: new.into_iter().collect() }
    }

    /// What is taught after `change`. What is gone already is not missed, and
    /// what is there already does not come twice.
    #[must_use]
    pub fn with(&self, change: &Change) -> Self {
        let kept = self.wordings.iter().filter(|wording| !change.remove.contains(wording));
        let kept = kept.filter(|wording| !change.add.contains(wording)).cloned();
        Self::new(kept.chain(change.add.iter().cloned()).collect())
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    pub fn wording(verdict: Verdict, words: &str, category: &str) -> Wording {
        Wording {
            words: words.to_owned(),
            verdict,
            category: Some(category).filter(|id| !id.is_empty()).map(CategoryId::from),
            language: None,
            note: String::new(),
            by: "Anna".to_owned(),
            at: jiff::Timestamp::from_second(1_700_000_000).ok(),
        }
    }

    #[test]
    fn a_wording_about_the_same_gives_way_and_comes_back() {
        let old = wording(Verdict::Always, "Zadrouilles", "killed");
        let other = wording(Verdict::Never, "zadrouilles", "wounded");
        let taught = Taught::new(vec![old.clone(), other.clone()]);
        let new = wording(Verdict::Never, "zadrouilles", "killed");
        let change = taught.plan(None, Some(new.clone()));
        assert_eq!(change.remove, [old]);
        let after = taught.with(&change);
        assert_eq!(after.wordings().len(), 2);
        assert!(after.wordings().contains(&new) && after.wordings().contains(&other));
        assert_eq!(after.with(&change.inverse()), taught);
    }

    #[test]
    fn a_change_made_twice_is_made_once() {
        let new = wording(Verdict::Never, "point mort", "killed");
        let change = Taught::default().plan(None, Some(new.clone()));
        let once = Taught::default().with(&change);
        assert_eq!(once.with(&change), once);
        let gone = once.plan(Some(&new), None);
        assert!(once.with(&gone).with(&gone).is_empty());
    }

    #[test]
    fn a_wording_holds_in_its_language_only() {
        let mut french = wording(Verdict::Never, "point mort", "killed");
        french.language = Some("fr".into());
        assert!(french.is_for(&"fr".into()) && !french.is_for(&"en".into()));
        french.language = None;
        assert!(french.is_for(&"en".into()));
    }
}
