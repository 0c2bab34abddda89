//! W3C Web Annotation (JSON-LD): an `AnnotationPage` with one annotation a
//! claim.
//!
//! Each target has a quotation and a position, in code points, into the
//! article named by `source`. The first body classifies: it is the category's
//! id as text. The second is the whole coding, in terms of this program's own
//! under [`TERMS`] that the inline context defines, so that a JSON-LD
//! processor keeps every value: `category`, `kind`, `value`, `upper`,
//! `quantityText`, `counted`, `sources` (an ordered list), `stance`, `place`,
//! `when`, `dateStart`, `dateEnd`, `datePrecision`, `background`, `unverified`,
//! `attackers`, `links` (each with its `linkType` and the other annotation as
//! `linkTo`), `note`. The annotation itself carries `state`, `origin`, whether it
//! is `flagged` for another look, and, where a person changed it, what the rules
//! had `suggested`, and the rules' `confidence`. The page carries the article's `totals`, by
//! [`crate::review::totals`], and the number `convention`. Empty values are left
//! out. The article's own facts stand once, under the page's `article`.

use super::decisions::Decisions;
use super::{ExchangeError, Exported, Exporter, Request};
use crate::article::{Article, digest};
use crate::claim::{Anchor, Coding};
use crate::codebook::Estimate;
use crate::review::{Claim, ClaimId, Origin, Stamp, Total};
use crate::text::Offsets;
use serde_json::{Map, Value, json};
use std::fmt::Write;

/// The namespace of this program's terms.
pub(super) const TERMS: &str = "urn:x-tallymark:terms#";
const CONTEXT: &str = "http://www.w3.org/ns/anno.jsonld";

/// The Web Annotation Data Model.
pub(super) struct WebAnnotation;

impl Exporter for WebAnnotation {
    fn id(&self) -> &'static str {
        "webannotation"
    }

    fn label(&self) -> &'static str {
        "W3C Web Annotation"
    }

    fn extension(&self) -> &'static str {
        "wadm.jsonld"
    }

    fn media_type(&self) -> &'static str {
        "application/ld+json; profile=\"http://www.w3.org/ns/anno.jsonld\""
    }

    fn describe(&self) -> &'static str {
        "JSON-LD for annotation servers and readers such as Hypothesis's and Apache Annotator's."
    }

    fn export(&self, request: &Request) -> Result<Exported, ExchangeError> {
        let page = Page::new(request);
        let items = request.claims().map(|claim| page.annotation(claim));
        let items = items.collect::<Result<Vec<_>, _>>()?;
        let json = serde_json::to_string_pretty(&page.around(&items));
        let json = json.map_err(|error| ExchangeError::Unwritable(error.to_string()))?;
        let mut losses = vec![
            "the article's text".to_owned(),
            "the history of decisions before the last".to_owned(),
            "why each claim was suggested".to_owned(),
        ];
        losses.extend(request.orphans_lost());
        Ok(Exported { bytes: (json + "\n").into_bytes(), losses })
    }
}

struct Page<'a> {
    request: &'a Request<'a>,
    article: &'a Article,
    offsets: Offsets,
    decisions: Decisions<'a>,
    /// Tells this article's annotations from all others.
    key: String,
}

impl<'a> Page<'a> {
    fn new(request: &'a Request) -> Self {
        let article = request.review.article();
        Self {
            request,
            article,
            offsets: article.text.offsets(),
            decisions: Decisions::new(request.review),
            key: digest(article.text.as_bytes()),
        }
    }

    fn around(&self, items: &[Value]) -> Value {
        json!({
            "@context": [CONTEXT, context()],
            "id": format!("urn:x-tallymark:page:{}", self.key),
            "type": "AnnotationPage",
            "tallymark:codebook": self.request.review.codebook(),
            "tallymark:convention": self.request.review.convention(),
            "tallymark:article": self.source(),
            "tallymark:totals": self.totals(),
            "items": items,
        })
    }

    fn totals(&self) -> Value {
        let total = |total: Total| {
            let estimate = |part: fn(Estimate) -> u64| total.estimate.map(part);
            let claims: Vec<String> = total.claims.iter().map(|id| self.iri(*id)).collect();
            json!({
                "tallymark:category": total.category.as_str(),
                "tallymark:attackers": total.attackers,
                "tallymark:low": estimate(|e| e.low),
                "tallymark:best": estimate(|e| e.best),
                "tallymark:high": estimate(|e| e.high),
                "tallymark:restsOn": claims,
            })
        };
        super::csv_totals::of(self.request).into_iter().map(total).collect()
    }

    fn iri(&self, id: ClaimId) -> String {
        format!("urn:x-tallymark:claim:{}:{id}", self.key)
    }

    fn coding(&self, values: &Coding) -> Map<String, Value> {
        let mut body = coding(values);
        let links = values.links.iter().map(|link| {
            let to = json!({"@id": self.iri(link.to)});
            json!({"tallymark:linkType": link.kind.name(), "tallymark:linkTo": to})
        });
        let links: Vec<Value> = links.collect();
        if !links.is_empty() {
            body.insert("tallymark:links".to_owned(), links.into());
        }
        body
    }

    fn source(&self) -> Value {
        let article = self.article;
        let title = article.title.map(|span| article.text.slice(span)).unwrap_or_default();
        let mut source = Map::new();
        put(&mut source, "id", &encoded(&article.name));
        put(&mut source, "type", "Text");
        put(&mut source, "language", article.language.as_str());
        put(&mut source, "dc:title", title);
        put(&mut source, "dc:date", article.date.as_deref().unwrap_or_default());
        put(&mut source, "tallymark:fileName", &article.name);
        put(&mut source, "tallymark:fileSha256", &article.digest);
        put(&mut source, "tallymark:textSha256", &self.key);
        source.into()
    }

