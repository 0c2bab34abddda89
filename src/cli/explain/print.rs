//! One sentence of an explanation as lines of text.

use super::page::Page;
use crate::claim::Role;
use crate::suggest::{Fate, Fired, Miss, Near, Number, Opinion, Rule, Said, Sentence, Token};
use crate::text::{Span, Text};

/// Words of a quote, at most.
const MANY: usize = 9;

/// Puts sentences of a text in lines.
pub(super) struct Printer<'a> {
    /// The article's text.
    pub text: &'a Text,
    /// Whether to list the words.
    pub words: bool,
}

impl Printer<'_> {
    /// Everything about one sentence.
    pub(super) fn sentence(&self, sentence: &Sentence) -> Page {
        let mut page = Page::default();
        let label = format!("[{}] ", sentence.number);
        page.paragraph(&label, self.text.slice(sentence.span));
        if self.words {
            page.table((4, "words"), &self.words(&sentence.tokens));
        }
        page.table((4, "numbers"), &self.numbers(sentence));
        let cues = sentence
            .cues
            .iter()
            .map(|cue| [self.quoted(cue.span), cue.role.name().to_owned(), cue.words.clone()]);
        page.table((4, "may say what, how or when"), &cues.collect::<Vec<_>>());
        let said: Vec<_> = sentence.said.iter().map(|said| self.said(said)).collect();
        page.table((4, "who says so"), &said);
        let quotations: Vec<_> =
            sentence.quotations.iter().map(|span| [self.quoted(*span)]).collect();
        page.table((4, "quotations"), &quotations);
        for fired in &sentence.claims {
            self.claim(&mut page, fired);
        }
        page
    }

    /// The words on one line, their middle left out if they are many.
    fn quoted(&self, span: Span) -> String {
        let words: Vec<&str> = self.text.slice(span).split_whitespace().collect();
        match words.len() {
            0..=MANY => words.join(" "),
            many => format!("{} … {}", words[..3].join(" "), words[many - 3..].join(" ")),
        }
    }

    /// A row per word that means something; the others in one row.
    fn words(&self, tokens: &[Token]) -> Vec<[String; 2]> {
        let mut rows = Vec::new();
        let mut strange = Vec::new();
        for token in tokens {
            let own = self.quoted(token.span);
            if token.meanings.is_empty() {
                let word = own.chars().any(char::is_alphanumeric);
                strange.extend(word.then_some(own));
                continue;
            }
            let meanings: Vec<String> = token
                .meanings
                .iter()
                .map(|meaning| match meaning.span == token.span {
                    true => meaning.words.clone(),
                    false => format!("“{}” {}", self.quoted(meaning.span), meaning.words),
                })
                .collect();
            rows.push([own, meanings.join("; ")]);
        }
        if !strange.is_empty() {
            rows.push(["(others)".to_owned(), strange.join(", ")]);
        }
        rows
    }

    /// A row per number and one per rule that gave up on it; articles only
    /// where they came to something.
    fn numbers(&self, sentence: &Sentence) -> Vec<[String; 3]> {
        let numbers = sentence.numbers.iter().filter(|number| !number.is_mere_article());
        numbers.flat_map(|number| self.number(number)).collect()
    }

    fn number(&self, number: &Number) -> Vec<[String; 3]> {
        let quantity = format!("{} {}", number.quantity.kind, number.quantity.display());
        let words = self.quoted(number.span);
        match &number.fate {
            Fate::Refused(reject) => {
                vec![[words, String::new(), format!("no count: {}", reject.words())]]
            }
            Fate::Counted(claims) => {
                let ids: Vec<String> = claims.iter().map(|id| format!("c{id}")).collect();
                vec![[words, quantity, format!("{}; claim {}", number.counts, ids.join(", "))]]
            }
            Fate::Free => {
                let first = [words, quantity, format!("{}; no claim", number.counts)];
                let more = self.other_rules(&number.near, &number.others).into_iter();
                let more = more.map(|[how, rule, told]| match rule.is_empty() {
                    true => [String::new(), how, told],
                    false => [String::new(), how, format!("{rule}: {told}")],
                });
                std::iter::once(first).chain(more).collect()
            }
        }
    }

    /// The rules that gave up on a number, and those that came too late.
    fn other_rules(&self, near: &[Near], others: &[Opinion]) -> Vec<[String; 3]> {
        let near = near.iter().map(|near| {
            let words = self.quoted(near.span);
            let joint = match near.miss {
                Miss::NoTrigger => ", up to",
                Miss::Blocked => ":",
                _ => ", in",
            };
            let rule = near.rule.map_or("", Rule::name);
            let told = format!("{}{joint} “{words}”", near.miss.words());
            ["nearly".to_owned(), rule.to_owned(), told]
        });
        let others = others.iter().map(|other| {
            let words = self.quoted(other.span);
            let told = format!("{}, by “{words}”", other.category);
            ["or else".to_owned(), other.rule.name().to_owned(), told]
        });
        near.chain(others).collect()
    }

    fn said(&self, said: &Said) -> [String; 3] {
        let medium = if said.medium { ", a medium" } else { "" };
        let side = if said.follows { "of what follows" } else { "of what came before" };
        [
            self.quoted(said.span),
            format!("{}{medium}", said.sources.join(", then ")),
            side.to_owned(),
        ]
    }

    fn claim(&self, page: &mut Page, fired: &Fired) {
        let coding = &fired.suggestion.coding;
        let head = format!(
            "{} {} “{}”",
            coding.category,
            coding.quantity.display(),
            self.quoted(coding.span)
        );
        page.paragraph(&format!("  c{}  ", fired.number), &head);
        let row = |role: &str, words: String, told: String| [role.to_owned(), words, told];
        let rule = fired.rule;
        let mut rows = vec![row("rule", rule.name().to_owned(), rule.words().to_owned())];
        for reason in &fired.suggestion.reasons {
            let told = if reason.role == Role::Trigger {
                coding.category.to_string()
            } else {
                reason.reading.clone()
            };
            rows.push(row(reason.role.name(), self.quoted(reason.span), told));
        }
        rows.push(row("stance", coding.stance.to_string(), String::new()));
        for (kind, to) in &fired.suggestion.links {
            rows.push(row("link", kind.words().to_owned(), format!("c{}", to + 1)));
        }
        if let Some(confidence) = fired.suggestion.confidence {
            rows.push(row("confidence", confidence.to_string(), String::new()));
        }
        rows.extend(self.other_rules(&fired.near, &fired.others));
        page.table((6, ""), &rows);
    }
}
