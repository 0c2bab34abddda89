//! A review to RON.

use super::schema::{
    Annotations, ArticleRecord, ClaimRecord, CodingRecord, DateRecord, EntryRecord, LinkRecord,
    Points, QuantityRecord, ReasonRecord,
};
use super::{AnnotationError, VERSION};
use crate::article::{Article, digest};
use crate::claim::{Anchor, Coding, DateSpan, Link, Quantity, Reason};
use crate::review::{Claim, ClaimId, Entry, Orphan, Review};
use crate::text::{Offsets, OutOfText, Span, Text};
use ron::ser::PrettyConfig;

/// What every file begins with, for people who open it.
pub(super) const PREAMBLE: &str = "\
// Tallymark annotations. Spans count Unicode code points of the text, from 0
// and half-open; the text's lines are joined by one line feed each.
";

/// From this depth on a value stands on one line: quantities, reasons.
const DEPTH: usize = 4;

/// The annotation file of `review`, the same bytes for the same review.
///
/// # Errors
/// [`AnnotationError::OutOfText`] if a claim does not stand on the text.
pub fn to_ron(review: &Review, annotator: &str) -> Result<String, AnnotationError> {
    let text = &review.article().text;
    let writer = Writer { text, offsets: text.offsets() };
    let records = writer.annotations(review, annotator)?;
    let pretty = PrettyConfig::new().struct_names(true).depth_limit(DEPTH).new_line("\n");
    // The text is in it, and most claims take a kilobyte.
    let mut ron = String::with_capacity(2 * text.len() + 1024 * review.claims().len());
    ron.push_str(PREAMBLE);
    ron::Options::default()
        .to_writer_pretty(&mut ron, &records, pretty)
        .map_err(|error| AnnotationError::Unwritable(error.to_string()))?;
    ron.push('\n');
    Ok(show_marks(ron))
}

struct Writer<'a> {
    text: &'a Text,
    offsets: Offsets,
}

impl Writer<'_> {
    fn annotations(
        &self,
        review: &Review,
        annotator: &str,
    ) -> Result<Annotations, AnnotationError> {
        Ok(Annotations {
            tallymark: VERSION,
            article: self.article(review.article()),
            annotator: annotator.to_owned(),
            codebook: review.codebook().to_owned(),
            convention: review.convention().to_owned(),
            done: review.standing().done,
            claims: review.claims().iter().map(|c| self.claim(c)).collect::<Result<_, _>>()?,
            orphans: review.orphans().iter().map(orphan).collect(),
            passed: self.passed(review),
            history: review.history().iter().map(|e| self.entry(e)).collect::<Result<_, _>>()?,
        })
    }

    /// A place outside the text would be no reason to lose decisions over.
    fn passed(&self, review: &Review) -> Vec<Anchor> {
        let passed = review.standing().passed.iter();
        passed.filter_map(|span| Anchor::new(self.text, &self.offsets, *span).ok()).collect()
    }

    fn article(&self, article: &Article) -> ArticleRecord {
        // A headline outside the text would be a reader's slip; it is no
        // reason to lose decisions over.
        let place = |span: Option<Span>| span.and_then(|span| self.points(span).ok());
        ArticleRecord {
            name: article.name.clone(),
            kind: article.kind.clone(),
            encoding: article.encoding.clone(),
            language: article.language.to_string(),
            date: article.date.clone(),
            title: place(article.title),
            dateline: place(article.dateline),
            file_sha256: article.digest.clone(),
            text_sha256: digest(self.text.as_bytes()),
            text: self.text.split('\n').map(str::to_owned).collect(),
        }
    }

    fn claim(&self, claim: &Claim) -> Result<ClaimRecord, AnnotationError> {
        self.try_claim(claim).map_err(|OutOfText(_)| AnnotationError::OutOfText(claim.id))
    }

    fn try_claim(&self, claim: &Claim) -> Result<ClaimRecord, OutOfText> {
        let suggested = claim.suggested.as_ref().map(|coding| self.coding(coding)).transpose()?;
        let coding = self.coding(&claim.coding)?;
        let decided = (suggested.as_ref() != Some(&coding)).then_some(coding);
        Ok(ClaimRecord {
            id: claim.id.0,
            state: claim.state,
            origin: claim.origin,
            flagged: claim.flagged,
            anchor: Anchor::new(self.text, &self.offsets, claim.coding.span)?,
            suggested,
            decided,
            reasons: claim.reasons.iter().map(|r| self.reason(r)).collect::<Result<_, _>>()?,
            confidence: claim.confidence,
        })
    }

    fn coding(&self, coding: &Coding) -> Result<CodingRecord, OutOfText> {
        Ok(CodingRecord { span: self.points(coding.span)?, ..values(coding) })
    }

    fn reason(&self, reason: &Reason) -> Result<ReasonRecord, OutOfText> {
        Ok(ReasonRecord {
            role: reason.role,
            span: self.points(reason.span)?,
            words: self.text.slice(reason.span).to_owned(),
            reading: reason.reading.clone(),
        })
    }

    fn entry(&self, entry: &Entry) -> Result<EntryRecord, AnnotationError> {
        let coding = |coding: &Option<Coding>| match coding {
            Some(coding) => self.coding(coding).map(Some),
            None => Ok(None),
        };
        let astray = |OutOfText(_)| AnnotationError::OutOfText(entry.claim.unwrap_or(ClaimId(0)));
        Ok(EntryRecord {
            at: entry.stamp.at,
            by: entry.stamp.by.clone(),
            act: entry.act,
            manner: entry.manner,
            claim: entry.claim.map(|id| id.0),
            before: coding(&entry.before).map_err(astray)?,
            after: coding(&entry.after).map_err(astray)?,
        })
    }

    fn points(&self, span: Span) -> Result<Points, OutOfText> {
        self.offsets.to_code_points(span)
    }
}

