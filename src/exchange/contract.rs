//! What every format keeps to, checked over the registry: the same bytes for
//! the same review, an empty review, accents, emoji, right-to-left text, CRLF,
//! spans that slice back to their quotations, and only what was asked for.

use super::*;
use crate::annotation;
use crate::codebook::Codebook;
use crate::review::fixture::{article, reviews, sample, stamp, suggestion};
use crate::review::{Command, Review, State};
use proptest::prelude::*;
use std::collections::BTreeSet;

/// A claim as some format tells it.
#[derive(Clone, Debug, PartialEq)]
struct Told {
    id: String,
    state: String,
    category: String,
    value: Option<u64>,
    quote: String,
    span: (usize, usize),
    sources: Vec<String>,
}

fn export(format: &dyn Exporter, review: &Review, include: Include) -> Exported {
    let request = Request { review, codebook: Codebook::unrest(), include, annotator: "Anna" };
    format.export(&request).unwrap()
}

/// The formats that tell claims; the table of totals tells what they come to.
fn tellers() -> impl Iterator<Item = &'static dyn Exporter> {
    FORMATS.iter().copied().filter(|format| format.id() != "csv-totals")
}

/// Reads an export back as its format's users would.
fn told(format: &dyn Exporter, bytes: &[u8]) -> Vec<Told> {
    match format.id() {
        "ron" => told_by_ron(bytes),
        "csv" => told_by_csv(bytes),
        "webannotation" => told_by_web_annotation(bytes),
        other => panic!("teach this test to read {other}"),
    }
}

/// What an export has to tell.
fn expected(review: &Review, include: Include) -> Vec<Told> {
    let offsets = review.article().text.offsets();
    let claims = review.claims().iter().filter(|claim| include.admits(claim));
    let told = claims.map(|claim| Told {
        id: claim.id.to_string(),
        state: claim.state.name().to_owned(),
        category: claim.coding.category.to_string(),
        value: claim.coding.quantity.value,
        quote: review.article().text.slice(claim.coding.span).to_owned(),
        span: offsets.to_code_points(claim.coding.span).unwrap(),
        sources: claim.coding.sources.clone(),
    });
    told.collect()
}

fn told_by_ron(bytes: &[u8]) -> Vec<Told> {
    let file = annotation::parse(std::str::from_utf8(bytes).unwrap()).unwrap();
    let article = file.article();
    expected(&file.into_review(article).unwrap(), Include::All)
}

fn told_by_csv(bytes: &[u8]) -> Vec<Told> {
    let csv = bytes.strip_prefix("\u{feff}".as_bytes()).expect("a byte order mark");
    let mut reader = ::csv::Reader::from_reader(csv);
    let columns = reader.headers().unwrap().clone();
    let rows = reader.records().map(|row| {
        let row = row.unwrap();
        let cell = |name: &str| {
            let at = columns.iter().position(|column| column == name).unwrap();
            let cell = &row[at];
            assert!(!cell.starts_with(['=', '+', '-', '@', '\t']), "a formula: {cell:?}");
            cell.strip_prefix('\'').unwrap_or(cell).to_owned()
        };
        let sources = cell("sources");
        Told {
            id: cell("id"),
            state: cell("state"),
            category: cell("category"),
            value: cell("value").parse().ok(),
            quote: cell("quote"),
            span: (cell("start").parse().unwrap(), cell("end").parse().unwrap()),
            sources: sources.split(" < ").filter(|s| !s.is_empty()).map(str::to_owned).collect(),
        }
    });
    rows.collect()
}

fn told_by_web_annotation(bytes: &[u8]) -> Vec<Told> {
    let page: serde_json::Value = serde_json::from_slice(bytes).unwrap();
    let items = page["items"].as_array().unwrap().iter();
    let told = items.map(|item| {
        let text = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
        let number = |value: &serde_json::Value| usize::try_from(value.as_u64().unwrap()).unwrap();
        let (quote, place) = (&item["target"]["selector"][0], &item["target"]["selector"][1]);
        let coding = &item["body"][1];
        assert_eq!(item["body"][0]["value"], coding["tallymark:category"]);
        Told {
            id: text(&item["id"]).rsplit(':').next().unwrap().to_owned(),
            state: text(&item["tallymark:state"]),
            category: text(&item["body"][0]["value"]),
            value: coding["tallymark:value"].as_u64(),
            quote: text(&quote["exact"]),
            span: (number(&place["start"]), number(&place["end"])),
            sources: coding["tallymark:sources"].as_array().unwrap().iter().map(text).collect(),
        }
    });
    told.collect()
}

