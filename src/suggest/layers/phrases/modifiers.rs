//! Words before the head of a phrase that only describe it.

use super::{Head, Reader};
use crate::language::lexicon::Class;
use crate::suggest::layers::numbers;

impl Reader<'_, '_> {
    /// The frame of what people do who are named by it: "1,500 striking
    /// dockworkers", "400 fleeing villagers".
    pub(super) fn doing(&self) -> Option<u16> {
        let (words, at) = (self.words, self.at);
        let people = words.is_noun(at + 1)
            || words.is_word(at + 1)
                && !words.is_known(at + 1)
                && !words.is_capital(at + 1)
                && words.lexicon.is_plural(words.str(at + 1));
        let first = self.out.head == Head::Missing && self.unknown.is_none() && !self.single;
        if !words.lexicon.head_last || !words.is_gerund(at) || !people || !first {
            return None;
        }
        words.predicates(at).into_iter().find_map(|(length, frame, _)| {
            let named = words.lexicon.frame(frame)?.people.as_deref();
            let own = length == 1 && matches!(named, Some("crowd" | "displaced"));
            own.then(|| u16::try_from(frame).ok())?
        })
    }

    /// "680 of the [900] shelters": the noun of the whole is that of its part.
    pub(super) fn total(&mut self) {
        let words = self.words;
        let numbered = words.is_number(self.at) || words.is_numeral(self.at);
        if let Some(number) = numbers::number(words, self.at).filter(|_| numbered)
            && words.is_noun(number.end)
        {
            self.at = number.end;
        }
    }

    /// Whether a preposition at `at` is the beginning of a compound.
    pub(super) fn is_prefix(&self, at: usize) -> bool {
        let words = self.words;
        let hyphen = words.is_mark(at + 1, '-') && words.is_glued(at) && words.is_glued(at + 1);
        hyphen && words.lexicon.head_last && words.is(at, Class::Preposition)
    }

    /// Whether the verb of saying at `at` only describes the noun behind it: "a
    /// listed mill".
    pub(super) fn said(&self, at: usize) -> bool {
        let words = self.words;
        let article = at > 0 && words.is_one_of(at - 1, &[Class::Indefinite, Class::Determiner]);
        article && words.is_noun(at + 1)
    }
}
