//! What a claim says: the values that rules suggest and people decide.
//!
//! A claim is one mention, in an article's own text, of how many people or
//! things an event affected, or that a coded event happened, together with
//! who says so (`GUIDELINE.md`). Nothing here knows where claims come from or
//! where they are kept.

mod anchor;
mod confidence;
mod date;
mod estimate;
mod link;
mod quantity;
mod reason;
mod stance;

pub use anchor::{Anchor, CONTEXT};
pub use confidence::Confidence;
pub use date::{DateError, DateSpan, Precision};
pub use estimate::estimate;
pub use link::{ClaimId, Link, LinkKind};
pub use quantity::{Quantity, QuantityKind};
pub use reason::{Reason, Role};
pub use stance::Stance;

use crate::codebook::CategoryId;
use crate::text::Span;

/// Everything that is coded about one mention: what a rule suggests and what
/// a person decides have the same shape.
#[derive(Clone, Debug, PartialEq)]
pub struct Coding {
    /// What is counted, or which event.
    pub category: CategoryId,
    /// How many, and how the text puts it.
    pub quantity: Quantity,
    /// Who or what is counted, in the text's words; empty if not stated.
    pub counted: String,
    /// From the one who vouches outwards to the medium that carried it; empty
    /// in the article's own voice.
    pub sources: Vec<String>,
    /// How the text stands to it.
    pub stance: Stance,
    /// Where, in the text's words; empty if not stated.
    pub place: String,
    /// When, in the text's words; empty if not stated.
    pub when: String,
    /// The days that `when` comes down to, where that is known.
    pub date: Option<DateSpan>,
    /// Told as history: "in 2011, sixteen had died".
    pub background: bool,
    /// The text says that it could not be verified.
    pub unverified: bool,
    /// The counted are those who attacked, not those who suffered it.
    pub attackers: bool,
    /// What it is to other claims of the article; empty in suggestions, whose
    /// links become these once the claims have numbers.
    pub links: Vec<Link>,
    /// A person's remark; empty in suggestions.
    pub note: String,
    /// The words of the article, in bytes.
    pub span: Span,
}

impl Coding {
    /// A coding of `category` over `span` with nothing else known yet.
    pub fn new(category: CategoryId, quantity: Quantity, span: Span) -> Self {
        Self {
            category,
            quantity,
            counted: String::new(),
            sources: Vec::new(),
            stance: Stance::Asserted,
            place: String::new(),
            when: String::new(),
            date: None,
            background: false,
            unverified: false,
            attackers: false,
            links: Vec::new(),
            note: String::new(),
            span,
        }
    }
}
