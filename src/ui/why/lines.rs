//! What the box says, line by line, as plain data.

use crate::app::Session;
use crate::claim::{Reason, Role};
use crate::codebook::{CategoryId, Codebook};
use crate::review::{Claim, State};
use crate::suggest::{Explanation, Fate, Fired, Near, Number, Opinion};
use crate::text::Span;

/// Cues that are listed where there is no claim.
const MOST: usize = 8;

/// One line of the box.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Line {
    /// What decided.
    Rule {
        /// Its name.
        name: String,
        /// How sure it is, unless that is kept from the person.
        sure: Option<String>,
    },
    /// A sentence.
    Told(String),
    /// Words of the article and what they gave.
    Words {
        /// Which part of the claim; `None` for what came to nothing.
        part: Option<Role>,
        /// The words.
        span: Span,
        /// What they gave.
        told: String,
    },
}

/// What is known about `span`: the words of `claim`, or a selection. Where
/// `blind`, nothing says how sure the rules are of what is undecided.
pub fn lines(
    session: &Session,
    span: Span,
    claim: Option<&Claim>,
    codebook: &Codebook,
    blind: bool,
) -> Vec<Line> {
    let Some(explanation) = session.explanation(span) else {
        let reasons = claim.map(|claim| claim.reasons.as_slice()).unwrap_or_default();
        return reasons.iter().map(|reason| given(reason, None)).collect();
    };
    let blind = blind && claim.is_none_or(|claim| claim.state == State::Suggested);
    let teller = Teller { codebook, blind };
    match nearest(explanation, span, claim) {
        Some(fired) => teller.fired(fired, claim),
        None => teller.nothing(explanation, span),
    }
}

/// The claim of the rules that is this one: of its category if there is one,
/// else any over the same words.
fn nearest<'e>(
    explanation: &'e Explanation,
    span: Span,
    claim: Option<&Claim>,
) -> Option<&'e Fired> {
    let category = claim.map(|claim| &claim.coding.category);
    let all = explanation.sentences.iter().flat_map(|sentence| &sentence.claims);
    let shared = |fired: &Fired| {
        let own = fired.suggestion.coding.span;
        own.intersect(span).map(|both| both.len())
    };
    let near = all.filter_map(|fired| Some((shared(fired)?, fired)));
    let best = near.max_by_key(|(shared, fired)| {
        let coding = &fired.suggestion.coding;
        let same = category.is_some_and(|category| *category == coding.category);
        (same, *shared, std::cmp::Reverse(coding.span.len()))
    });
    best.map(|(_, fired)| fired)
}

struct Teller<'a> {
    codebook: &'a Codebook,
    blind: bool,
}

impl Teller<'_> {
    fn label(&self, category: &str) -> String {
        let known = self.codebook.category(&CategoryId::from(category));
        known.map_or_else(|| category.to_owned(), |category| category.label.clone())
    }

    fn fired(&self, fired: &Fired, claim: Option<&Claim>) -> Vec<Line> {
        let coding = &fired.suggestion.coding;
        let label = self.label(coding.category.as_str());
        let mut name = fired.rule.name().to_owned();
        name[..1].make_ascii_uppercase();
        let confidence = fired.suggestion.confidence.filter(|_| !self.blind);
        let sure = confidence.map(|confidence| format!("{confidence} sure"));
        let mut out = vec![Line::Rule { name, sure }, Line::Told(fired.rule.words().to_owned())];
        let other = claim.is_none_or(|claim| claim.coding.category != coding.category);
        if other {
            let text = format!("The rules read it as: {label}, {}.", coding.quantity.display());
            out.insert(0, Line::Told(text));
        }
        out.extend(fired.suggestion.reasons.iter().map(|reason| given(reason, Some(&label))));
        out.extend(fired.near.iter().map(gave_up));
        out.extend(fired.others.iter().map(|other| self.too_late(other)));
        out
    }

    /// What the rules see where they suggest nothing.
    fn nothing(&self, explanation: &Explanation, span: Span) -> Vec<Line> {
        let mut out = vec![Line::Told("The rules suggest nothing here.".to_owned())];
        let all = explanation.sentences.iter().flat_map(|sentence| &sentence.numbers);
        let all: Vec<&Number> = all.filter(|number| !number.is_mere_article()).collect();
        let within = all.iter().filter(|number| number.span.overlaps(span));
        let mut numbers: Vec<&Number> = within.copied().collect();
        if numbers.is_empty() {
            numbers = all.into_iter().take(MOST).collect();
        }
        if numbers.is_empty() {
            out.push(Line::Told("No number is in the sentence.".to_owned()));
        }
        out.extend(numbers.into_iter().flat_map(|number| self.number(number)));
        let cues = explanation.sentences.iter().flat_map(|sentence| &sentence.cues);
        let cues = cues.filter(|cue| cue.role != Role::Time).take(MOST);
        out.extend(cues.map(|cue| Line::Words {
            part: Some(cue.role),
            span: cue.span,
            told: format!("{}: {}", cue.role.name(), cue.words),
        }));
        out
    }

    fn number(&self, number: &Number) -> Vec<Line> {
        let told = match &number.fate {
            Fate::Refused(reject) => format!("no count: {}", reject.words()),
            Fate::Counted(_) => "counted by another claim".to_owned(),
            Fate::Free => format!("{}, {}: no claim", number.quantity.display(), number.counts),
        };
        let mut out = vec![Line::Words { part: Some(Role::Number), span: number.core, told }];
        out.extend(number.near.iter().map(gave_up));
        out.extend(number.others.iter().map(|other| self.too_late(other)));
        out
    }

    fn too_late(&self, other: &Opinion) -> Line {
        let label = self.label(&other.category);
        let told = format!("or else {}: {label}", other.rule.name());
        Line::Words { part: None, span: other.span, told }
    }
}

fn gave_up(near: &Near) -> Line {
    let told = match near.rule {
        Some(rule) => format!("nearly {}: {}", rule.name(), near.miss.words()),
        None => near.miss.words().to_owned(),
    };
    Line::Words { part: None, span: near.span, told }
}

/// A reason, its trigger with the category's name.
fn given(reason: &Reason, label: Option<&str>) -> Line {
    let role = reason.role.name();
    let told = match (reason.role, label) {
        (Role::Trigger, Some(label)) => format!("{role}: {label}"),
        (Role::Counted | Role::Place | Role::Time, _) => role.to_owned(),
        _ => format!("{role}: {}", reason.reading),
    };
    Line::Words { part: Some(reason.role), span: reason.span, told }
}

#[cfg(test)]
mod tests;
