//! Numbers without a noun that go on counting what was counted before:
//! "police spoke of 6,000", "Dix-neuf étaient encore ...", "240 of those".

mod cues;

use cues::{by_another, by_name, described, indirect, instead, more, of_dead, others, versus};

use super::Rule;
use super::gathering::were;
use crate::language::lexicon::{Class, Kind};
use crate::language::token::TokenKind;
use crate::suggest::draft::Draft;
use crate::suggest::layers::Layers;
use crate::suggest::layers::figures::Figure;
use crate::suggest::layers::phrases::Head;
use crate::suggest::miss::Miss;

/// Fewer with a noun of their own are no crowd.
const CROWD: u64 = 20;

/// See the file.
pub struct Inherited;

impl Rule for Inherited {
    fn name(&self) -> &'static str {
        "same as before"
    }

    fn apply(&self, layers: &Layers, draft: &mut Draft) {
        for index in 0..layers.figures.len() {
            let figure = &layers.figures[index];
            let one_of = figure.phrase.partitive && !figure.hedge.is_empty();
            let placed = layers.words.is_numeral(figure.core) && elsewhere(layers, draft, index);
            let weak = figure.weak && !one_of && !placed;
            if !draft.is_free(index) || weak || figure.phrase.head == Head::Unknown {
                continue;
            }
            let own = figure.phrase.partitive
                && figure.phrase.is(Kind::Person)
                && layers.words.is_one_of(figure.last(), &[Class::Be, Class::Have])
                && !described(layers, figure.last());
            if own && !layers.words.ends_with(figure.start, Class::Subset) {
                // "Quatre de nos collègues sont sans nouvelles de leurs proches"
                continue;
            }
            if figure.phrase.partitive && (tells(layers, figure) || indirect(layers, figure)) {
                continue;
            }
            if matches!(figure.phrase.head, Head::Known(_))
                && !figure.phrase.partitive
                && figure.phrase.counts.is_some()
            {
                continue;
            }
            if figure.phrase.is(Kind::Victims) {
                if let Some(trigger) = of_dead(layers, draft, index) {
                    draft.take(layers, index, "killed", trigger, self.name());
                }
                continue;
            }
            let bare = figure.phrase.head == Head::Missing;
            let armed = figure.phrase.is_armed() && figure.phrase.partitive;
            let people = figure.phrase.is(Kind::Person) || armed;
            let told = (bare || people) && (tallied(layers, figure) || were(layers, figure));
            let told = told || bare && versus(layers, draft, index);
            let told = told || bare && (described(layers, figure.end) || more(layers, figure));
            let behind = || apposed(layers, figure).is_some() || of_those(layers, figure);
            let told = told || bare && (behind() || elsewhere(layers, draft, index));
            let told = told || bare && thereof(layers, figure);
            let again = people && layers.words.ends_with(figure.start, Class::Resumes);
            let told = told || again;
            let told = told || bare && others(layers, draft, index);
            let told = told || bare && by_another(layers, draft, index);
            let told =
                told || bare && (instead(layers, draft, index) || by_name(layers, draft, index));
            if !(told
                || bare && listed(layers, draft, index)
                || figure.phrase.partitive && (bare || people || resumed(figure)))
            {
                continue;
            }
            let category = if let Some(named) = of_whole(layers, index) {
                Some(named)
            } else if bare && let Some(named) = apposed(layers, figure) {
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
            // "retenu le directeur et deux de ses adjoints": a few named by a noun
            // of their own are no part of the crowd before.
            let few = figure.phrase.is(Kind::Person) && figure.value.is_some_and(|few| few < CROWD);
            let category = category.filter(|category| !(few && category == "crowd"));
            let words = figure.start..figure.end;
            if let Some(category) = category {
                draft.take(layers, index, &category, words, self.name());
            } else {
                draft.miss(index, self.name(), Miss::NothingBefore, &words);
            }
        }
    }
}

/// Whether the few are those who say something: "five of them told reporters".
fn tells(layers: &Layers, figure: &Figure) -> bool {
    let words = &layers.words;
    let mut at = figure.last();
    let beside = |at: usize| {
        let known = words.is_known(at) && !words.is(at, Class::Adverb);
        words.is_word(at) && !known
    };
    while at < figure.last() + 2 && (words.is(at, Class::Adverb) || beside(at)) {
        at += 1;
    }
    words.is(at, Class::Speech) && !words.is_predicate(at)
}

/// "six of the 40 wounded": what the total's own noun counts.
fn of_whole(layers: &Layers, index: usize) -> Option<String> {
    let figure = &layers.figures[index];
    let whole = layers.figures.get(index + 1)?;
    let nested = figure.phrase.partitive && whole.start <= figure.last() + 1;
    let counts = whole.phrase.counts.filter(|_| nested && whole.phrase.is(Kind::Casualty))?;
    Some(layers.words.lexicon.category(counts).to_owned())
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

/// "Trois, affirme pour sa part le ministère": a number that opens its
/// sentence, and who says so.
fn leads(layers: &Layers, figure: &Figure) -> bool {
    let words = &layers.words;
    layers.sentence(figure.start).start == figure.start
        && words.is_mark(figure.end, ',')
        && words.is(figure.end + 1, Class::Speech)
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
    let placed = words.is(figure.last(), Class::Place)
        && (words.is_capital(figure.last() + 1)
            || words.is_one_of(
                figure.last() + 1,
                &[Class::Determiner, Class::Speaker, Class::Another, Class::Other],
            )
            || words.is_noun(figure.last() + 1));
    let linked = figure.start > 0
        && (words.is(figure.start - 1, Class::And) || words.is_mark(figure.start - 1, ','));
    let near = |other: usize| {
        layers.figures[other].last() + REACH >= figure.start && draft.claim_of(other).is_some()
    };
    // "nine people at one compound and 15 at another": not the compound.
    let counted = |other: &usize| !layers.figures[*other].weak || draft.claim_of(*other).is_some();
    let last = (index.saturating_sub(2)..index).rev().find(counted);
    let part = || gapped(layers, draft, index);
    // "sept morts lundi, neuf mardi"
    let placed = placed || words.is_calendar(figure.end) && !words.is(figure.end, Class::Month);
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
        && figure.start > 0
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
            || gap == 1 && (partitive || anaphoric || described(layers, layers.figures[index].end))
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
