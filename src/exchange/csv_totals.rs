//! What the exported claims come to: one row a category, those who attacked in
//! a row of their own.
//!
//! RFC 4180 as the table of claims is. `low`, `best` and `high` follow the
//! rules of [`crate::review::totals`] and the number `convention` named in the
//! row; they are empty where no claim gives a number. `claims` are the ids of
//! the claims that they rest on. Only the claims that the export includes are
//! reckoned with, never rejected ones.

use super::csv::{BOM, guard, number};
use super::{ExchangeError, Exported, Exporter, Request};
use crate::review::{State, Total, totals};

/// The columns, in order; part of the format.
const COLUMNS: [&str; 12] = [
    "category",
    "who",
    "low",
    "best",
    "high",
    "claims",
    "convention",
    "title",
    "date",
    "language",
    "file",
    "article_sha256",
];

/// Comma-separated values.
pub(super) struct CsvTotals;

impl Exporter for CsvTotals {
    fn id(&self) -> &'static str {
        "csv-totals"
    }

    fn label(&self) -> &'static str {
        "CSV of totals"
    }

    fn extension(&self) -> &'static str {
        "totals.csv"
    }

    fn media_type(&self) -> &'static str {
        "text/csv; charset=utf-8; header=present"
    }

    fn describe(&self) -> &'static str {
        "One row a category with the article's low, best and high number, attackers apart."
    }

    fn export(&self, request: &Request) -> Result<Exported, ExchangeError> {
        let crlf = ::csv::Terminator::CRLF;
        let mut table = ::csv::WriterBuilder::new().terminator(crlf).from_writer(BOM.to_vec());
        let failed = |error: ::csv::Error| ExchangeError::Unwritable(error.to_string());
        table.write_record(COLUMNS).map_err(failed)?;
        for total in of(request) {
            let row = row(request, &total);
            let cells = row.iter().map(|cell| guard(cell).into_owned());
            table.write_record(cells).map_err(failed)?;
        }
        let bytes = table.into_inner();
        let bytes = bytes.map_err(|error| ExchangeError::Unwritable(error.to_string()))?;
        let mut losses = vec!["every claim's own words, numbers and sources".to_owned()];
        losses.extend(request.orphans_lost());
        Ok(Exported { bytes, losses })
    }
}

/// The totals of the claims that are exported.
pub(super) fn of(request: &Request) -> Vec<Total> {
    let review = request.review;
    let claims = request.claims().filter(|claim| claim.state != State::Rejected);
    let claims = claims.map(|claim| (claim.id, &claim.coding));
    let convention = request.codebook.convention(review.convention());
    totals(review.article(), request.codebook, convention, claims)
}

fn row(request: &Request, total: &Total) -> [String; COLUMNS.len()] {
    let article = request.review.article();
    let claims: Vec<String> = total.claims.iter().map(ToString::to_string).collect();
    [
        total.category.to_string(),
        if total.attackers { "attackers" } else { "all others" }.to_owned(),
        number(total.estimate.map(|estimate| estimate.low)),
        number(total.estimate.map(|estimate| estimate.best)),
        number(total.estimate.map(|estimate| estimate.high)),
        claims.join(" "),
        request.codebook.convention(request.review.convention()).id.clone(),
        article.title.map(|span| article.text.slice(span).to_owned()).unwrap_or_default(),
        article.date.clone().unwrap_or_default(),
        article.language.to_string(),
        article.name.clone(),
        article.digest.clone(),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codebook::Codebook;
    use crate::exchange::Include;
    use crate::review::fixture::{sample, stamp};
    use crate::review::{ClaimId, Command};

    fn rows(include: Include) -> Vec<String> {
        let mut review = sample();
        for (id, state) in [(1, State::Confirmed), (2, State::Rejected)] {
            review.apply(Command::Decide { id: ClaimId(id), state }, stamp(0)).unwrap();
        }
        let codebook = Codebook::unrest();
        let request = Request { review: &review, codebook, include, annotator: "" };
        let exported = CsvTotals.export(&request).unwrap();
        let text = String::from_utf8(exported.bytes).unwrap();
        text.lines()
            .skip(1)
            .map(|row| row.split(",as-written").next().unwrap().to_owned())
            .collect()
    }

    #[test]
    fn a_row_a_category_of_what_is_exported() {
        assert_eq!(rows(Include::Confirmed), ["killed,all others,12,12,12,c1"]);
        let all = ["killed,all others,12,12,12,c1", "arrested,all others,300,300,300,c3"];
        assert_eq!(rows(Include::All), all);
    }
}
