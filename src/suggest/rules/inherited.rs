//! Numbers without a noun that go on counting what was counted before:
//! "police spoke of 6,000", "Dix-neuf étaient encore ...", "240 of those".

use super::Rule;
use super::gathering::were;
use crate::language::lexicon::{Class, Kind};
use crate::language::token::TokenKind;
use crate::suggest::draft::Draft;
use crate::suggest::layers::Layers;
use crate::suggest::layers::figures::Figure;
use crate::suggest::layers::phrases::Head;
use crate::suggest::miss::Miss;
use crate::suggest::sources;

/// See the file.
pub struct Inherited;

impl Rule for Inherited {
    fn name(&self) -> &'static str {
        "same as before"
    }

    fn apply(&self, layers: &Layers, draft: &mut Draft) {
        for index in 0..layers.figures.len() {
            let figure = &layers.figures[index];
            if !draft.is_free(index) || figure.weak || figure.phrase.head == Head::Unknown {
                continue;
            }
            if matches!(figure.phrase.head, Head::Known(_))
                && !figure.phrase.partitive
                && figure.phrase.counts.is_some()
            {
                continue;
            }
            let bare = figure.phrase.head == Head::Missing;
            let armed = figure.phrase.is_armed() && figure.phrase.partitive;
            let people = figure.phrase.is(Kind::Person) || armed;
            let told = (bare || people) && (tallied(layers, figure) || were(layers, figure));
            let told = told || bare && versus(layers, draft, index);
            let told = told || bare && (described(layers, figure) || more(layers, figure));
            let behind = || apposed(layers, figure).is_some() || of_those(layers, figure);
            let told = told || bare && (behind() || elsewhere(layers, draft, index));
            let told = told || bare && thereof(layers, figure);
            let again = people && layers.words.ends_with(figure.start, Class::Resumes);
            let told = told || again;
            let told = told || bare && others(layers, draft, index);
            let told = told || bare && by_another(layers, draft, index);
            if !(told
                || bare && listed(layers, draft, index)
                || figure.phrase.partitive && (bare || people || resumed(figure)))
            {
                continue;
            }
            let category = if bare && let Some(named) = apposed(layers, figure) {
                Some(named)
            } else {
                earlier(layers, draft, index)
            };
            let gathering = |category: &String| matches!(category.as_str(), "crowd" | "displaced");
            let category = category.filter(|category| {
                !were(layers, figure) && (bare || again || figure.phrase.partitive)
                    || gathering(category) && bare
                    || gathering(category) && !were(layers, figure)
            });
            let words = figure.start..figure.end;
            if let Some(category) = category {
                draft.take(layers, index, &category, words, self.name());
            } else {
                draft.miss(index, self.name(), Miss::NothingBefore, &words);
            }
        }
    }
}

/// Whether the figure counts some of the things before it, without a noun:
/// "19 stations were burned, 11 of them in Ngola".
fn resumed(figure: &Figure) -> bool {
    figure.phrase.at == figure.phrase.end && matches!(figure.phrase.head, Head::Known(_))
}

/// Whether a verb of counting leads to the number at `start`, or a source
/// alone does ("la CGT 350 000", "4 500 à Paris").
fn tallied(layers: &Layers, figure: &Figure) -> bool {
    let words = &layers.words;
    let start = figure.start;
    if words.is(figure.last(), Class::According) || start > 0 && words.is_mark(start - 1, ':') {
        return true;
    }
    let behind = figure.end + usize::from(words.is_quote(figure.end));
    let behind = behind + usize::from(words.is_mark(behind, ','));
    let behind = behind + usize::from(words.is_quote(behind));
    if words.is(behind, Class::Speech) && figure.phrase.head == Head::Missing {
        return true;
    }
    let floor = layers.sentence(start).start;
    (1..=6)
        .filter_map(|back| start.checked_sub(back))
        .take_while(|at| *at >= floor)
        .any(|at| words.is_one_of(at, &[Class::Tally, Class::Figure]))
}

/// "Sixty-three are under ten years old", "Two were children": says only who
/// some of those told before are.
fn described(layers: &Layers, figure: &Figure) -> bool {
    let words = &layers.words;
    let at = figure.end + words.len_of(figure.end, Class::Be);
    let who = at + words.len_of(at, Class::Indefinite);
    let people = words.noun(who).is_some_and(|(_, kind, _)| kind.is_people());
    at > figure.end && (people || words.is(at, Class::AgeBound))
}

