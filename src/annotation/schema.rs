//! The records of version 2, field for field as they stand in the file.
//!
//! The set of fields is closed (see the floor's documentation): a change here
//! is a new version.

use super::word;
use crate::claim::{Anchor, Confidence, LinkKind, Precision, QuantityKind, Role, Stance};
use crate::review::{Act, Manner, Origin, State};
use serde::{Deserialize, Serialize};

/// First and one past the last code point.
pub(super) type Points = (usize, usize);

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Annotations {
    pub tallymark: u32,
    pub article: ArticleRecord,
    pub annotator: String,
    pub codebook: String,
    /// The number convention's name; empty for "as written".
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub convention: String,
    #[serde(default, skip_serializing_if = "is_false")]
    pub done: bool,
    pub claims: Vec<ClaimRecord>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub orphans: Vec<ClaimRecord>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub passed: Vec<Anchor>,
    pub history: Vec<EntryRecord>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(rename = "Article", deny_unknown_fields)]
pub(super) struct ArticleRecord {
    pub name: String,
    pub kind: String,
    pub encoding: String,
    pub language: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Points>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dateline: Option<Points>,
    /// SHA-256 of the original file.
    pub file_sha256: String,
    /// SHA-256 of the text in UTF-8.
    pub text_sha256: String,
    /// The text's lines.
    pub text: Vec<String>,
}

/// A claim, or an orphan: then the anchor is into the earlier text, spans are
/// empty and there are no reasons.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename = "Claim", deny_unknown_fields)]
pub(super) struct ClaimRecord {
    pub id: u32,
    #[serde(with = "word")]
    pub state: State,
    #[serde(with = "word")]
    pub origin: Origin,
    #[serde(default, skip_serializing_if = "is_false")]
    pub flagged: bool,
    pub anchor: Anchor,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub suggested: Option<CodingRecord>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decided: Option<CodingRecord>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reasons: Vec<ReasonRecord>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confidence: Option<Confidence>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename = "Coding", deny_unknown_fields)]
pub(super) struct CodingRecord {
    pub category: String,
    #[serde(default, skip_serializing_if = "QuantityRecord::is_none")]
    pub quantity: QuantityRecord,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub counted: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
    #[serde(with = "word")]
    pub stance: Stance,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub place: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub when: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<DateRecord>,
    #[serde(default, skip_serializing_if = "is_false")]
    pub background: bool,
    #[serde(default, skip_serializing_if = "is_false")]
    pub unverified: bool,
    #[serde(default, skip_serializing_if = "is_false")]
    pub attackers: bool,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub links: Vec<LinkRecord>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    pub span: Points,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename = "Quantity", deny_unknown_fields)]
pub(super) struct QuantityRecord {
    #[serde(with = "word")]
    pub kind: QuantityKind,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<u64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub upper: Option<u64>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
}

/// ISO 8601 days, both included.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename = "Date", deny_unknown_fields)]
pub(super) struct DateRecord {
    pub start: String,
    pub end: String,
    #[serde(with = "word")]
    pub precision: Precision,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename = "Link", deny_unknown_fields)]
pub(super) struct LinkRecord {
    #[serde(with = "word")]
    pub kind: LinkKind,
    pub to: u32,
}

impl QuantityRecord {
    fn is_none(&self) -> bool {
        *self == Self::default()
    }
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(rename = "Reason", deny_unknown_fields)]
pub(super) struct ReasonRecord {
    #[serde(with = "word")]
    pub role: Role,
    pub span: Points,
    pub words: String,
    pub reading: String,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(rename = "Entry", deny_unknown_fields)]
pub(super) struct EntryRecord {
    pub at: jiff::Timestamp,
    pub by: String,
    #[serde(with = "word")]
    pub act: Act,
    #[serde(default, skip_serializing_if = "is_plain", with = "word")]
    pub manner: Manner,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub claim: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<CodingRecord>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<CodingRecord>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes fields by reference")]
fn is_false(flag: &bool) -> bool {
    !*flag
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes fields by reference")]
fn is_plain(manner: &Manner) -> bool {
    *manner == Manner::Do
}
