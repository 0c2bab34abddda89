//! One row a claim, for spreadsheets and statistics.
//!
//! RFC 4180 with CRLF line ends and a byte order mark, without which
//! spreadsheets take UTF-8 for something else. `start` and `end` count code
//! points. `sources` are joined by ` < `, the medium that carried it last.
//!
//! `links` are `part-of c3; same-fact c5`. `low`, `best` and `high` are the
//! claim's own numbers by the review's number `convention`; the article's are
//! in the table of totals.
//!
//! Spreadsheets run a cell that begins with `=`, `+`, `-` or `@` (or a tab or
//! carriage return before those) as a formula, and an article's words are
//! nobody's to trust. Such a cell is written with an apostrophe before it, and
//! so is one that begins with an apostrophe: taking one apostrophe off every
//! cell that begins with one gives the words back.

use super::decisions::Decisions;
use super::{ExchangeError, Exported, Exporter, Request};
use crate::article::Article;
use crate::claim::{Coding, DateSpan, Quantity, estimate};
use crate::codebook::{Convention, Estimate};
use crate::review::{Claim, Origin};
use crate::text::Offsets;
use std::borrow::Cow;

/// Joins a chain of sources.
const WITHIN: &str = " < ";

/// The columns, in order; part of the format.
pub(super) const COLUMNS: [&str; 44] = [
    "id",
    "state",
    "flagged",
    "category",
    "kind",
    "value",
    "upper",
    "quantity_text",
    "counted",
    "quote",
    "start",
    "end",
    "sources",
    "stance",
    "place",
    "when",
    "date_start",
    "date_end",
    "date_precision",
    "background",
    "unverified",
    "attackers",
    "links",
    "note",
    "low",
    "best",
    "high",
    "convention",
    "confidence",
    "origin",
    "edited",
    "suggested_category",
    "suggested_kind",
    "suggested_value",
    "suggested_upper",
    "title",
    "date",
    "language",
    "file",
    "article_sha256",
    "annotator",
    "codebook",
    "decided_at",
    "decided_by",
];

/// Comma-separated values.
pub(super) struct Csv;

impl Exporter for Csv {
    fn id(&self) -> &'static str {
        "csv"
    }

    fn label(&self) -> &'static str {
        "CSV table"
    }

    fn extension(&self) -> &'static str {
        "csv"
    }

    fn media_type(&self) -> &'static str {
        "text/csv; charset=utf-8; header=present"
    }

    fn describe(&self) -> &'static str {
        "One row a claim, for LibreOffice, Excel, R or pandas. Cells that a spreadsheet would run \
         as a formula begin with an apostrophe."
    }

    fn export(&self, request: &Request) -> Result<Exported, ExchangeError> {
        let mut sheet = Sheet::new(request);
        sheet.write(&COLUMNS.map(str::to_owned))?;
        for claim in request.claims() {
            sheet.row(claim)?;
        }
        sheet.finish()
    }
}

struct Sheet<'a> {
    request: &'a Request<'a>,
    article: &'a Article,
    offsets: Offsets,
    decisions: Decisions<'a>,
    table: ::csv::Writer<Vec<u8>>,
    convention: &'a Convention,
    battle: bool,
    guarded: usize,
    ambiguous: usize,
}

impl<'a> Sheet<'a> {
    fn new(request: &'a Request) -> Self {
        let article = request.review.article();
        let crlf = ::csv::Terminator::CRLF;
        let convention = request.codebook.convention(request.review.convention());
        Self {
            request,
            article,
            offsets: article.text.offsets(),
            decisions: Decisions::new(request.review),
            table: ::csv::WriterBuilder::new().terminator(crlf).from_writer(BOM.to_vec()),
            convention,
            battle: request.review.is_on_battle(convention),
            guarded: 0,
            ambiguous: 0,
        }
    }

    fn row(&mut self, claim: &Claim) -> Result<(), ExchangeError> {
        let places = self.offsets.to_code_points(claim.coding.span);
        let places = places.map_err(|_| ExchangeError::OutOfText(claim.id))?;
        let coding = &claim.coding;
        self.ambiguous += usize::from(coding.sources.iter().any(|source| source.contains('<')));
        let state = claim.state.name().to_owned();
        let mut cells = vec![claim.id.to_string(), state, claim.flagged.to_string()];
        cells.push(coding.category.to_string());
        cells.extend(figures(&coding.quantity));
        cells.extend(self.words(coding, places));
        cells.extend(self.read_as(coding));
        cells.push(claim.confidence.map(|c| c.share().to_string()).unwrap_or_default());
        cells.extend(provenance(claim));
        cells.extend(self.about(claim));
        self.write(&cells)
    }

