//! The lines of JSON; their fields are the format.

use crate::article::Article;
use crate::claim::{ClaimId, Confidence, DateSpan, Link};
use crate::codebook::{Codebook, Convention, Estimate};
use crate::review::totals;
use crate::suggest::Suggestion;
use crate::text::{Offsets, OutOfText, Span};
use serde::ser::{Error as _, SerializeSeq};
use serde::{Serialize, Serializer};
use serde_json::{Map, Value, json};
use std::path::Path;

/// One line of the output; the fields are the format, in its order.
#[derive(Serialize)]
pub(super) struct FileLine<'a> {
    file: String,
    language: &'a str,
    claims: Claims<'a>,
    /// Left out where numbers are taken as written.
    #[serde(skip_serializing_if = "Option::is_none")]
    convention: Option<&'a str>,
    totals: Map<String, Value>,
}

/// The claims, each put together as it is written: a long text has many.
struct Claims<'a> {
    article: &'a Article,
    suggestions: &'a [Suggestion],
}

impl Serialize for Claims<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let offsets = self.article.text.offsets();
        let mut out = serializer.serialize_seq(Some(self.suggestions.len()))?;
        for (index, suggestion) in self.suggestions.iter().enumerate() {
            let claim = ClaimObject::new(index, suggestion, self.article, &offsets);
            out.serialize_element(&claim.map_err(S::Error::custom)?)?;
        }
        out.end()
    }
}

#[derive(Serialize)]
struct ClaimObject<'a> {
    id: String,
    category: &'a str,
    quantity: QuantityObject<'a>,
    span: SpanObject,
    quote: &'a str,
    sources: &'a [String],
    stance: &'static str,
    place: Option<&'a str>,
    when: Option<&'a str>,
    reasons: Vec<ReasonObject<'a>>,
    date: Option<DateObject>,
    background: bool,
    unverified: bool,
    attackers: bool,
    links: Vec<LinkObject>,
    confidence: Option<Confidence>,
}

/// ISO 8601 days, both included.
#[derive(Serialize)]
struct DateObject {
    start: String,
    end: String,
    precision: &'static str,
}

#[derive(Serialize)]
struct LinkObject {
    #[serde(rename = "type")]
    kind: &'static str,
    to: String,
}

#[derive(Serialize)]
struct QuantityObject<'a> {
    kind: &'static str,
    value: Option<u64>,
    upper: Option<u64>,
    text: &'a str,
}

#[derive(Serialize)]
struct ReasonObject<'a> {
    role: &'static str,
    text: &'a str,
    span: SpanObject,
    reading: &'a str,
}

/// Half-open, in code points.
#[derive(Serialize)]
struct SpanObject {
    start: usize,
    end: usize,
}

impl<'a> FileLine<'a> {
    pub(super) fn new(
        path: &Path,
        article: &'a Article,
        suggestions: &'a [Suggestion],
        convention: &'a Convention,
    ) -> Self {
        Self {
            file: path.to_string_lossy().into_owned(),
            language: article.language.as_str(),
            claims: Claims { article, suggestions },
            convention: (!convention.is_plain()).then_some(convention.id.as_str()),
            totals: summed(article, suggestions, convention),
        }
    }
}

impl<'a> ClaimObject<'a> {
    fn new(
        index: usize,
        suggestion: &'a Suggestion,
        article: &'a Article,
        offsets: &Offsets,
    ) -> Result<Self, OutOfText> {
        let coding = &suggestion.coding;
        let reason = |reason: &'a crate::claim::Reason| {
            Ok(ReasonObject {
                role: reason.role.name(),
                text: article.text.slice(reason.span),
                span: SpanObject::new(reason.span, offsets)?,
                reading: &reason.reading,
            })
        };
        let date = |date: DateSpan| DateObject {
            start: date.start(),
            end: date.end(),
            precision: date.precision().name(),
        };
        let link = |link: &Link| LinkObject { kind: link.kind.name(), to: link.to.to_string() };
        Ok(Self {
            id: id(index).to_string(),
            category: coding.category.as_str(),
            quantity: QuantityObject {
                kind: coding.quantity.kind.name(),
                value: coding.quantity.value,
                upper: coding.quantity.upper,
                text: &coding.quantity.text,
            },
            span: SpanObject::new(coding.span, offsets)?,
            quote: article.text.slice(coding.span),
            sources: &coding.sources,
            stance: coding.stance.name(),
            place: stated(&coding.place),
            when: stated(&coding.when),
            reasons: suggestion.reasons.iter().map(reason).collect::<Result<_, _>>()?,
            date: coding.date.map(date),
            background: coding.background,
            unverified: coding.unverified,
            attackers: coding.attackers,
            links: coding.links.iter().map(link).collect(),
            confidence: suggestion.confidence,
        })
    }
}

impl SpanObject {
    fn new(span: Span, offsets: &Offsets) -> Result<Self, OutOfText> {
        let (start, end) = offsets.to_code_points(span)?;
        Ok(Self { start, end })
    }
}

