//! What was done, by whom and when.

use super::ClaimId;
use crate::claim::Coding;
use serde::{Deserialize, Serialize};

/// When, and who.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamp {
    /// The moment, to the second, in UTC (RFC 3339 in files).
    pub at: jiff::Timestamp,
    /// The annotator's name; empty if never given.
    pub by: String,
}

/// What a command did.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Act {
    /// The claim stands.
    Confirm,
    /// It is no claim.
    Reject,
    /// The decision was taken back.
    TakeBack,
    /// Values were changed.
    Edit,
    /// A person tagged a claim.
    Add,
    /// A claim that a person had added was removed.
    Remove,
    /// The article was read again in another language.
    Resuggest,
    /// Somebody is to look at the claim again.
    Flag,
    /// Nobody has to look at it again.
    Unflag,
    /// Words without a claim were looked at, and none was found in them.
    Pass,
    /// They are to be looked at once more.
    TakeUp,
    /// The article is done.
    Finish,
    /// It is not done after all.
    Reopen,
}

impl Act {
    /// The word in lists.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Confirm => "confirmed",
            Self::Reject => "rejected",
            Self::TakeBack => "taken back",
            Self::Edit => "edited",
            Self::Add => "added",
            Self::Remove => "removed",
            Self::Resuggest => "suggested anew",
            Self::Flag => "flagged",
            Self::Unflag => "unflagged",
            Self::Pass => "passed over",
            Self::TakeUp => "taken up again",
            Self::Finish => "called done",
            Self::Reopen => "reopened",
        }
    }
}

/// How a command came to be applied.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Manner {
    /// By the person, directly.
    #[default]
    Do,
    /// By undoing an earlier command.
    Undo,
    /// By redoing one that was undone.
    Redo,
}

/// One line of the history.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// When, and who.
    pub stamp: Stamp,
    /// What was done.
    pub act: Act,
    /// Directly, or by undo or redo.
    pub manner: Manner,
    /// To which claim, if to one.
    pub claim: Option<ClaimId>,
    /// The coding before, where the command changed or removed it.
    pub before: Option<Coding>,
    /// The coding after, where the command changed or added it.
    pub after: Option<Coding>,
}