    fn words(&self, coding: &Coding, (start, end): (usize, usize)) -> [String; 17] {
        let date =
            |part: fn(&DateSpan) -> String| coding.date.as_ref().map(part).unwrap_or_default();
        let links = coding.links.iter().map(|link| format!("{} {}", link.kind.name(), link.to));
        [
            coding.quantity.text.clone(),
            coding.counted.clone(),
            self.article.text.slice(coding.span).to_owned(),
            start.to_string(),
            end.to_string(),
            coding.sources.join(WITHIN),
            coding.stance.name().to_owned(),
            coding.place.clone(),
            coding.when.clone(),
            date(DateSpan::start),
            date(DateSpan::end),
            date(|date| date.precision().name().to_owned()),
            coding.background.to_string(),
            coding.unverified.to_string(),
            coding.attackers.to_string(),
            links.collect::<Vec<_>>().join("; "),
            coding.note.clone(),
        ]
    }

    /// The numbers by the review's convention, and its name.
    fn read_as(&self, coding: &Coding) -> [String; 4] {
        let numbers = estimate(&coding.quantity, self.convention, self.battle);
        let shown = |part: fn(Estimate) -> u64| number(numbers.map(part));
        [shown(|e| e.low), shown(|e| e.best), shown(|e| e.high), self.convention.id.clone()]
    }

    /// What is the same in every row, and the decision.
    fn about(&self, claim: &Claim) -> [String; 9] {
        let article = self.article;
        let stamp = self.decisions.last(claim);
        [
            article.title.map(|span| article.text.slice(span).to_owned()).unwrap_or_default(),
            article.date.clone().unwrap_or_default(),
            article.language.to_string(),
            article.name.clone(),
            article.digest.clone(),
            self.request.annotator.to_owned(),
            self.request.review.codebook().to_owned(),
            stamp.map(|stamp| stamp.at.to_string()).unwrap_or_default(),
            stamp.map(|stamp| stamp.by.clone()).unwrap_or_default(),
        ]
    }

    fn write(&mut self, cells: &[String]) -> Result<(), ExchangeError> {
        let guarded: Vec<Cow<str>> = cells.iter().map(|cell| guard(cell)).collect();
        self.guarded += guarded.iter().filter(|cell| matches!(cell, Cow::Owned(_))).count();
        let cells = guarded.iter().map(|cell| cell.as_bytes());
        self.table.write_record(cells).map_err(|error| ExchangeError::Unwritable(error.to_string()))
    }

    fn finish(self) -> Result<Exported, ExchangeError> {
        let mut losses = vec![
            "the article's text".to_owned(),
            "the history of decisions".to_owned(),
            "why each claim was suggested".to_owned(),
        ];
        if self.guarded > 0 {
            let count = self.guarded;
            losses
                .push(format!("{count} cell(s) begin with an added apostrophe, against formulas"));
        }
        if self.ambiguous > 0 {
            let count = self.ambiguous;
            losses.push(format!("where one source ends and the next begins, in {count} row(s)"));
        }
        losses.extend(self.request.orphans_lost());
        let bytes = self.table.into_inner();
        let bytes = bytes.map_err(|error| ExchangeError::Unwritable(error.to_string()))?;
        Ok(Exported { bytes, losses })
    }
}

/// The mark by which spreadsheets know UTF-8.
pub(super) const BOM: &[u8] = "\u{feff}".as_bytes();

fn figures(quantity: &Quantity) -> [String; 3] {
    [quantity.kind.name().to_owned(), number(quantity.value), number(quantity.upper)]
}

fn provenance(claim: &Claim) -> Vec<String> {
    let origin = match claim.origin {
        Origin::Rules => "rules",
        Origin::Person => "person",
    };
    let mut cells = vec![origin.to_owned(), claim.is_edited().to_string()];
    match &claim.suggested {
        Some(coding) => {
            cells.push(coding.category.to_string());
            cells.extend(figures(&coding.quantity));
        }
        None => cells.extend(std::iter::repeat_n(String::new(), 4)),
    }
    cells
}

pub(super) fn number(value: Option<u64>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

/// The cell as a spreadsheet may see it.
pub(super) fn guard(cell: &str) -> Cow<'_, str> {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\'']) {
        Cow::Owned(format!("'{cell}"))
    } else {
        Cow::Borrowed(cell)
    }
}
