//! How fast suggestions are made, beside a bare scan of the same texts for the
//! lexicons' words: `cargo bench --bench suggest`. The quotient of the two is
//! what a change of the rules is judged by, since it hardly depends on the
//! machine. One core, half French and half English.
#![allow(clippy::unwrap_used, reason = "a benchmark stops at what is wrong")]

#[path = "support/text.rs"]
mod text;

use aho_corasick::{AhoCorasick, MatchKind};
use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use tallymark::article::{self, Article, Hint};
use tallymark::codebook::Codebook;
use tallymark::language::{self, LanguageCode, Lexicon};
use tallymark::suggest::suggest;

/// Bytes in each language.
const EACH: usize = 500_000;

fn main() {
    divan::main();
}

fn articles() -> Vec<Article> {
    ["fr", "en"]
        .map(|code| {
            let hint = Hint { language: Some(LanguageCode::from(code)), ..Hint::default() };
            article::read(text::article(code, EACH).as_bytes(), &hint).unwrap()
        })
        .into()
}

fn bytes(articles: &[Article]) -> BytesCount {
    BytesCount::new(articles.iter().map(|article| article.text.len()).sum::<usize>())
}

/// The rules, every layer and every claim.
#[divan::bench(sample_count = 20)]
fn rules(bencher: Bencher) {
    let articles = articles();
    let read = |article: &Article| {
        let lexicon = language::lexicon(&article.language).unwrap();
        suggest(article, lexicon, Codebook::unrest()).len()
    };
    let claims: usize = articles.iter().map(read).sum();
    assert!(claims > EACH / 500, "the texts hold claims: {claims}");
    let counted = bencher.counter(bytes(&articles));
    counted.bench_local(|| black_box(&articles).iter().map(read).sum::<usize>());
}

/// Only where the lexicons' wordings stand, phrases of several words among
/// them: what the rules' share of is asked for. The scan is let off what the
/// layers have to do besides: the words' limits, capitals with accents, and
/// shorter wordings within longer ones.
#[divan::bench(sample_count = 20)]
fn bare_scan(bencher: Bencher) {
    scan(bencher, Lexicon::wordings);
}

/// The same for the single words of which the wordings are made, fewer and
/// shorter: a harder measure than anything that could find the phrases.
#[divan::bench(sample_count = 20)]
fn bare_scan_of_words(bencher: Bencher) {
    scan(bencher, |lexicon| lexicon.words().map(str::to_owned).collect());
}

fn scan(bencher: Bencher, patterns: impl Fn(&Lexicon) -> Vec<String>) {
    let articles = articles();
    let scanners: Vec<(AhoCorasick, &Article)> = articles
        .iter()
        .map(|article| {
            let lexicon = language::lexicon(&article.language).unwrap();
            let mut builder = AhoCorasick::builder();
            builder.ascii_case_insensitive(true).match_kind(MatchKind::LeftmostLongest);
            (builder.build(patterns(lexicon)).unwrap(), article)
        })
        .collect();
    bencher.counter(bytes(&articles)).bench_local(|| {
        let scan = |(scanner, article): &(AhoCorasick, &Article)| {
            scanner.find_iter(article.text.as_str()).count()
        };
        black_box(&scanners).iter().map(scan).sum::<usize>()
    });
}

/// Compiling both lexicons from their RON, as the first article of each
/// language has to wait for.
#[divan::bench]
fn lexicons() -> usize {
    language::TABLE
        .iter()
        .map(|language| Lexicon::parse(language.source).unwrap().words().count())
        .sum()
}
