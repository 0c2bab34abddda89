//! RON to an annotation file whose parts fit each other.

use super::schema::{
    Annotations, ArticleRecord, ClaimRecord, CodingRecord, DateRecord, EntryRecord, Points,
    QuantityRecord, ReasonRecord,
};
use super::{AnnotationError, AnnotationFile, migrations, write};
use crate::article::{Article, digest};
use crate::claim::{Anchor, Coding, DateSpan, Link, Quantity, Reason};
use crate::codebook::CategoryId;
use crate::language::LanguageCode;
use crate::review::{Claim, ClaimId, Entry, Orphan, Stamp, Standing};
use crate::text::{Offsets, Span, Text};
use std::collections::BTreeSet;

/// What every version begins with, after comments.
const HEAD: &str = "Annotations(";
const FIRST_FIELD: &str = "tallymark:";

/// Reads an annotation file of any version up to this program's.
///
/// # Errors
/// [`AnnotationError`] says what is the matter and where; nothing of a file
/// that is not wholly understood is used.
pub fn parse(ron: &str) -> Result<AnnotationFile, AnnotationError> {
    let ron = ron.strip_prefix('\u{feff}').unwrap_or(ron);
    let records = migrations::load(version(ron)?, ron)?;
    check(records)
}

/// The number in the first field, read without reading the rest, which may be
/// in a shape of the future.
fn version(ron: &str) -> Result<u32, AnnotationError> {
    let cut_short = || broken_at_the_end(ron, "the file stops here");
    let body = skip_comments(ron);
    if body.is_empty() || write::PREAMBLE.starts_with(ron) {
        return Err(cut_short());
    }
    let Some(fields) = body.strip_prefix(HEAD) else {
        let short = HEAD.starts_with(body.trim_end());
        return Err(if short { cut_short() } else { AnnotationError::NotAnAnnotation });
    };
    let fields = skip_comments(fields);
    let Some(value) = fields.strip_prefix(FIRST_FIELD) else {
        let short = FIRST_FIELD.starts_with(fields.trim_end());
        return Err(if short { cut_short() } else { AnnotationError::NotAnAnnotation });
    };
    let value = value.trim_start();
    let digits = value.find(|c: char| !c.is_ascii_digit()).unwrap_or(value.len());
    value[..digits].parse().map_err(|_| cut_short())
}

fn skip_comments(mut ron: &str) -> &str {
    loop {
        ron = ron.trim_start();
        if !ron.starts_with("//") {
            return ron;
        }
        ron = ron.find('\n').map_or("", |end| &ron[end..]);
    }
}

fn broken_at_the_end(ron: &str, what: &str) -> AnnotationError {
    let line = ron.matches('\n').count() + 1;
    let last = ron.rsplit('\n').next().unwrap_or_default();
    AnnotationError::Broken { line, column: last.chars().count() + 1, what: what.to_owned() }
}

fn check(records: Annotations) -> Result<AnnotationFile, AnnotationError> {
    let text = Text::new(&records.article.text.join("\n"));
    if digest(text.as_bytes()) != records.article.text_sha256 {
        return Err(inconsistent("the text is not the one that was annotated"));
    }
    let reader = Reader { offsets: text.offsets(), text };
    let article = reader.article(records.article)?;
    let claims = records.claims.into_iter().map(|claim| reader.claim(claim));
    let claims = claims.collect::<Result<Vec<_>, _>>()?;
    let orphans = records.orphans.into_iter().map(orphan).collect::<Result<Vec<_>, _>>()?;
    let mut ids = BTreeSet::new();
    let all = claims.iter().chain(orphans.iter().map(|orphan| &orphan.claim));
    if let Some(twice) = all.map(|claim| claim.id).find(|id| !ids.insert(*id)) {
        return Err(inconsistent(&format!("claim {twice} is there twice")));
    }
    let passed = records.passed.iter().map(|anchor| reader.passed(anchor));
    let passed = passed.collect::<Result<_, _>>()?;
    let history = records.history.into_iter().map(|entry| reader.entry(entry));
    Ok(AnnotationFile {
        article,
        annotator: records.annotator,
        codebook: records.codebook,
        convention: records.convention,
        claims,
        orphans,
        standing: Standing { done: records.done, passed },
        history: history.collect::<Result<_, _>>()?,
    })
}

struct Reader {
    text: Text,
    offsets: Offsets,
}

