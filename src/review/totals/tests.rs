//! The rules over claims made by hand: links, attackers, what is left out.

use super::*;
use crate::claim::{DateSpan, Link, Quantity, QuantityKind, Stance};
use crate::review::fixture::{article, reviews};
use crate::text::Span;
use proptest::prelude::*;

/// Claims `c1`, `c2`... on lines of their own, so that nothing but links and
/// values tells how they belong together.
struct Story {
    claims: Vec<(ClaimId, Coding)>,
}

impl Story {
    fn of(values: &[u64]) -> Self {
        let claim = |(at, value): (usize, &u64)| {
            let quantity = Quantity::exact(*value, &value.to_string());
            let mut coding = Coding::new("killed".into(), quantity, Span::new(at * 4, at * 4 + 2));
            // Told of different places: nothing is guessed about them.
            coding.place = format!("Place {}", char::from(b'A' + u8::try_from(at).unwrap()));
            (ClaimId(u32::try_from(at + 1).unwrap()), coding)
        };
        Self { claims: values.iter().enumerate().map(claim).collect() }
    }

    fn link(mut self, from: u32, kind: LinkKind, to: u32) -> Self {
        let at = usize::try_from(from - 1).unwrap();
        self.claims[at].1.links.push(Link { kind, to: ClaimId(to) });
        self
    }

    fn with(mut self, id: u32, change: impl FnOnce(&mut Coding)) -> Self {
        change(&mut self.claims[usize::try_from(id - 1).unwrap()].1);
        self
    }

    /// `killed 12 (9–17) by c1 c2`, a line each.
    fn told(&self, convention: &str) -> Vec<String> {
        let article = article(&"x.\n\n".repeat(self.claims.len()));
        let book = Codebook::unrest();
        let claims = self.claims.iter().map(|(id, coding)| (*id, coding));
        let totals = totals(&article, book, book.convention(convention), claims);
        let shown = totals.iter().map(|total| {
            let star = if total.attackers { "*" } else { "" };
            let ids: Vec<String> = total.claims.iter().map(ToString::to_string).collect();
            let number = total
                .estimate
                .map_or_else(|| "?".to_owned(), |e| format!("{} ({}–{})", e.best, e.low, e.high));
            format!("{}{star} {number} by {}", total.category, ids.join(" "))
        });
        shown.collect()
    }
}

#[test]
fn what_is_not_linked_and_elsewhere_is_added() {
    assert_eq!(Story::of(&[3, 5]).told(""), ["killed 8 (8–8) by c1 c2"]);
}

#[test]
fn links_say_what_counts() {
    use LinkKind::{Disputes, PartOf, SameFact, Supersedes, Together};
    let cases = [
        (PartOf, "killed 5 (5–5) by c2"),
        (Supersedes, "killed 3 (3–3) by c1"),
        (Disputes, "killed 3 (3–5) by c1 c2"),
        (SameFact, "killed 5 (5–5) by c1 c2"),
        (Together, "killed 8 (8–8) by c1 c2"),
    ];
    for (kind, expected) in cases {
        assert_eq!(Story::of(&[3, 5]).link(1, kind, 2).told(""), [expected], "{}", kind.name());
    }
    let members = Story::of(&[2, 2]).link(1, Together, 2);
    assert_eq!(members.told(""), ["killed 4 (4–4) by c1 c2"]);
}

#[test]
fn an_update_takes_the_place_of_every_telling() {
    let story =
        Story::of(&[9, 9, 12]).link(2, LinkKind::SameFact, 1).link(3, LinkKind::Supersedes, 2);
    assert_eq!(story.told(""), ["killed 12 (12–12) by c3"]);
}

#[test]
fn links_in_a_circle_leave_the_last() {
    let story =
        Story::of(&[9, 12]).link(1, LinkKind::Supersedes, 2).link(2, LinkKind::Supersedes, 1);
    assert_eq!(story.told(""), ["killed 12 (12–12) by c2"]);
}