/// "There were 14 more in the yard."
fn more(layers: &Layers, figure: &Figure) -> bool {
    let words = &layers.words;
    let there = figure.start > 1
        && words.is(figure.start - 1, Class::Be)
        && words.is(figure.start - 2, Class::Adverb);
    let closed = !words.is_word(figure.last()) || words.is(figure.last(), Class::Preposition);
    figure.phrase.other && there && closed
}

/// "against 2,900 the week before", the number before having been counted.
fn versus(layers: &Layers, draft: &Draft, index: usize) -> bool {
    let start = layers.figures[index].start;
    let counted = |other: usize| {
        let near = layers.sentence_of(layers.figures[other].start) == layers.sentence_of(start);
        near && draft.claim_of(other).is_some()
    };
    layers.words.ends_with(start, Class::Versus) && index.checked_sub(1).is_some_and(counted)
}

/// "On en a perdu vingt et un", "n'en reconnaît que onze".
fn thereof(layers: &Layers, figure: &Figure) -> bool {
    const VERB: usize = 4;
    let words = &layers.words;
    let floor = layers.sentence(figure.start).start.max(figure.start.saturating_sub(VERB + 1));
    (floor..figure.start.saturating_sub(1)).any(|at| {
        let subject = at > floor
            && words.is_one_of(at - 1, &[Class::Pronoun, Class::Negation, Class::Speaker]);
        words.is(at, Class::Thereof)
            && (subject || words.is(at + 1, Class::Have) || at + 2 == figure.start)
            && (at + 1..figure.start)
                .all(|at| words.is_word(at) && !words.is(at, Class::Preposition))
    })
}

/// "27 ont fait l'objet d'une arrestation et trois autres d'une amende".
fn others(layers: &Layers, draft: &Draft, index: usize) -> bool {
    let words = &layers.words;
    let figure = &layers.figures[index];
    let linked = figure.start > 0
        && (words.is(figure.start - 1, Class::And) || words.is_mark(figure.start - 1, ','));
    let gapped = words.is(figure.last(), Class::Of);
    let told = |other: usize| draft.claim_of(other).is_some();
    figure.phrase.other && linked && gapped && index.checked_sub(1).is_some_and(told)
}

/// "Trois, affirme pour sa part le ministère": a number that opens its
/// sentence, and who says so.
fn leads(layers: &Layers, figure: &Figure) -> bool {
    let words = &layers.words;
    layers.sentence(figure.start).start == figure.start
        && words.is_mark(figure.end, ',')
        && words.is(figure.end + 1, Class::Speech)
}

/// "les ONG parlent de 90 morts, le gouvernement de 30": another source, the
/// verb not said again.
fn by_another(layers: &Layers, draft: &Draft, index: usize) -> bool {
    let start = layers.figures[index].start;
    let near = |other: usize| {
        let same = layers.sentence_of(layers.figures[other].start) == layers.sentence_of(start);
        same && draft.claim_of(other).is_some()
    };
    sources::speaker_before(layers, start).is_some() && index.checked_sub(1).is_some_and(near)
}

/// The category of the plural noun that a bare number stands behind in
/// apposition: "les assaillants, une soixantaine,".
fn apposed(layers: &Layers, figure: &Figure) -> Option<String> {
    let words = &layers.words;
    let mut before = figure.start;
    while before > 0 && words.is_quote(before - 1) {
        before -= 1;
    }
    if before < 2 || !words.is_mark(before - 1, ',') || !words.is_any(figure.end, ",»”") {
        return None;
    }
    let (_, _, counts) = words.noun(before - 2).filter(|(length, _, _)| *length == 1)?;
    Some(words.lexicon.category(counts?).to_owned())
}

/// "un mort à Cuba et quatre en Haïti".
fn elsewhere(layers: &Layers, draft: &Draft, index: usize) -> bool {
    const REACH: usize = 6;
    let words = &layers.words;
    let figure = &layers.figures[index];
    let placed = words.is(figure.end, Class::Place)
        && (words.is_capital(figure.end + 1)
            || words.is_one_of(
                figure.end + 1,
                &[Class::Determiner, Class::Speaker, Class::Another, Class::Other],
            )
            || words.is_noun(figure.end + 1));
    let linked = figure.start > 0
        && (words.is(figure.start - 1, Class::And) || words.is_mark(figure.start - 1, ','));
    let near = |other: usize| {
        layers.figures[other].last() + REACH >= figure.start && draft.claim_of(other).is_some()
    };
    // "nine people at one compound and 15 at another": not the compound.
    let counted = |other: &usize| !layers.figures[*other].weak || draft.claim_of(*other).is_some();
    let last = (index.saturating_sub(2)..index).rev().find(counted);
    let part = || gapped(layers, draft, index);
    linked && (placed && last.is_some_and(near) || part())
}