fn orphan(orphan: &Orphan) -> ClaimRecord {
    let claim = &orphan.claim;
    let suggested = claim.suggested.as_ref().map(values);
    let coding = values(&claim.coding);
    let decided = (suggested.as_ref() != Some(&coding)).then_some(coding);
    ClaimRecord {
        id: claim.id.0,
        state: claim.state,
        origin: claim.origin,
        flagged: claim.flagged,
        anchor: orphan.anchor.clone(),
        suggested,
        decided,
        reasons: Vec::new(),
        confidence: claim.confidence,
    }
}

/// Everything but the span.
fn values(coding: &Coding) -> CodingRecord {
    let Quantity { kind, value, upper, text } = coding.quantity.clone();
    let date = |date: DateSpan| DateRecord {
        start: date.start(),
        end: date.end(),
        precision: date.precision(),
    };
    let link = |link: &Link| LinkRecord { kind: link.kind, to: link.to.0 };
    CodingRecord {
        category: coding.category.to_string(),
        quantity: QuantityRecord { kind, value, upper, text },
        counted: coding.counted.clone(),
        sources: coding.sources.clone(),
        stance: coding.stance,
        place: coding.place.clone(),
        when: coding.when.clone(),
        date: coding.date.map(date),
        background: coding.background,
        unverified: coding.unverified,
        attackers: coding.attackers,
        links: coding.links.iter().map(link).collect(),
        note: coding.note.clone(),
        span: (0, 0),
    }
}

/// RON's writer escapes every combining mark, which makes vocalised Arabic,
/// Hindi or Thai unreadable; this shows them again. What cannot be seen or
/// turns the reading direction stays escaped.
fn show_marks(ron: String) -> String {
    if !ron.contains("\\u{") {
        return ron;
    }
    let mut out = String::with_capacity(ron.len());
    let mut rest = ron.as_str();
    while let Some(at) = rest.find('\\') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let (shown, taken) = match escaped(rest) {
            Some((mark, taken)) if is_mark(mark) => (mark.to_string(), taken),
            // The backslash and what it escapes, one ASCII character.
            _ => (rest.chars().take(2).collect(), 2.min(rest.len())),
        };
        out.push_str(&shown);
        rest = &rest[taken..];
    }
    out + rest
}

/// The character of a leading `\u{...}`, and the length of that escape.
fn escaped(rest: &str) -> Option<(char, usize)> {
    let hex = rest.strip_prefix("\\u{")?;
    let end = hex.find('}')?;
    let character = char::from_u32(u32::from_str_radix(&hex[..end], 16).ok()?)?;
    Some((character, "\\u{".len() + end + "}".len()))
}

/// Whether `c` lies in a block of marks and letters, and is not one of the
/// invisible characters that stand there too.
const fn is_mark(c: char) -> bool {
    let unseen = matches!(
        c,
        '\u{34f}'
            | '\u{61c}'
            | '\u{115f}'
            | '\u{1160}'
            | '\u{1680}'
            | '\u{17b4}'
            | '\u{17b5}'
            | '\u{180b}'..='\u{180f}'
    );
    matches!(c, '\u{300}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}' | '\u{fe0f}') && !unseen
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_shown_and_the_unseen_stays_escaped() {
        assert_eq!(
            show_marks(r#""e\u{301} \u{64e} \\u{301} \" \n""#.to_owned()),
            "\"e\u{301} \u{64e} \\\\u{301} \\\" \\n\""
        );
        let hidden = r#""\u{202e} \u{61c} \u{200b}""#;
        assert_eq!(show_marks(hidden.to_owned()), hidden);
    }
}
