//! The numbers of a sentence and what became of them.

use super::{Fate, Near, Notes, Number, Opinion, Rule};
use crate::language::lexicon::Class;
use crate::suggest::layers::figures::Figure;
use crate::suggest::layers::phrases::Head;
use crate::suggest::miss::Miss;
use crate::suggest::rules::end_of_search;
use std::ops::Range;

impl Notes<'_, '_> {
    /// Every number of the sentence, in reading order.
    pub(super) fn numbers(&self, sentence: &Range<usize>) -> Vec<Number> {
        let from = self.refused.partition_point(|(figure, _)| figure.start < sentence.start);
        let to = self.refused.partition_point(|(figure, _)| figure.start < sentence.end);
        let refused = self.refused[from..to].iter();
        let mut out: Vec<Number> =
            refused.map(|(figure, reject)| self.number(figure, Fate::Refused(*reject))).collect();
        out.extend(self.layers.figures_in(sentence).map(|index| self.counted(index)));
        out.sort_by_key(|number| number.span);
        out
    }

    fn counted(&self, index: usize) -> Number {
        let figure = &self.layers.figures[index];
        let from = self.claims.partition_point(|(figure, _)| *figure < index);
        let own = self.claims[from..].iter().take_while(|(figure, _)| *figure == index);
        let claims: Vec<usize> = own.map(|(_, at)| at + 1).collect();
        let free = claims.is_empty();
        let fate = if free { Fate::Free } else { Fate::Counted(claims) };
        let mut near = self.near(index);
        let others = self.others(index);
        if free && !near.iter().any(|near| near.miss.names_verb()) {
            near.push(self.unseen(figure));
        }
        Number { near, others, ..self.number(figure, fate) }
    }

    fn number(&self, figure: &Figure, fate: Fate) -> Number {
        let layers = self.layers;
        let noun = figure.phrase.at.min(figure.phrase.end.max(1) - 1)..figure.phrase.end;
        let named = figure.phrase.end > figure.end && noun.start >= figure.end;
        let words = &layers.words;
        Number {
            span: layers.span(&(figure.start..figure.last())),
            core: layers.span(&(figure.core..figure.end)),
            hedge: (!figure.hedge.is_empty()).then(|| layers.span(&figure.hedge)),
            noun: named.then(|| layers.span(&noun)),
            quantity: figure.quantity(words),
            counts: match figure.phrase.head {
                Head::Known(kind) => kind.words().to_owned(),
                Head::Unknown => "a noun that the lexicon does not have".to_owned(),
                Head::Missing => "no noun".to_owned(),
            },
            article: figure.weak && words.is(figure.core, Class::Indefinite),
            fate,
            near: Vec::new(),
            others: Vec::new(),
        }
    }

    /// The rules that gave up on a figure.
    pub(super) fn near(&self, index: usize) -> Vec<Near> {
        let from = self.misses.partition_point(|miss| miss.figure < index);
        let own = self.misses[from..].iter().take_while(|miss| miss.figure == index);
        own.map(|miss| Near {
            rule: Some(Rule(miss.rule)),
            miss: miss.miss,
            span: self.layers.span(&miss.words),
        })
        .collect()
    }

    /// What other rules would have made of a figure.
    pub(super) fn others(&self, index: usize) -> Vec<Opinion> {
        let from = self.others.partition_point(|other| other.figure < Some(index));
        let own = self.others[from..].iter().take_while(|other| other.figure == Some(index));
        own.map(|other| Opinion {
            rule: Rule(other.rule),
            category: other.category.clone(),
            span: self.layers.span(&other.trigger),
        })
        .collect()
    }

    /// A figure that no rule looked at: how far its verb was looked for.
    fn unseen(&self, figure: &Figure) -> Near {
        let sentence = self.layers.sentence(figure.start);
        let last = figure.last().min(sentence.end.max(1) - 1);
        let end = end_of_search(self.layers, figure).unwrap_or(last);
        if end < sentence.end && self.layers.words.is_word(end) {
            let span = self.layers.span(&(end..end + 1));
            return Near { rule: None, miss: Miss::Blocked, span };
        }
        let span = self.layers.span(&(last..end.min(sentence.end).max(last + 1)));
        Near { rule: None, miss: Miss::NoTrigger, span }
    }
}
