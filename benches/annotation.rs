//! How long a decision takes to become a file, and a file to become a review,
//! at several lengths of text: `cargo bench --bench annotation`. What a person
//! decides is to be on the disk within a second.
#![allow(clippy::unwrap_used, reason = "a benchmark stops at what is wrong")]

#[path = "support/text.rs"]
mod text;

use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use tallymark::annotation;
use tallymark::article::{self, Hint};
use tallymark::codebook::Codebook;
use tallymark::language::{self, LanguageCode};
use tallymark::review::Review;
use tallymark::suggest::suggest;

/// Bytes of text.
const SIZES: [usize; 3] = [10_000, 1_000_000, 10_000_000];

fn main() {
    divan::main();
}

fn review(bytes: usize) -> Review {
    let hint = Hint { language: Some(LanguageCode::from("en")), ..Hint::default() };
    let article = article::read(text::article("en", bytes).as_bytes(), &hint).unwrap();
    let lexicon = language::lexicon(&article.language).unwrap();
    let codebook = Codebook::unrest();
    let suggestions = suggest(&article, lexicon, codebook);
    Review::new(article, &codebook.id, suggestions)
}

/// What the interface's thread does about it.
#[divan::bench(args = SIZES)]
fn snapshot(bencher: Bencher, bytes: usize) {
    let review = review(bytes);
    bencher.bench_local(|| black_box(&review).snapshot());
}

/// What the saving thread does about it, before the disk.
#[divan::bench(args = SIZES, sample_count = 10)]
fn write(bencher: Bencher, bytes: usize) {
    let review = review(bytes);
    let length = annotation::to_ron(&review, "Anna").unwrap().len();
    let counted = bencher.counter(BytesCount::new(length));
    counted.bench_local(|| annotation::to_ron(black_box(&review), "Anna").unwrap());
}

/// Opening a file again.
#[divan::bench(args = SIZES, sample_count = 10)]
fn read(bencher: Bencher, bytes: usize) {
    let ron = annotation::to_ron(&review(bytes), "Anna").unwrap();
    let counted = bencher.counter(BytesCount::new(ron.len()));
    counted.bench_local(|| annotation::parse(black_box(&ron)).unwrap());
}
