//! How fast suggestions are found, beside a bare scan for the lexicons' words
//! over the same text: `cargo bench --bench suggest`.
#![allow(clippy::expect_used, reason = "a benchmark stops at what is wrong")]

use aho_corasick::{AhoCorasick, MatchKind};
use divan::Bencher;
use divan::counter::BytesCount;
use std::sync::LazyLock;
use tallymark::article::{self, Article, Hint};
use tallymark::codebook::Codebook;
use tallymark::language::{self, TABLE};
use tallymark::suggest::suggest;

/// Bytes of text per language.
const SIZE: usize = 500_000;

/// Our own gold articles, French and English, over and over.
static ARTICLES: LazyLock<Vec<Article>> = LazyLock::new(|| {
    let golds = [
        ("en", include_str!("../tests/gold/en.jsonl")),
        ("fr", include_str!("../tests/gold/fr.jsonl")),
    ];
    golds.iter().map(|(code, lines)| mixed(code, lines)).collect()
});

fn mixed(code: &str, lines: &str) -> Article {
    let texts: Vec<String> = lines
        .lines()
        .filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok())
        .filter_map(|gold| gold["text"].as_str().map(str::to_owned))
        .collect();
    let text: String = texts
        .iter()
        .cycle()
        .scan(0, |length, text| {
            *length += text.len();
            (*length < SIZE + text.len()).then_some(text.as_str())
        })
        .collect();
    let hint = Hint { name: "bench.txt".into(), language: Some(code.into()), ..Hint::default() };
    article::read(text.as_bytes(), &hint).expect("our own text is an article")
}

fn bytes() -> BytesCount {
    BytesCount::new(ARTICLES.iter().map(|article| article.text.len()).sum::<usize>())
}

fn main() {
    divan::main();
}

#[divan::bench]
fn suggestions(bencher: Bencher) {
    let lexicons: Vec<_> =
        ARTICLES.iter().filter_map(|article| language::lexicon(&article.language)).collect();
    bencher.counter(bytes()).bench(|| {
        ARTICLES
            .iter()
            .zip(&lexicons)
            .map(|(article, lexicon)| suggest(article, lexicon, Codebook::unrest()).len())
            .sum::<usize>()
    });
}

#[divan::bench]
fn bare_scan(bencher: Bencher) {
    let words: Vec<String> =
        TABLE.iter().flat_map(|language| language.lexicon().words().map(str::to_owned)).collect();
    let scanner = AhoCorasick::builder()
        .match_kind(MatchKind::LeftmostLongest)
        .ascii_case_insensitive(true)
        .build(words)
        .expect("the lexicons' words make an automaton");
    bencher.counter(bytes()).bench(|| {
        ARTICLES
            .iter()
            .map(|article| scanner.find_iter(article.text.as_str()).count())
            .sum::<usize>()
    });
}
