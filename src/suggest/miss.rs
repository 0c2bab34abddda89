//! Why a rule that had a reason to look at a figure did not take it.
//!
//! Rules tell the draft where they give up; it keeps that only where somebody
//! asked for it (`explain.rs`), so that suggesting costs nothing more.

use std::ops::Range;

/// Why a rule gave up on a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Miss {
    /// "Three of the wounded died": its own verb says more.
    OwnVerb,
    /// The words that lead to a toll's number are not there.
    NotLed,
    /// A verb before the number counts something else.
    OtherVerb,
    /// The verb counts nothing of that kind.
    NotCounted,
    /// A verb such as "sentenced" takes it out of every count.
    Neutral,
    /// "One of five journalists": an example of another number.
    Example,
    /// The number of which a part was counted.
    Whole,
    /// Weapons without a noun, and none before them.
    NoWeapons,
    /// A part, without anything that was counted before.
    NoTotal,
    /// A lone one of its kind is no claim by itself.
    Lone,
    /// "Hommes" with no soldiers around.
    NoSoldiers,
    /// A verb of coming and going, but nobody had to leave.
    NoDisplacement,
    /// Too few to be a crowd by themselves.
    TooFew,
    /// No march, vigil or strike is named.
    NoOccasion,
    /// Goes on from a figure that nothing was said about.
    NothingBefore,
    /// Somebody taught never to suggest these words as this.
    Taught,
    /// No rule saw anything that it could count by, up to another verb or clause.
    Blocked,
    /// No rule saw anything that it could count by.
    NoTrigger,
}

impl Miss {
    /// Whether it is about a verb of theirs.
    pub(super) const fn names_verb(self) -> bool {
        matches!(
            self,
            Self::OwnVerb
                | Self::OtherVerb
                | Self::NotCounted
                | Self::Neutral
                | Self::Whole
                | Self::NoWeapons
                | Self::NoDisplacement
        )
    }

    /// The reason as a sentence for a person.
    pub const fn words(self) -> &'static str {
        match self {
            Self::OwnVerb => "a part of those counted, with a verb of its own",
            Self::NotLed => "a toll is named, but no words lead from it to this number",
            Self::OtherVerb => "the verb right before the number counts something else",
            Self::NotCounted => "this verb counts nothing of that kind",
            Self::Neutral => "this verb takes them out of every count",
            Self::Example => "one of a number that is given after it",
            Self::Whole => "the total of which a part has been counted",
            Self::NoWeapons => "the verb counts weapons, and none were counted before",
            Self::NoTotal => "a part of a total, but nothing was counted before it",
            Self::Lone => "a single one is no claim by itself",
            Self::NoSoldiers => "these words mean troops only beside soldiers or many of them",
            Self::NoDisplacement => "they move, but nothing near says that they had to leave",
            Self::TooFew => "too few to be a crowd without a verb that says so",
            Self::NoOccasion => "no march, vigil or other occasion is named near it",
            Self::NothingBefore => "it goes on from a number before it, which was not counted",
            Self::Taught => "taught: never suggest these words as this",
            Self::Blocked => "the search for a verb of theirs ends at this word",
            Self::NoTrigger => "no verb or noun in its clause says what happened to them",
        }
    }
}

/// A rule that nearly took a figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NearMiss {
    /// The figure.
    pub figure: usize,
    /// The rule.
    pub rule: &'static str,
    /// Why it gave up.
    pub miss: Miss,
    /// The words that decided it, as tokens.
    pub words: Range<usize>,
}
