//! A quantity as numbers, by a convention.

use super::{Quantity, QuantityKind};
use crate::codebook::{Convention, Estimate};

/// Low, best and high of `quantity`; `None` for an event and for words that
/// the convention has no number for. `battle` says whether the article is on
/// a battle, which is what some conventions ask of "several".
///
/// A bound is its own best, and its own low or high: a text that says "more
/// than 300" gives no higher number to reckon with. "Up to 50" can be none.
pub fn estimate(quantity: &Quantity, convention: &Convention, battle: bool) -> Option<Estimate> {
    let vague = quantity.kind == QuantityKind::Vague;
    let Some(value) = quantity.value else {
        let unknown = convention.unknown.as_ref().filter(|_| vague)?;
        return Some(if battle { unknown.in_battle } else { unknown.otherwise });
    };
    match quantity.kind {
        QuantityKind::None => None,
        QuantityKind::Range => Some(match quantity.upper {
            Some(upper) if upper > value => convention.within(value, upper),
            _ => Estimate::of(value),
        }),
        QuantityKind::Vague => {
            Some(convention.words.get(&value).copied().unwrap_or(Estimate::of(value)))
        }
        QuantityKind::AtMost => Some(Estimate { low: 0, best: value, high: value }),
        QuantityKind::Exact | QuantityKind::Approximate | QuantityKind::AtLeast => {
            Some(Estimate::of(value))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codebook::Codebook;

    fn numbers(convention: &str, kind: QuantityKind, value: Option<u64>) -> Option<[u64; 3]> {
        let quantity = Quantity { kind, value, upper: value.map(|v| v + 10), text: String::new() };
        let found = estimate(&quantity, Codebook::unrest().convention(convention), false);
        found.map(|found| [found.low, found.best, found.high])
    }

    #[test]
    fn words_are_read_by_the_convention() {
        use QuantityKind::{AtMost, Exact, Range, Vague};
        let cases = [
            ("as-written", Vague, Some(12), Some([12, 12, 12])),
            ("as-written", Vague, None, None),
            ("as-written", Range, Some(20), Some([20, 20, 30])),
            ("as-written", AtMost, Some(50), Some([0, 50, 50])),
            ("acled", Vague, Some(100), Some([100, 100, 100])),
            ("acled", Vague, None, Some([3, 3, 3])),
            ("acled", Exact, Some(7), Some([7, 7, 7])),
            ("ucdp", Vague, Some(100), Some([200, 200, 999])),
            ("mpeds", Vague, Some(12), Some([36, 36, 36])),
            ("mpeds", Vague, Some(10), Some([10, 10, 10])),
            ("mpeds", Range, Some(20), Some([20, 25, 30])),
            ("mpeds", QuantityKind::None, None, None),
        ];
        for (convention, kind, value, expected) in cases {
            assert_eq!(numbers(convention, kind, value), expected, "{convention} {kind} {value:?}");
        }
    }

    #[test]
    fn an_unknown_number_depends_on_the_article() {
        let several = Quantity { kind: QuantityKind::Vague, ..Quantity::default() };
        let acled = Codebook::unrest().convention("acled");
        assert_eq!(estimate(&several, acled, true), Some(Estimate::of(10)));
    }
}