#[test]
fn the_articles_own_figure_comes_before_the_rivals() {
    let story = Story::of(&[9, 5, 20])
        .link(2, LinkKind::Disputes, 1)
        .link(3, LinkKind::Disputes, 1)
        .with(1, |coding| coding.sources = vec!["rebels".to_owned()])
        .with(3, |coding| coding.sources = vec!["police".to_owned()]);
    assert_eq!(story.told(""), ["killed 5 (5–20) by c1 c2 c3"]);
    let named = story.with(2, |coding| coding.sources = vec!["army".to_owned()]);
    assert_eq!(named.told(""), ["killed 9 (5–20) by c1 c2 c3"]);
    assert_eq!(named.told("acled"), ["killed 5 (5–20) by c1 c2 c3"]);
}

#[test]
fn attackers_are_taken_off_the_whole_and_stand_apart() {
    let story =
        Story::of(&[6, 2]).link(2, LinkKind::PartOf, 1).with(2, |coding| coding.attackers = true);
    assert_eq!(story.told(""), ["killed 4 (4–4) by c1", "killed* 2 (2–2) by c2"]);
}

#[test]
fn parts_stand_for_a_whole_without_a_number() {
    let story = Story::of(&[0, 2, 3])
        .link(2, LinkKind::PartOf, 1)
        .link(3, LinkKind::PartOf, 1)
        .with(1, |coding| {
            coding.quantity = Quantity { kind: QuantityKind::Vague, ..Quantity::none() };
        });
    assert_eq!(story.told(""), ["killed 5 (5–5) by c2 c3"]);
}

#[test]
fn a_part_of_what_is_left_out_counts_by_itself() {
    let story = Story::of(&[9, 2])
        .link(2, LinkKind::PartOf, 1)
        .with(1, |coding| coding.stance = Stance::Hypothetical);
    assert_eq!(story.told(""), ["killed 2 (2–2) by c2"]);
}

#[test]
fn background_and_what_has_not_happened_are_left_out() {
    let background = Story::of(&[3, 16]).with(2, |coding| coding.background = true);
    assert_eq!(background.told(""), ["killed 3 (3–3) by c1"]);
    for stance in [Stance::Denied, Stance::Planned, Stance::Hypothetical] {
        let story = Story::of(&[3, 16]).with(2, |coding| coding.stance = stance);
        assert_eq!(story.told(""), ["killed 3 (3–3) by c1"], "{stance}");
    }
}

#[test]
fn figures_of_different_days_are_different_facts() {
    let day = |typed: &str| DateSpan::read(typed).ok();
    let story = Story::of(&[3, 3])
        .with(1, |coding| (coding.place, coding.date) = (String::new(), day("2024-03-01")))
        .with(2, |coding| (coding.place, coding.date) = (String::new(), day("2024-03-02")));
    assert_eq!(story.told(""), ["killed 6 (6–6) by c1 c2"]);
    let same = story.with(2, |coding| coding.date = day("2024-03"));
    assert_eq!(same.told(""), ["killed 3 (3–3) by c1 c2"]);
}

#[test]
fn zeros_are_a_total_only_by_themselves() {
    assert_eq!(Story::of(&[0]).told(""), ["killed 0 (0–0) by c1"]);
    assert_eq!(Story::of(&[0, 4]).told(""), ["killed 4 (4–4) by c1 c2"]);
}

proptest! {
    #[test]
    fn totals_hold_together_for_any_review(review in reviews()) {
        let book = Codebook::unrest();
        for convention in &book.conventions {
            let review = review.clone().with_convention(&convention.id);
            for total in review.totals_of(book, |_| true) {
                prop_assert!(total.claims.iter().all(|id| review.claim(*id).is_some()));
                if let Some(Estimate { low, best, high }) = total.estimate {
                    prop_assert!(low <= best && best <= high, "{low} {best} {high}");
                }
            }
        }
    }
}