    fn annotation(&self, claim: &Claim) -> Result<Value, ExchangeError> {
        let anchor = Anchor::new(&self.article.text, &self.offsets, claim.coding.span);
        let anchor = anchor.map_err(|_| ExchangeError::OutOfText(claim.id))?;
        let mut item = Map::new();
        put(&mut item, "id", &self.iri(claim.id));
        put(&mut item, "type", "Annotation");
        put(&mut item, "motivation", "classifying");
        if let Some(stamp) = self.decisions.last(claim) {
            sign(&mut item, stamp);
        }
        item.insert("generator".to_owned(), software());
        put(&mut item, "tallymark:state", claim.state.name());
        put(&mut item, "tallymark:origin", origin(claim.origin));
        if claim.flagged {
            item.insert("tallymark:flagged".to_owned(), true.into());
        }
        if let Some(confidence) = claim.confidence {
            item.insert("tallymark:confidence".to_owned(), confidence.share().into());
        }
        let category = claim.coding.category.as_str();
        let label = json!({"type": "TextualBody", "purpose": "classifying", "value": category});
        item.insert("body".to_owned(), json!([label, self.coding(&claim.coding)]));
        if let Some(suggested) = claim.suggested.as_ref().filter(|_| claim.is_edited()) {
            item.insert("tallymark:suggested".to_owned(), self.suggestion(claim, suggested)?);
        }
        item.insert("target".to_owned(), self.target(&anchor));
        Ok(item.into())
    }

    fn target(&self, anchor: &Anchor) -> Value {
        let Anchor { start, end, quote, prefix, suffix } = anchor;
        json!({
            "source": encoded(&self.article.name),
            "selector": [
                {"type": "TextQuoteSelector", "exact": quote, "prefix": prefix, "suffix": suffix},
                {"type": "TextPositionSelector", "start": start, "end": end},
            ],
        })
    }

    fn suggestion(&self, claim: &Claim, suggested: &Coding) -> Result<Value, ExchangeError> {
        let places = self.offsets.to_code_points(suggested.span);
        let (start, end) = places.map_err(|_| ExchangeError::OutOfText(claim.id))?;
        let mut values = self.coding(suggested);
        values.insert("start".to_owned(), start.into());
        values.insert("end".to_owned(), end.into());
        Ok(values.into())
    }
}

fn context() -> Value {
    json!({
        "tallymark": TERMS,
        "tallymark:sources": {"@container": "@list"},
    })
}

fn sign(item: &mut Map<String, Value>, stamp: &Stamp) {
    put(item, "created", &stamp.at.to_string());
    if !stamp.by.is_empty() {
        let id = format!("urn:x-tallymark:person:{}", encoded(&stamp.by));
        let person = json!({"id": id, "type": "Person", "name": stamp.by});
        item.insert("creator".to_owned(), person);
    }
}

fn software() -> Value {
    json!({
        "id": "urn:x-tallymark:software",
        "type": "Software",
        "name": "Tallymark",
        "schema:softwareVersion": env!("CARGO_PKG_VERSION"),
    })
}

fn coding(values: &Coding) -> Map<String, Value> {
    let quantity = &values.quantity;
    let mut body = Map::new();
    put(&mut body, "type", "tallymark:Coding");
    put(&mut body, "tallymark:category", values.category.as_str());
    put(&mut body, "tallymark:kind", quantity.kind.name());
    for (term, number) in [("tallymark:value", quantity.value), ("tallymark:upper", quantity.upper)]
    {
        if let Some(number) = number {
            body.insert(term.to_owned(), number.into());
        }
    }
    put(&mut body, "tallymark:quantityText", &quantity.text);
    put(&mut body, "tallymark:counted", &values.counted);
    body.insert("tallymark:sources".to_owned(), json!(values.sources));
    put(&mut body, "tallymark:stance", values.stance.name());
    put(&mut body, "tallymark:place", &values.place);
    put(&mut body, "tallymark:when", &values.when);
    if let Some(date) = &values.date {
        put(&mut body, "tallymark:dateStart", &date.start());
        put(&mut body, "tallymark:dateEnd", &date.end());
        put(&mut body, "tallymark:datePrecision", date.precision().name());
    }
    let flags = [
        ("tallymark:background", values.background),
        ("tallymark:unverified", values.unverified),
        ("tallymark:attackers", values.attackers),
    ];
    for (term, _) in flags.into_iter().filter(|(_, set)| *set) {
        body.insert(term.to_owned(), true.into());
    }
    put(&mut body, "tallymark:note", &values.note);
    body
}

const fn origin(origin: Origin) -> &'static str {
    match origin {
        Origin::Rules => "rules",
        Origin::Person => "person",
    }
}

/// Sets `key` unless there is nothing to say.
fn put(object: &mut Map<String, Value>, key: &str, value: &str) {
    if !value.is_empty() {
        object.insert(key.to_owned(), value.into());
    }
}

/// `name` as a part of an IRI: all but unreserved characters in percent.
fn encoded(name: &str) -> String {
    let mut iri = String::with_capacity(name.len());
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            iri.push(char::from(byte));
        } else {
            // Writing to a string cannot fail.
            let _ = write!(iri, "%{byte:02X}");
        }
    }
    iri
}