/// Turns links between places of the list into links between ids.
pub(super) fn link_up(suggestions: &mut [Suggestion]) {
    let count = suggestions.len();
    for (at, suggestion) in suggestions.iter_mut().enumerate() {
        let links = suggestion.links.iter().filter(|(_, to)| *to < count && *to != at);
        suggestion.coding.links =
            links.map(|(kind, to)| Link { kind: *kind, to: id(*to) }).collect();
    }
}

fn id(index: usize) -> ClaimId {
    ClaimId(u32::try_from(index + 1).unwrap_or(u32::MAX))
}

/// `{"killed": {"low", "best", "high", "claims"}}`; where attackers were
/// counted, theirs under `"attackers"` within the category.
fn summed(
    article: &Article,
    suggestions: &[Suggestion],
    convention: &Convention,
) -> Map<String, Value> {
    let claims = suggestions.iter().enumerate();
    let claims = claims.map(|(index, suggestion)| (id(index), &suggestion.coding));
    let mut out = Map::new();
    for total in totals(article, Codebook::unrest(), convention, claims) {
        let number = |part: fn(Estimate) -> u64| total.estimate.map(part);
        let claims: Vec<String> = total.claims.iter().map(ToString::to_string).collect();
        let numbers = json!({
            "low": number(|e| e.low),
            "best": number(|e| e.best),
            "high": number(|e| e.high),
            "claims": claims,
        });
        let category = total.category.to_string();
        if total.attackers {
            let nobody = || json!({"low": null, "best": null, "high": null, "claims": []});
            out.entry(category).or_insert_with(nobody)["attackers"] = numbers;
        } else {
            out.insert(category, numbers);
        }
    }
    out
}

fn stated(words: &str) -> Option<&str> {
    (!words.is_empty()).then_some(words)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Hint;
    use crate::claim::{Coding, LinkKind, Quantity, Reason, Role};

    #[test]
    fn spans_count_code_points_and_silence_is_null() {
        let article = crate::article::read("🕊️ À l’aube, 12 morts.".as_bytes(), &Hint::default());
        let article = article.unwrap();
        let at = article.text.find("12").unwrap();
        let (number, quote) = (Span::new(at, at + 2), Span::new(at, at + 8));
        let coding = Coding::new("killed".into(), Quantity::exact(12, "12"), quote);
        let reasons =
            vec![Reason { role: Role::Number, span: number, reading: "exact".to_owned() }];
        let mut suggestions = [Suggestion::new(coding, reasons)];
        suggestions[0].links = vec![(LinkKind::PartOf, 0), (LinkKind::PartOf, 4)];
        suggestions[0].confidence = Some(Confidence::new(0.875));
        link_up(&mut suggestions);
        let convention = Codebook::unrest().convention("");
        let line = FileLine::new(Path::new("a.txt"), &article, &suggestions, convention);
        let json = serde_json::to_value(&line).unwrap();
        let claim = serde_json::json!({
            "id": "c1", "category": "killed",
            "quantity": {"kind": "exact", "value": 12, "upper": null, "text": "12"},
            "span": {"start": 13, "end": 21}, "quote": "12 morts", "sources": [],
            "stance": "asserted", "place": null, "when": null,
            "reasons": [{"role": "number", "text": "12", "span": {"start": 13, "end": 15},
                         "reading": "exact"}],
            "date": null, "background": false, "unverified": false, "attackers": false,
            "links": [], "confidence": 0.875,
        });
        assert_eq!(json["claims"], serde_json::json!([claim]));
    }

    #[test]
    fn links_dates_and_totals_are_told() {
        let article =
            crate::article::read(b"12 morts, dont 3 enfants, 1 kamikaze", &Hint::default());
        let article = article.unwrap();
        let one = |value: u64, start, end| {
            let span = Span::new(start, end);
            let quantity = Quantity::exact(value, &value.to_string());
            Suggestion::new(Coding::new("killed".into(), quantity, span), Vec::new())
        };
        let mut suggestions = [one(12, 0, 8), one(3, 15, 24), one(1, 26, 36)];
        suggestions[1].links = vec![(LinkKind::PartOf, 0)];
        suggestions[1].coding.date = DateSpan::read("2022-01-05/2022-01-06").ok();
        suggestions[2].coding.attackers = true;
        suggestions[2].links = vec![(LinkKind::Together, 0)];
        link_up(&mut suggestions);
        let convention = Codebook::unrest().convention("");
        let line = FileLine::new(Path::new("a.txt"), &article, &suggestions, convention);
        let json = serde_json::to_value(&line).unwrap();
        let (links, date) = (&json["claims"][1]["links"], &json["claims"][1]["date"]);
        assert_eq!(*links, json!([{"type": "part-of", "to": "c1"}]));
        let days = json!({"start": "2022-01-05", "end": "2022-01-06", "precision": "interval"});
        assert_eq!(*date, days);
        let killed = json!({
            "low": 12, "best": 12, "high": 12, "claims": ["c1"],
            "attackers": {"low": 1, "best": 1, "high": 1, "claims": ["c3"]},
        });
        assert_eq!(json["totals"], json!({"killed": killed}));
    }
}
