//! Taught wordings laid over a compiled lexicon, without compiling it anew.

use super::class::Kind;
use super::compile::Compiler;
use super::source::{Event, Frame};
use super::{Form, Lexicon, Sense};
use crate::language::taught::{Verdict, Wording};
use crate::language::token::TokenKind;

/// A taught wording as the layers look for it.
#[derive(Clone, Debug)]
pub struct TaughtPhrase {
    /// The words, as this lexicon numbers them; never empty.
    pub words: Box<[u32]>,
    /// Whether they are always or never suggested.
    pub verdict: Verdict,
    /// As which category; `None` for every one.
    pub category: Option<String>,
    /// What it says, in a few words.
    pub told: String,
}

impl Lexicon {
    /// This lexicon with `wordings` laid over it. `is_counted` tells the
    /// categories that carry a number from those of events.
    #[must_use]
    pub fn taught<'w>(
        &self,
        wordings: impl IntoIterator<Item = &'w Wording>,
        is_counted: impl Fn(&str) -> bool,
    ) -> Self {
        let mut compiler = Compiler::over(self.clone());
        for wording in wordings {
            let category = wording.category.as_ref().map(|id| id.as_str());
            let ids = compiler.ids(&wording.words);
            if ids.is_empty() {
                continue;
            }
            if let (Verdict::Always, Some(category)) = (wording.verdict, category) {
                teach(&mut compiler, wording, &ids, (category, is_counted(category)));
            }
            compiler.lexicon.taught.push(TaughtPhrase {
                words: ids.into(),
                verdict: wording.verdict,
                category: category.map(str::to_owned),
                told: wording.describe(),
            });
        }
        let mut lexicon = compiler.finish();
        lexicon.taught.sort_by_key(|phrase| phrase.words[0]);
        lexicon.longest_taught =
            lexicon.taught.iter().map(|phrase| phrase.words.len()).max().unwrap_or(0);
        lexicon
    }

    /// The taught wordings that begin with word `id`.
    pub fn taught_at(&self, id: u32) -> &[TaughtPhrase] {
        let from = self.taught.partition_point(|phrase| phrase.words[0] < id);
        let to = self.taught.partition_point(|phrase| phrase.words[0] <= id);
        &self.taught[from..to]
    }

    /// How many words the longest taught wording has.
    pub const fn longest_taught(&self) -> usize {
        self.longest_taught
    }

    /// Whether anything is taught.
    pub fn is_taught(&self) -> bool {
        !self.taught.is_empty()
    }
}

/// Gives the words the senses that their category's own words have.
fn teach(
    compiler: &mut Compiler,
    wording: &Wording,
    ids: &[u32],
    (category, counted): (&str, bool),
) {
    if !counted {
        let words = vec![wording.words.clone()];
        let event = Event { category: category.to_owned(), words, ..Event::default() };
        compiler.lexicon.events.push(event);
        let index = compiler.lexicon.events.len() - 1;
        return prefer(&mut compiler.lexicon, ids, Sense::Event(index));
    }
    // Whatever holds a number is found by its very words.
    if has_number(&compiler.lexicon, wording, ids) {
        return;
    }
    let index = compiler.category(category);
    let kind = usual_kind(&compiler.lexicon, index);
    let frame = frame_for(&mut compiler.lexicon, category);
    for sense in [
        Sense::Predicate(frame, Form::Happens),
        Sense::Predicate(frame, Form::Done),
        Sense::Noun(kind, Some(index)),
    ] {
        prefer(&mut compiler.lexicon, ids, sense);
    }
}

/// Whether the wording holds digits, or begins with a number word or article.
fn has_number(lexicon: &Lexicon, wording: &Wording, ids: &[u32]) -> bool {
    let tokens = crate::language::token::tokenize(&wording.words, &lexicon.apostrophes);
    let numeral = |sense: &Sense| {
        use super::Class::{Indefinite, Several};
        matches!(
            sense,
            Sense::Number(_)
                | Sense::Scale(_)
                | Sense::Collective(_)
                | Sense::Magnitude(_)
                | Sense::Grammar(Indefinite | Several)
        )
    };
    let begins = |id: &u32| {
        let senses = lexicon.senses(super::Reading::of_word(*id));
        senses.iter().any(|(length, sense)| *length == 1 && numeral(sense))
    };
    tokens.iter().any(|token| token.kind == TokenKind::Number)
        || ids.len() > 1 && ids.first().is_some_and(begins)
}

/// What most of the lexicon's own nouns of that category name; a noun that
/// counts by itself where it has none.
fn usual_kind(lexicon: &Lexicon, category: u16) -> Kind {
    let own = |sense: &Sense| match sense {
        Sense::Noun(kind, Some(counts)) if *counts == category => Some(*kind),
        _ => None,
    };
    let mut kinds: Vec<(Kind, usize)> = Vec::new();
    for kind in lexicon.entries.iter().flatten().filter_map(|entry| own(&entry.sense)) {
        match kinds.iter_mut().find(|(known, _)| *known == kind) {
            Some((_, count)) => *count += 1,
            None => kinds.push((kind, 1)),
        }
    }
    kinds.iter().max_by_key(|(_, count)| *count).map_or(Kind::Casualty, |(kind, _)| *kind)
}

/// A frame that gives the category to whatever any frame of the lexicon gives
/// it to, and to what the lexicon does not know.
fn frame_for(lexicon: &mut Lexicon, category: &str) -> usize {
    let name = format!("taught {category}");
    if let Some(at) = lexicon.frames.iter().position(|frame| frame.name == name) {
        return at;
    }
    let given = |slot: fn(&Frame) -> &Option<String>| {
        let own = |frame: &Frame| slot(frame).as_deref() == Some(category);
        lexicon.frames.iter().any(own).then(|| category.to_owned())
    };
    let frame = Frame {
        name,
        people: given(|frame| &frame.people),
        armed: given(|frame| &frame.armed),
        fighters: given(|frame| &frame.fighters),
        gear: given(|frame| &frame.gear),
        munitions: given(|frame| &frame.munitions),
        attacks: given(|frame| &frame.attacks),
        things: given(|frame| &frame.things),
        bare: Some(category.to_owned()),
        unknown: Some(category.to_owned()),
        many: false,
    };
    lexicon.frames.push(frame);
    lexicon.frames.len() - 1
}

/// Puts a sense before all others of the same words.
fn prefer(lexicon: &mut Lexicon, ids: &[u32], sense: Sense) {
    let Some((first, rest)) = ids.split_first() else { return };
    let Ok(first) = usize::try_from(*first) else { return };
    let Some(entries) = lexicon.entries.get_mut(first) else { return };
    entries.insert(0, super::Entry { rest: rest.into(), sense });
}
