//! How much memory suggesting takes: `cargo bench --bench memory`. The line
//! "max alloc" tells how many bytes were held at once, beside the text itself.
//! It is asked to stay under ten times the length of the text.
#![allow(clippy::unwrap_used, reason = "a benchmark stops at what is wrong")]

#[path = "support/text.rs"]
mod text;

use divan::{AllocProfiler, Bencher, black_box};
use tallymark::article::{self, Hint};
use tallymark::codebook::Codebook;
use tallymark::language::{self, LanguageCode};
use tallymark::suggest::suggest;

#[global_allocator]
static ALLOCATOR: AllocProfiler = AllocProfiler::system();

/// Bytes of text.
const SIZES: [usize; 2] = [1_000_000, 10_000_000];

fn main() {
    divan::main();
}

#[divan::bench(args = SIZES, sample_count = 3, sample_size = 1)]
fn english(bencher: Bencher, bytes: usize) {
    measure(bencher, "en", bytes);
}

#[divan::bench(args = SIZES, sample_count = 3, sample_size = 1)]
fn french(bencher: Bencher, bytes: usize) {
    measure(bencher, "fr", bytes);
}

fn measure(bencher: Bencher, code: &str, bytes: usize) {
    let hint = Hint { language: Some(LanguageCode::from(code)), ..Hint::default() };
    let article = article::read(text::article(code, bytes).as_bytes(), &hint).unwrap();
    let lexicon = language::lexicon(&article.language).unwrap();
    bencher.bench_local(|| suggest(black_box(&article), lexicon, Codebook::unrest()));
}
