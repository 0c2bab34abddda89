//! A newsroom's day of any length to measure with, all of it written by us.
//!
//! One article in four tells of killed, wounded, arrested or marching people
//! in every paragraph, as what this program is made for does: those of the
//! gold in `tests/gold/stream-*.jsonl`, whole, about ten claims to a thousand
//! bytes. The others are made of the paragraphs in `news-*.txt`: parliament,
//! elections, football, the weather, shares, books, a lorry on its side. They
//! hold many numbers and hardly any claim: scores, prices, percentages, ages,
//! dates, roads. Names, towns and some numbers change, and so does the order.
//!
//! More than a quarter of the bytes are then of the first sort, more than in
//! most papers, and about three claims stand in a thousand bytes. Sentences of
//! one sort only, or few that come again and again, would measure how well the
//! processor remembers them.

use std::fmt::Write;
use tallymark::article::samples::SAMPLES;

/// One language's articles and paragraphs.
struct News {
    language: &'static str,
    /// One article a line, as JSON.
    dense: &'static str,
    /// One paragraph a line.
    ordinary: &'static str,
}

const NEWS: [News; 2] = [
    News {
        language: "fr",
        dense: include_str!("../../tests/gold/stream-fr.jsonl"),
        ordinary: include_str!("news-fr.txt"),
    },
    News {
        language: "en",
        dense: include_str!("../../tests/gold/stream-en.jsonl"),
        ordinary: include_str!("news-en.txt"),
    },
];

const TOWNS: [&str; 8] =
    ["Port Amber", "Valmeray", "Ostrel", "Kessina", "Brunaud", "Saint-Alban", "Tarnholm", "Derva"];

const NAMES: [&str; 8] = [
    "Anna Wexler",
    "Paul Corbin",
    "Irène Falk",
    "Tomas Reyl",
    "Denise Oduya",
    "Marek Solano",
    "Lucie Hartmann",
    "Olivier Pratt",
];

/// Articles to one that is dense.
const ARTICLES_TO_DENSE: usize = 4;

/// Paragraphs of an ordinary article, and as many again at most.
const PARAGRAPHS: usize = 6;

/// Numbers that look random and are the same each time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963);
        usize::try_from(self.0 >> 33).unwrap_or(0) % sides
    }

    fn one_of<'a>(&mut self, all: &[&'a str]) -> &'a str {
        all[self.below(all.len())]
    }
}

/// News of at least `bytes` bytes in the language of that code, the bundled
/// sample first: its headline and dateline are those of the whole.
pub fn article(language: &str, bytes: usize) -> String {
    let sample = SAMPLES.iter().find(|sample| sample.language == language);
    let sample = sample.and_then(|sample| std::str::from_utf8(sample.bytes).ok());
    let mut text = sample.unwrap_or_default().to_owned();
    let Some(news) = NEWS.iter().find(|own| own.language == language) else { return text };
    let dense: Vec<String> = news.dense.lines().filter_map(text_of).collect();
    let dense: Vec<&str> = dense.iter().map(String::as_str).collect();
    let ordinary: Vec<&str> = news.ordinary.lines().collect();
    let mut dice = Dice(0x7a11_7ab1);
    while text.len() < bytes {
        if dice.below(ARTICLES_TO_DENSE) == 0 {
            // Writing to a string cannot fail.
            let _ = write!(text, "\n\n{}", dice.one_of(&dense));
            continue;
        }
        for _ in 0..PARAGRAPHS + dice.below(PARAGRAPHS + 1) {
            let pattern = dice.one_of(&ordinary);
            paragraph(&mut text, &mut dice, pattern);
        }
    }
    text
}

/// The text of an article of gold.
fn text_of(line: &str) -> Option<String> {
    let article: serde_json::Value = serde_json::from_str(line).ok()?;
    article.get("text")?.as_str().map(str::to_owned)
}

fn paragraph(text: &mut String, dice: &mut Dice, pattern: &str) {
    let filled = pattern
        .replace("{a}", &(4 + dice.below(60)).to_string())
        .replace("{b}", &(100 + dice.below(2900)).to_string())
        .replace("{c}", dice.one_of(&TOWNS))
        .replace("{d}", dice.one_of(&TOWNS))
        .replace("{n}", dice.one_of(&NAMES));
    let _ = write!(text, "\n\n{filled}");
}
