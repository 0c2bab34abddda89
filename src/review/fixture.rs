//! Reviews for tests: a small one by hand, and random ones with everything
//! that goes wrong with offsets (emoji, right-to-left, CRLF) and with files
//! (quotes, separators, control characters).

use super::{Claim, ClaimId, Command, Review, ReviewError, Stamp, Standing, State};
use crate::article::Article;
use crate::claim::{
    Coding, Confidence, DateSpan, Link, LinkKind, Quantity, QuantityKind, Reason, Role, Stance,
};
use crate::codebook::CategoryId;
use crate::language::LanguageCode;
use crate::suggest::Suggestion;
use crate::text::{Span, Text};
use proptest::prelude::*;
use std::sync::Arc;

/// Stretches that random texts are made of.
const PIECES: [&str; 20] = [
    "12 morts",
    "une centaine de blessés",
    " ",
    ", ",
    "\r\n",
    "\n\n",
    "🕊️",
    "👩\u{200d}👩\u{200d}👧",
    "🇫🇷",
    "قُتل 14 شخصًا",
    "נהרגו שלושה",
    "\u{202e}abc\u{202c}",
    "« »",
    "\"#",
    "\\u{e9}",
    "=1+1",
    "e\u{301}t\u{e9}",
    "3\u{202f}500",
    "<b>&amp;",
    "\t\u{1}'",
];

/// An article around `text`.
pub fn article(text: &str) -> Article {
    Article {
        name: "story.txt".to_owned(),
        text: Text::new(text),
        title: None,
        dateline: None,
        date: None,
        language: LanguageCode::from("fr"),
        encoding: "UTF-8".to_owned(),
        kind: "text".to_owned(),
        digest: "0".repeat(64),
    }
}

/// A suggestion over the first occurrence of `words`.
pub fn suggestion(article: &Article, category: &str, words: &str, value: u64) -> Suggestion {
    let at = article.text.find(words).expect("the words are in the text");
    let span = Span::new(at, at + words.len());
    let quantity = Quantity::exact(value, words.split(' ').next().unwrap_or_default());
    let digits = Span::new(at, at + quantity.text.len());
    let reasons = vec![Reason { role: Role::Number, span: digits, reading: value.to_string() }];
    let coding = Coding::new(CategoryId::from(category), quantity, span);
    Suggestion::new(coding, reasons)
}

/// Three suggestions on one line with an emoji before them.
pub fn sample() -> Review {
    let article =
        article("🕊️ À l’aube : 12 morts, 40 blessés et 300 arrestations, dit la police.\n");
    let found = [("killed", "12 morts", 12), ("wounded", "40 blessés", 40)];
    let mut suggestions: Vec<Suggestion> =
        found.map(|(category, words, value)| suggestion(&article, category, words, value)).into();
    suggestions.push(suggestion(&article, "arrested", "300 arrestations", 300));
    Review::new(article, "unrest", suggestions)
}

/// The same values, shared with nobody, to compare with.
pub fn owned<T: Clone>(shared: &[Arc<T>]) -> Vec<T> {
    shared.iter().map(|value| T::clone(value)).collect()
}

/// `seconds` after the start of 2026, by Anna.
pub fn stamp(seconds: i64) -> Stamp {
    let at = jiff::Timestamp::from_second(1_767_225_600 + seconds).expect("a moment in 2026");
    Stamp { at, by: "Anna".to_owned() }
}

/// One thing a person does; the numbers choose the claim and the values.
#[derive(Clone, Debug)]
pub struct Step {
    deed: u8,
    which: usize,
    from: usize,
    to: usize,
}

impl Step {
    /// Does it, `seconds` after the start of 2026. A step that has nothing to
    /// act on is an error like any other.
    pub fn take(&self, review: &mut Review, seconds: i64) -> Result<(), ReviewError> {
        let stamp = stamp(seconds);
        match self.deed {
            0 => return review.undo(stamp).map(|_| ()),
            1 => return review.redo(stamp).map(|_| ()),
            _ => {}
        }
        let command = self.command(review);
        review.apply(command, stamp)
    }

