//! Number conventions: which numbers stand for words such as "dozens".
//!
//! The words of a claim are always kept; a convention only says by which
//! numbers they are read, for totals and tables.

use crate::text::group_digits;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;

/// Low, best and high.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Estimate {
    /// At least that many.
    pub low: u64,
    /// The one number to give.
    pub best: u64,
    /// At most that many.
    pub high: u64,
}

/// `36`, or `24–99` where low and high differ.
impl fmt::Display for Estimate {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.low == self.high {
            return out.write_str(&group_digits(self.best));
        }
        write!(out, "{}–{}", group_digits(self.low), group_digits(self.high))
    }
}

impl Estimate {
    /// All three the same.
    pub const fn of(number: u64) -> Self {
        Self { low: number, best: number, high: number }
    }

    /// Two counts of different people, or things, as one.
    #[must_use]
    pub const fn plus(self, other: Self) -> Self {
        Self {
            low: self.low.saturating_add(other.low),
            best: self.best.saturating_add(other.best),
            high: self.high.saturating_add(other.high),
        }
    }

    /// This count without those of `other`.
    #[must_use]
    pub const fn minus(self, other: Self) -> Self {
        Self {
            low: self.low.saturating_sub(other.high),
            best: self.best.saturating_sub(other.best),
            high: self.high.saturating_sub(other.low),
        }
    }

    /// From the lower low to the higher high, with this one's best.
    #[must_use]
    pub fn widened(self, other: Self) -> Self {
        Self { low: self.low.min(other.low), best: self.best, high: self.high.max(other.high) }
    }
}

/// Which of the two ends of a range is given as the best.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum RangeRule {
    /// The lower end.
    #[default]
    Lower,
    /// Half-way, rounded down.
    Mean,
    /// The upper end.
    Upper,
}

/// Which of several sources' figures is given as the best.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum RivalRule {
    /// The article's own, else the one that it tells first.
    #[default]
    Principal,
    /// The lowest.
    Conservative,
    /// Half-way between the lowest and the highest, rounded down.
    Mean,
}

/// The numbers for "several", "many" and other words without any.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Unknown {
    /// In an article on a battle; see `battle`.
    pub in_battle: Estimate,
    /// In any other.
    pub otherwise: Estimate,
    /// An article that has figures of one of these categories is on a battle.
    pub battle: Vec<String>,
}

/// One convention, as a codebook defines it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Convention {
    /// Stored in annotation files; never reused for another meaning.
    pub id: String,
    /// For people.
    pub label: String,
    /// Whose convention it is and what of it is ours, in a sentence or two.
    pub reference: String,
    /// The numbers for words of magnitude, by the order of magnitude that
    /// claims have (tens 10, dozens 12, scores 20, hundreds 100...). A word
    /// that is missing stands for its order of magnitude.
    #[serde(default)]
    pub words: BTreeMap<u64, Estimate>,
    /// The numbers for words that name no magnitude; none by default.
    #[serde(default)]
    pub unknown: Option<Unknown>,
    /// What "20 to 30" is.
    #[serde(default)]
    pub range: RangeRule,
    /// What is given where sources contradict each other.
    #[serde(default)]
    pub rivals: RivalRule,
}

impl Convention {
    /// Whether it changes no number: "as written".
    pub fn is_plain(&self) -> bool {
        self.words.is_empty() && self.unknown.is_none()
    }

    /// The best of a range.
    pub const fn within(&self, low: u64, high: u64) -> Estimate {
        let best = match self.range {
            RangeRule::Lower => low,
            RangeRule::Mean => low.midpoint(high),
            RangeRule::Upper => high,
        };
        Estimate { low, best, high }
    }
}
