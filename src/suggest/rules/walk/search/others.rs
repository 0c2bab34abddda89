//! Other figures that a walk meets: partners in the subject, or in phrases and
//! clauses of their own.

use super::super::phrase::governed;
use super::{Step, Walk, Wanted};
use crate::language::lexicon::{Class, Kind};
use crate::suggest::layers::phrases::Head;
use crate::suggest::rules::object::joined;

impl Walk<'_, '_> {
    /// Another figure: a partner in the subject, or in a phrase of its own.
    pub(super) fn figure_here(&mut self) -> Option<Step> {
        let other = self.layers.figure(self.layers.figure_at(self.at)?);
        if other.start <= self.last.start {
            return None;
        }
        let apart = governed(self.layers, other, self.bounds.start);
        let listed = self.around.of_men && self.layers.words.is(other.start - 1, Class::And);
        // "shot seven people, five of whom died"
        if other.phrase.partitive
            && self.layers.words.is_mark(other.start - 1, ',')
            && self.layers.words.is(other.phrase.end - 1, Class::Relative)
        {
            return Some(Step::Stop);
        }
        if self.wanted == Wanted::Clause && !apart && !listed {
            return Some(Step::Stop);
        }
        let resumes = self.figure.phrase.partitive
            || self.figure.phrase.at >= self.figure.phrase.end
                && matches!(self.figure.phrase.head, Head::Known(_))
            || self.figure.phrase.head == Head::Missing;
        let begun = self.layers.words.is(other.start - 1, Class::And)
            && other.start > 1
            && self.layers.words.is_mark(other.start - 2, ',');
        if resumes && begun && !other.phrase.partitive {
            // "..., 1,600 of them, and a docker was killed"
            return Some(Step::Stop);
        }
        if listed {
            // "two soldiers guarding the gate and a seller were hurt"
        } else if joined(self.layers, self.last, other) {
            // "by a falling tree and a woman hurt": the tree shares no verb.
            let people = matches!(other.phrase.head, Head::Known(kind) if kind.is_people());
            let strange = self.figure.phrase.head == Head::Unknown
                && (self.figure.weak && people || self.layers.words.is_mark(other.start - 1, ','));
            let own = self.figure.phrase.counts.map(|at| self.layers.words.lexicon.category(at));
            let parted = !self.layers.words.is(other.start - 1, Class::And)
                && (self.figure.last()..other.start)
                    .any(|at| self.layers.words.is(at, Class::Preposition));
            // "3 400 personnes évacuées sur la côte, deux pompiers blessés"
            let apart = parted && own == Some("displaced");
            if other.phrase.is(Kind::Casualty) || strange || apart {
                return Some(Step::Stop);
            }
        } else if other.phrase.is(Kind::Casualty) && !other.weak {
            // Its noun is no verb of what stands before: "une rixe fait 2 morts".
            return Some(Step::Stop);
        } else if !apart {
            let words = &self.layers.words;
            let begins = words.is_any(other.start - 1, ",;")
                || words.is_one_of(other.start - 1, &[Class::And, Class::ClauseStart]);
            let strange = self.figure.weak && self.figure.phrase.head == Head::Unknown;
            if begins || strange {
                return Some(Step::Stop);
            }
            // Another verb's object, whose noun is no verb of these.
            let known = matches!(other.phrase.head, Head::Known(_)) && !other.weak;
            return known.then_some(Step::To(other.phrase.end.max(self.at + 1)));
        }
        self.last = other;
        Some(Step::To(other.last().max(self.at + 1)))
    }
}
