//! The small vocabularies as the words of the codebook, in quotation marks:
//! `at-least` is no identifier in RON.

use crate::claim::{LinkKind, Precision, QuantityKind, Role, Stance};
use crate::review::{Act, Manner, Origin, State};
use serde::de::IntoDeserializer;
use serde::{Deserialize, Deserializer, Serializer};

/// A value with one word in the file, the one its `Deserialize` expects.
pub(super) trait Word: Copy + for<'de> Deserialize<'de> {
    fn word(self) -> &'static str;
}

/// For `#[serde(with = "word")]`.
pub(super) fn serialize<W: Word, S: Serializer>(value: &W, out: S) -> Result<S::Ok, S::Error> {
    out.serialize_str(value.word())
}

/// For `#[serde(with = "word")]`.
pub(super) fn deserialize<'de, W: Word, D: Deserializer<'de>>(from: D) -> Result<W, D::Error> {
    let word = String::deserialize(from)?;
    W::deserialize(word.as_str().into_deserializer())
}

impl Word for QuantityKind {
    fn word(self) -> &'static str {
        self.name()
    }
}

impl Word for Stance {
    fn word(self) -> &'static str {
        self.name()
    }
}

impl Word for LinkKind {
    fn word(self) -> &'static str {
        self.name()
    }
}

impl Word for Precision {
    fn word(self) -> &'static str {
        self.name()
    }
}

impl Word for Role {
    fn word(self) -> &'static str {
        self.name()
    }
}

impl Word for State {
    fn word(self) -> &'static str {
        self.name()
    }
}

impl Word for Origin {
    fn word(self) -> &'static str {
        match self {
            Self::Rules => "rules",
            Self::Person => "person",
        }
    }
}

impl Word for Manner {
    fn word(self) -> &'static str {
        match self {
            Self::Do => "do",
            Self::Undo => "undo",
            Self::Redo => "redo",
        }
    }
}

impl Word for Act {
    fn word(self) -> &'static str {
        match self {
            Self::Confirm => "confirm",
            Self::Reject => "reject",
            Self::TakeBack => "take-back",
            Self::Edit => "edit",
            Self::Add => "add",
            Self::Remove => "remove",
            Self::Resuggest => "resuggest",
            Self::Flag => "flag",
            Self::Unflag => "unflag",
            Self::Pass => "pass",
            Self::TakeUp => "take-up",
            Self::Finish => "finish",
            Self::Reopen => "reopen",
        }
    }
}