/// "130 ouvriers ont été jetés en prison, une douzaine pour plus d'un an": a
/// part of those before, of whom only a circumstance is told.
fn gapped(layers: &Layers, draft: &Draft, index: usize) -> bool {
    const REACH: usize = 14;
    let figure = &layers.figures[index];
    let of = |other: usize| {
        let whole = &layers.figures[other];
        let people = matches!(whole.phrase.head, Head::Known(kind) if kind.is_people());
        let near = whole.last() + REACH >= figure.start
            && layers.sentence_of(whole.start) == layers.sentence_of(figure.start);
        people && near && whole.value > figure.value && draft.claim_of(other).is_some()
    };
    layers.words.is(figure.last(), Class::Preposition)
        && layers.words.is_mark(figure.start - 1, ',')
        && index.checked_sub(1).is_some_and(of)
}

/// "Des 4.000 blessés, 650 ...": a part of what the sentence begins with.
fn of_those(layers: &Layers, figure: &Figure) -> bool {
    let words = &layers.words;
    let start = layers.sentence(figure.start).start;
    let opens = (start..start + 2).any(|at| words.is_one_of(at, &[Class::Of, Class::Preposition]));
    opens && figure.start > start && words.is_mark(figure.start - 1, ',')
}

/// Whether the number goes on a list of which the last one was counted.
fn listed(layers: &Layers, draft: &Draft, index: usize) -> bool {
    const LARGE: u64 = 20;
    let figure = &layers.figures[index];
    let same = |other: usize| {
        layers.sentence_of(layers.figures[other].start) == layers.sentence_of(figure.start)
    };
    figure.value.is_some_and(|value| value >= LARGE)
        && index.checked_sub(1).is_some_and(|other| {
            same(other) && draft.claim_of(other).is_some_and(|claim| claim.category == "crowd")
        })
}

/// Whether people are counted there whom no rule has taken: "built for 1,200
/// inmates and holds 3,460".
fn strangers(layers: &Layers, draft: &Draft, index: usize) -> bool {
    let figure = &layers.figures[index];
    figure.phrase.is(Kind::Person) && !figure.weak && draft.claim_of(index).is_none()
}

/// The category last counted in the same sentence, or the one before.
fn earlier(layers: &Layers, draft: &Draft, index: usize) -> Option<String> {
    let here = layers.sentence_of(layers.figures[index].start);
    let from = |other: usize| layers.sentence_of(layers.figures[other].start);
    let partitive = layers.figures[index].phrase.partitive;
    let start = layers.figures[index].start;
    let anaphoric = (2..=4)
        .any(|back| start >= back && layers.words.len_of(start - back, Class::Tally) == back)
        || thereof(layers, &layers.figures[index])
        || layers.words.ends_with(start, Class::Resumes)
        || leads(layers, &layers.figures[index]);
    let apart = |other: usize| {
        let between = layers.figures[other].start..layers.figures[index].start;
        partitive && between.clone().any(|at| layers.words.kind(at) == TokenKind::Break)
    };
    let near = |other: usize, category: &str| {
        let gap = here - from(other);
        gap == 0
            || gap == 1 && (partitive || anaphoric || described(layers, &layers.figures[index]))
            || gap == 1 && more(layers, &layers.figures[index])
            || matches!(category, "crowd" | "displaced")
    };
    (0..index)
        .rev()
        .take_while(|other| from(*other) + 2 >= here && !apart(*other))
        .take_while(|other| {
            !(anaphoric && from(*other) == here && strangers(layers, draft, *other))
        })
        .filter(|other| !layers.figures[*other].weak || draft.claim_of(*other).is_some())
        .take(if partitive { 1 } else { usize::MAX })
        .find_map(|other| draft.claim_of(other).map(|claim| (other, claim)))
        .filter(|(other, claim)| near(*other, &claim.category))
        .map(|(_, claim)| claim.category.clone())
}