    fn command(&self, review: &Review) -> Command {
        let states = [State::Suggested, State::Confirmed, State::Rejected];
        let state = states[self.from % 3];
        let claims = review.claims();
        let id = match claims.len() {
            0 => ClaimId(9_999),
            some => claims[self.which % some].id,
        };
        match self.deed {
            2 => Command::Add(Box::new(review.draft(self.coding(review)))),
            3 => Command::Remove(id),
            4 => {
                let found = Suggestion::new(self.coding(review), Vec::new());
                review.resuggest(LanguageCode::from(["ar", "en"][self.to % 2]), vec![found])
            }
            5 | 6 => Command::Recode { id, coding: Box::new(self.coding(review)), state },
            10 => Command::Flag { id, flagged: self.to.is_multiple_of(2) },
            11 => Command::Pass {
                span: self.coding(review).span,
                passed: !self.which.is_multiple_of(3),
            },
            12 => Command::Finish(self.to.is_multiple_of(2)),
            _ => Command::Decide { id, state },
        }
    }

    fn coding(&self, review: &Review) -> Coding {
        coding(&review.article().text, self.which, self.from, self.to)
    }
}

/// A coding over some words of `text`, all of its values chosen by numbers.
fn coding(text: &Text, which: usize, from: usize, to: usize) -> Coding {
    let mut ends: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    ends.push(text.len());
    let span = Span::new(ends[from % ends.len()], ends[to % ends.len()]);
    let value = (which > 2).then_some(which as u64);
    let kind = QuantityKind::ALL[which % 7];
    let words = text.slice(span).to_owned();
    let quantity = Quantity { kind, value, upper: value.map(|value| value * 2), text: words };
    let category = CategoryId::from(["killed", "crowd", "force"][from % 3]);
    let mut coding = Coding::new(category, quantity, span);
    coding.sources = PIECES.iter().skip(to % 20).take(which % 4).map(|&s| s.to_owned()).collect();
    coding.stance = Stance::ALL[to % 5];
    coding.date =
        ["2024-02", "2021-12-31/2022-01-01", "", "2011"].map(|d| DateSpan::read(d).ok())[to % 4];
    (coding.background, coding.unverified) = (to % 7 == 1, from % 7 == 1);
    coding.attackers = which % 7 == 1;
    let links = (60..).zip(LinkKind::ALL).take(which % 3);
    coding.links = links.map(|(to, kind)| Link { kind, to: ClaimId(to) }).collect();
    PIECES[from % 20].clone_into(&mut coding.place);
    PIECES[which % 20].clone_into(&mut coding.note);
    coding
}

/// Any handful of steps.
pub fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = (0..13_u8, 0..40_usize, 0..400_usize, 0..400_usize)
        .prop_map(|(deed, which, from, to)| Step { deed, which, from, to });
    prop::collection::vec(step, 0..24)
}

/// Any article's text, never empty.
pub fn texts() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(&PIECES[..]), 1..40).prop_map(|parts| parts.concat())
}

/// Any review in which nothing has been decided yet.
pub fn fresh_reviews() -> impl Strategy<Value = Review> {
    let places = prop::collection::vec((0..40_usize, 0..400_usize, 0..400_usize), 0..8);
    (texts(), places).prop_map(|(text, places)| {
        let article = article(&text);
        let found = places.into_iter().map(|(which, from, to)| {
            let coding = coding(&article.text, which, from, to);
            let reading = "a reading".to_owned();
            let reason = Reason { role: Role::Trigger, span: coding.span, reading };
            let links = vec![(LinkKind::ALL[from % 5], to % 9)];
            let confidence = (which % 3 > 0)
                .then(|| Confidence::new(f64::from(u8::try_from(which).unwrap_or(9)) / 40.0));
            Suggestion {
                coding: Coding { links: Vec::new(), ..coding },
                reasons: vec![reason],
                links,
                confidence,
            }
        });
        let found = found.collect();
        Review::new(article, "unrest", found)
    })
}

/// Any review after any steps.
pub fn reviews() -> impl Strategy<Value = Review> {
    (fresh_reviews(), steps()).prop_map(|(mut review, steps)| {
        for (second, step) in (0..).zip(&steps) {
            // A step that cannot be taken leaves the review as it is.
            let _ = step.take(&mut review, second);
        }
        review
    })
}

/// What a person would see of a review.
pub fn seen(review: &Review) -> (Vec<Claim>, Standing, LanguageCode) {
    let language = review.article().language.clone();
    (owned(review.claims()), review.standing().clone(), language)
}