impl Reader {
    fn article(&self, record: ArticleRecord) -> Result<Article, AnnotationError> {
        let place = |points: Option<Points>| {
            points.map(|points| self.span(points, "the headline")).transpose()
        };
        Ok(Article {
            name: record.name,
            text: self.text.clone(),
            title: place(record.title)?,
            dateline: place(record.dateline)?,
            date: record.date,
            language: LanguageCode::from(record.language.as_str()),
            encoding: record.encoding,
            kind: record.kind,
            digest: record.file_sha256,
        })
    }

    fn claim(&self, record: ClaimRecord) -> Result<Claim, AnnotationError> {
        let who = format!("claim {}", ClaimId(record.id));
        let standing = record.anchor.exact(&self.text, &self.offsets);
        let reasons = record.reasons.iter().map(|reason| self.reason(reason, &who));
        let reasons = reasons.collect::<Result<_, _>>()?;
        let claim = claim(record, reasons, |coding| {
            Ok(Coding { span: self.span(coding.span, &who)?, ..values(coding)? })
        })?;
        if standing == Some(claim.coding.span) && !claim.coding.span.is_empty() {
            Ok(claim)
        } else {
            Err(inconsistent(&format!("{who} does not stand on its quotation")))
        }
    }

    fn reason(&self, record: &ReasonRecord, who: &str) -> Result<Reason, AnnotationError> {
        let span = self.span(record.span, who)?;
        if self.text.slice(span) != record.words {
            return Err(inconsistent(&format!("a reason of {who} does not stand on its words")));
        }
        Ok(Reason { role: record.role, span, reading: record.reading.clone() })
    }

    fn passed(&self, anchor: &Anchor) -> Result<Span, AnnotationError> {
        let standing = anchor.exact(&self.text, &self.offsets);
        standing.ok_or_else(|| inconsistent("words that were passed over are not in the text"))
    }

    fn entry(&self, record: EntryRecord) -> Result<Entry, AnnotationError> {
        let coding = |coding: Option<CodingRecord>| match coding {
            Some(coding) => {
                let span = self.span(coding.span, "the history")?;
                Ok(Some(Coding { span, ..values(coding)? }))
            }
            None => Ok(None),
        };
        Ok(Entry {
            stamp: Stamp { at: record.at, by: record.by },
            act: record.act,
            manner: record.manner,
            claim: record.claim.map(ClaimId),
            before: coding(record.before)?,
            after: coding(record.after)?,
        })
    }

    fn span(&self, (start, end): Points, whose: &str) -> Result<Span, AnnotationError> {
        let astray = || inconsistent(&format!("{whose} stands outside the text"));
        if start > end {
            return Err(astray());
        }
        self.offsets.from_code_points(start, end).map_err(|_| astray())
    }
}

fn orphan(record: ClaimRecord) -> Result<Orphan, AnnotationError> {
    let anchor = record.anchor.clone();
    Ok(Orphan { claim: claim(record, Vec::new(), values)?, anchor })
}

fn claim(
    record: ClaimRecord,
    reasons: Vec<Reason>,
    coding: impl Fn(CodingRecord) -> Result<Coding, AnnotationError>,
) -> Result<Claim, AnnotationError> {
    let id = ClaimId(record.id);
    let suggested = record.suggested.map(&coding).transpose()?;
    let decided = record.decided.map(&coding).transpose()?;
    let coding = decided.or_else(|| suggested.clone());
    let coding = coding.ok_or_else(|| inconsistent(&format!("claim {id} says nothing")))?;
    if coding.links.iter().any(|link| link.to == id) {
        return Err(inconsistent(&format!("claim {id} is linked to itself")));
    }
    let (origin, state, confidence) = (record.origin, record.state, record.confidence);
    let flagged = record.flagged;
    Ok(Claim { id, origin, suggested, coding, state, reasons, confidence, flagged })
}

/// Everything but the span.
fn values(record: CodingRecord) -> Result<Coding, AnnotationError> {
    let QuantityRecord { kind, value, upper, text } = record.quantity;
    let date = |date: DateRecord| DateSpan::parse(&date.start, &date.end, date.precision);
    let date = record.date.map(date).transpose();
    let links = record.links.iter().map(|link| Link { kind: link.kind, to: ClaimId(link.to) });
    Ok(Coding {
        category: CategoryId::from(record.category.as_str()),
        quantity: Quantity { kind, value, upper, text },
        counted: record.counted,
        sources: record.sources,
        stance: record.stance,
        place: record.place,
        when: record.when,
        date: date.map_err(|error| inconsistent(&error.to_string()))?,
        background: record.background,
        unverified: record.unverified,
        attackers: record.attackers,
        links: links.collect(),
        note: record.note,
        span: Span::default(),
    })
}

fn inconsistent(what: &str) -> AnnotationError {
    AnnotationError::Inconsistent(what.to_owned())
}
