//! Wordings behind or before a bare number that say that it goes on counting,
//! or that it does not.

use crate::language::lexicon::Class;
use crate::suggest::draft::Draft;
use crate::suggest::layers::Layers;
use crate::suggest::layers::figures::Figure;
use crate::suggest::sources;

/// "11 were killed, not 30 as they claim", "dozens dead, maybe 100": another
/// number in place of the one just counted.
pub(super) fn instead(layers: &Layers, draft: &Draft, index: usize) -> bool {
    const NEAR: usize = 8;
    let words = &layers.words;
    let figure = &layers.figures[index];
    let negated = figure.start.checked_sub(1).filter(|at| words.is(*at, Class::Negation));
    let comma = negated.unwrap_or(figure.start).checked_sub(1);
    let parted = comma.is_some_and(|at| words.is_mark(at, ','));
    let before = index.checked_sub(1).map(|at| &layers.figures[at]);
    let near = before.is_some_and(|before| {
        let gap = figure.start.saturating_sub(before.last());
        gap < NEAR && (negated.is_some() || gap <= 1 && !figure.hedge.is_empty())
    });
    let closed = !words.is_word(figure.last())
        || words.is_one_of(figure.last(), &[Class::ClauseStart, Class::Preposition]);
    parted && near && closed && index.checked_sub(1).is_some_and(|at| draft.claim_of(at).is_some())
}

/// "Germany is to send 650 soldiers, Denmark 200": the verb not said again.
pub(super) fn by_name(layers: &Layers, draft: &Draft, index: usize) -> bool {
    let words = &layers.words;
    let figure = &layers.figures[index];
    let other = [Class::Month, Class::Weekday, Class::Label];
    let name = figure.start.checked_sub(1).filter(|at| {
        words.is_capital(*at) && !words.is_shouted(*at) && !words.is_one_of(*at, &other)
    });
    let linked = |at: usize| {
        // "la police en a compté 3 000, et la CGT 9 000"
        let at = at - usize::from(at > 0 && words.is(at, Class::Determiner));
        words.is_mark(at, ',') || words.is(at, Class::And)
    };
    let comma = name.and_then(|at| at.checked_sub(1)).is_some_and(linked);
    let closed = !words.is_word(figure.end) || words.is(figure.end, Class::And);
    let here = layers.sentence_of(figure.start);
    let same = |other: &usize| layers.sentence_of(layers.figures[*other].start) == here;
    let before = index.checked_sub(1).filter(same);
    comma && closed && before.is_some_and(|at| draft.claim_of(at).is_some())
}

/// "against 2,900 the week before", the number before having been counted.
pub(super) fn versus(layers: &Layers, draft: &Draft, index: usize) -> bool {
    let start = layers.figures[index].start;
    let counted = |other: usize| {
        let near = layers.sentence_of(layers.figures[other].start) == layers.sentence_of(start);
        near && draft.claim_of(other).is_some()
    };
    layers.words.ends_with(start, Class::Versus) && index.checked_sub(1).is_some_and(counted)
}

/// "27 ont fait l'objet d'une arrestation et trois autres d'une amende".
pub(super) fn others(layers: &Layers, draft: &Draft, index: usize) -> bool {
    let words = &layers.words;
    let figure = &layers.figures[index];
    let linked = figure.start > 0
        && (words.is(figure.start - 1, Class::And) || words.is_mark(figure.start - 1, ','));
    let gapped = words.is(figure.last(), Class::Of);
    let told = |other: usize| draft.claim_of(other).is_some();
    figure.phrase.other && linked && gapped && index.checked_sub(1).is_some_and(told)
}

/// "les ONG parlent de 90 morts, le gouvernement de 30": another source, the
/// verb not said again.
pub(super) fn by_another(layers: &Layers, draft: &Draft, index: usize) -> bool {
    let mut start = layers.figures[index].start;
    while start > 0 && layers.words.is_quote(start - 1) {
        start -= 1;
    }
    // "l'ONU les a chiffrées à 127, le gouvernement à 44"
    if start > 0 && layers.words.len_of(start - 1, Class::To) == 1 {
        start -= 1;
    }
    let near = |other: usize| {
        let same = layers.sentence_of(layers.figures[other].start) == layers.sentence_of(start);
        same && draft.claim_of(other).is_some()
    };
    sources::speaker_before(layers, start).is_some() && index.checked_sub(1).is_some_and(near)
}

/// "There were 14 more in the yard."
pub(super) fn more(layers: &Layers, figure: &Figure) -> bool {
    let words = &layers.words;
    let there = figure.start > 1
        && words.is(figure.start - 1, Class::Be)
        && words.is(figure.start - 2, Class::Adverb);
    let closed = !words.is_word(figure.last()) || words.is(figure.last(), Class::Preposition);
    figure.phrase.other && there && closed
}

/// "Sixty-three are under ten years old", "Two were children": says only who
/// some of those told before are.
pub(super) fn described(layers: &Layers, end: usize) -> bool {
    let words = &layers.words;
    let at = end + words.len_of(end, Class::Be);
    let who = at + words.len_of(at, Class::Indefinite);
    let people = words.noun(who).is_some_and(|(_, kind, _)| kind.is_people());
    at > end && (people || words.is(at, Class::AgeBound))
}

/// "La grâce a profité à 62 d'entre eux": to whom something else happened.
pub(super) fn indirect(layers: &Layers, figure: &Figure) -> bool {
    let words = &layers.words;
    let Some(to) = figure.start.checked_sub(1) else { return false };
    let open = [Class::Subset, Class::Apart, Class::And, Class::ClauseStart, Class::Of];
    let verb =
        |at: usize| words.is_word(at) && !words.is_known(at) && words.is(at - 1, Class::Have);
    words.is(to, Class::To) && !words.is_one_of(to, &open) && to > 1 && verb(to - 1)
}

/// "Trente-neuf des victimes ont été identifiées": the dead told of before.
pub(super) fn of_dead(
    layers: &Layers,
    draft: &Draft,
    index: usize,
) -> Option<std::ops::Range<usize>> {
    const BACK: usize = 8;
    let figure = &layers.figures[index];
    let harm = |at: usize| {
        let claim = draft.claim_of(at)?;
        matches!(&*claim.category, "killed" | "wounded").then_some(claim)
    };
    let last = (index.saturating_sub(BACK)..index)
        .filter_map(harm)
        .find(|claim| claim.category == "killed" && layers.figures[index].value.is_some())?;
    let some = figure.value != Some(0) && !figure.weak;
    (some && last.tokens.end <= figure.start).then_some(figure.phrase.at..figure.phrase.end)
}