/// Every hard kind of text in one article, one claim confirmed.
fn hard() -> Review {
    let article = article(
        "Émeutes 🕊️ à Karsk\r\n\r\n\"12 morts\", dit l’armée 🇫🇷 ;\r\nقُتل 14 شخصًا في المدينة\r\n\
         =3 blessés\r\n-1 disparu, 20 000\r\narrestations",
    );
    let quotes = ["12 morts", "قُتل 14 شخصًا", "=3 blessés", "-1 disparu", "20 000\narrestations"];
    let found = quotes.map(|quote| suggestion(&article, "killed", quote, 12));
    let mut review = Review::new(article, "unrest", found.into());
    let mut coding = review.claims()[2].coding.clone();
    coding.sources = vec!["l’armée".to_owned(), "AFP, \"Le Soir\"".to_owned()];
    coding.note = "@sum(1;2)".to_owned();
    let (id, state) = (ClaimId(3), State::Confirmed);
    let command = Command::Recode { id, coding: Box::new(coding), state };
    review.apply(command, stamp(1)).unwrap();
    review
}

#[test]
fn ids_and_extensions_are_told_apart() {
    let ids: BTreeSet<_> = FORMATS.iter().map(|format| format.id()).collect();
    let extensions: BTreeSet<_> = FORMATS.iter().map(|format| format.extension()).collect();
    assert_eq!((ids.len(), extensions.len()), (FORMATS.len(), FORMATS.len()));
    for id in ids {
        assert!(id.chars().all(|c| c.is_ascii_lowercase() || c == '-'), "{id}");
        assert_eq!(super::format(id).map(Exporter::id), Some(id));
    }
    assert!(super::format("xls").is_none());
}

#[test]
fn an_empty_review_is_a_file_without_claims() {
    let review = Review::new(article("Rien."), "unrest", Vec::new());
    for format in tellers() {
        let exported = export(format, &review, Include::All);
        assert_eq!(told(format, &exported.bytes), [], "{}", format.id());
    }
}

#[test]
fn hard_texts_come_through_whole() {
    let review = hard();
    for format in tellers() {
        for include in [Include::Confirmed, Include::All] {
            let exported = export(format, &review, include);
            assert_eq!(told(format, &exported.bytes), expected(&review, include));
            assert!(!exported.bytes.is_empty());
        }
    }
}

#[test]
fn only_what_was_confirmed_is_exported_unless_all_is_asked_for() {
    let mut review = sample();
    for (id, state) in [(1, State::Confirmed), (2, State::Rejected)] {
        review.apply(Command::Decide { id: ClaimId(id), state }, stamp(0)).unwrap();
    }
    for format in tellers() {
        let count = |include| told(format, &export(format, &review, include).bytes).len();
        assert_eq!((count(Include::Confirmed), count(Include::All)), (1, 3), "{}", format.id());
    }
    let ron = export(super::format("ron").unwrap(), &review, Include::Confirmed);
    let file = annotation::parse(std::str::from_utf8(&ron.bytes).unwrap()).unwrap();
    let article = file.article();
    assert_eq!(file.into_review(article).unwrap().history().len(), 1);
}

#[test]
fn formulas_and_losses_are_named() {
    let exported = export(super::format("csv").unwrap(), &hard(), Include::All);
    assert!(exported.losses.iter().any(|loss| loss.starts_with("5 cell(s)")));
    assert!(exported.losses.contains(&"the history of decisions".to_owned()));
    let ron = export(super::format("ron").unwrap(), &hard(), Include::All);
    assert!(ron.losses.is_empty());
}

proptest! {
    #[test]
    fn any_review_is_told_alike_twice(review in reviews()) {
        for format in FORMATS {
            let first = export(*format, &review, Include::All);
            let again = export(*format, &review, Include::All);
            prop_assert_eq!(&first, &again);
            if format.id() == "csv-totals" {
                continue;
            }
            let mut expected = expected(&review, Include::All);
            let mut told = told(*format, &first.bytes);
            if format.id() == "csv" {
                // A chain of sources is one cell, whose words may hold the joint.
                for claim in told.iter_mut().chain(&mut expected) {
                    claim.sources = vec![claim.sources.join(" < ")];
                }
            }
            prop_assert_eq!(told, expected);
        }
    }
}
