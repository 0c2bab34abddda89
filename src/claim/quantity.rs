//! How many, and how the text says it.

use crate::text::group_digits;
use serde::{Deserialize, Serialize};
use std::fmt;

/// How a text gives a number (`GUIDELINE.md`, "Quantity").
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum QuantityKind {
    /// "18 policiers", "a soldier", "no dead".
    Exact,
    /// "environ 2.000", "some 50", "une centaine".
    Approximate,
    /// "plus d'un millier", "at least 10".
    AtLeast,
    /// "moins de 50", "up to 300".
    AtMost,
    /// "entre 20 et 30", "40 to 50": lower in `value`, upper in `upper`.
    Range,
    /// "des dizaines", "several": an order of magnitude, or none.
    Vague,
    /// An event: no quantity.
    #[default]
    None,
}

impl QuantityKind {
    /// All kinds, in the order in which forms offer them.
    pub const ALL: [Self; 7] = [
        Self::Exact,
        Self::Approximate,
        Self::AtLeast,
        Self::AtMost,
        Self::Range,
        Self::Vague,
        Self::None,
    ];

    /// The name in files and on screen, such as `at-least`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Approximate => "approximate",
            Self::AtLeast => "at-least",
            Self::AtMost => "at-most",
            Self::Range => "range",
            Self::Vague => "vague",
            Self::None => "none",
        }
    }
}

impl fmt::Display for QuantityKind {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.name())
    }
}

/// A number as the text gives it, and the words that gave it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quantity {
    /// How the text puts it.
    pub kind: QuantityKind,
    /// The number, bound, lower end or order of magnitude; `None` where the
    /// text names none ("several") and for events.
    pub value: Option<u64>,
    /// The upper end of a range.
    pub upper: Option<u64>,
    /// The words, hedge included: "environ 2.000".
    pub text: String,
}

impl Quantity {
    /// No quantity: an event.
    pub fn none() -> Self {
        Self::default()
    }

    /// A plain number.
    pub fn exact(value: u64, text: &str) -> Self {
        Self { kind: QuantityKind::Exact, value: Some(value), upper: None, text: text.to_owned() }
    }

    /// What a card shows: `≈ 2 000`, `≥ 10`, `20–30`, `dozens`, `event`.
    /// Never the article's own words, which the window lays out differently.
    pub fn display(&self) -> String {
        let number = |value: Option<u64>| value.map(group_digits);
        match (self.kind, number(self.value)) {
            (QuantityKind::None, _) => "event".to_owned(),
            (QuantityKind::Vague, _) => magnitude(self.value),
            (_, None) => "no number".to_owned(),
            (QuantityKind::Exact, Some(value)) => value,
            (QuantityKind::Approximate, Some(value)) => format!("≈ {value}"),
            (QuantityKind::AtLeast, Some(value)) => format!("≥ {value}"),
            (QuantityKind::AtMost, Some(value)) => format!("≤ {value}"),
            (QuantityKind::Range, Some(value)) => match number(self.upper) {
                Some(upper) => format!("{value}–{upper}"),
                None => format!("{value}–?"),
            },
        }
    }
}

/// The word for an order of magnitude that a text names without a number.
fn magnitude(value: Option<u64>) -> String {
    match value {
        None => "several".to_owned(),
        Some(10) => "tens".to_owned(),
        Some(12) => "dozens".to_owned(),
        Some(20) => "scores".to_owned(),
        Some(100) => "hundreds".to_owned(),
        Some(1_000) => "thousands".to_owned(),
        Some(10_000) => "tens of thousands".to_owned(),
        Some(100_000) => "hundreds of thousands".to_owned(),
        Some(1_000_000) => "millions".to_owned(),
        Some(other) => format!("some {}", group_digits(other)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_shows_its_bound() {
        let quantity = |kind, value, upper| Quantity { kind, value, upper, text: String::new() };
        let shown = |kind, value, upper| quantity(kind, value, upper).display();
        assert_eq!(shown(QuantityKind::Approximate, Some(2000), None), "≈ 2\u{202f}000");
        assert_eq!(shown(QuantityKind::Range, Some(20), Some(30)), "20–30");
        assert_eq!(shown(QuantityKind::Vague, None, None), "several");
        assert_eq!(shown(QuantityKind::None, None, None), "event");
    }

    #[test]
    fn names_are_those_of_the_files() {
        for kind in QuantityKind::ALL {
            assert_eq!(serde_json::to_string(&kind).unwrap(), format!("\"{kind}\""));
        }
    }
}
