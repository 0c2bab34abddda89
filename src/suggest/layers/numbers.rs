//! Numbers as texts write them: digits, words, collectives, magnitudes.

use super::words::Words;
use crate::language::lexicon::{Class, Sense};

/// What kind of expression gave a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nature {
    /// Digits or number words.
    Plain,
    /// "une centaine", "a dozen", "a hundred".
    Collective,
    /// "des dizaines", "several hundred".
    Magnitude,
    /// "plusieurs": no number at all.
    Unknown,
}

/// A number without its hedges.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Number {
    /// One past its last token.
    pub end: usize,
    /// Its value; `None` if it has none, or is no whole number.
    pub value: Option<u64>,
    /// What gave it.
    pub nature: Nature,
    /// Whether it was written in digits.
    pub digits: bool,
    /// Whether it was scaled by a word ("1,5 million").
    pub scaled: bool,
}

/// What a number can begin with, but for digits and number words.
const OPENING: [Class; 5] =
    [Class::Few, Class::HalfA, Class::Indefinite, Class::Determiner, Class::Several];

/// Whether a number can begin at token `at`: nearly all tokens, and most of
/// the articles among them, are ruled out here.
pub fn opens(words: &Words, at: usize) -> bool {
    if words.is_number(at) || words.is_numeral(at) || words.is(at, Class::Several) {
        return true;
    }
    if !words.is_one_of(at, &OPENING) {
        return false;
    }
    let next = if words.is(at + 1, Class::Adjective) { at + 2 } else { at + 1 };
    let behind = |class| {
        let length = words.len_of(at, class);
        length > 0 && words.is_numeral(at + length)
    };
    words.is_numeral(next) || words.is_numeral(at + 1) || behind(Class::Few) || behind(Class::HalfA)
}

/// The number that begins at token `at`, if any.
pub fn number(words: &Words, at: usize) -> Option<Number> {
    if !opens(words, at) {
        return None;
    }
    // Digits are seldom words as well.
    if words.is_number(at) && !words.is_known(at) {
        return digits(words, at).map(|number| repeated(words, number));
    }
    magnitude(words, at)
        .or_else(|| collective(words, at))
        .or_else(|| digits(words, at))
        .or_else(|| spelled(words, at))
        .or_else(|| unknown(words, at))
        .map(|number| repeated(words, number))
}

fn value_of(
    words: &Words,
    at: usize,
    pick: impl Fn(&Sense) -> Option<u64>,
) -> Option<(usize, u64)> {
    if !words.is_numeral(at) {
        return None;
    }
    words.senses(at).find_map(|(length, sense)| pick(&sense).map(|value| (at + length, value)))
}

fn scale(words: &Words, at: usize) -> Option<(usize, u64)> {
    value_of(words, at, |sense| match sense {
        Sense::Scale(value) => Some(*value),
        _ => None,
    })
    // A bare letter is a scale only where it is glued to its digits.
    .filter(|_| {
        let glued = at > 0 && words.is_glued(at - 1) && words.is_number(at - 1);
        words.str(at).chars().count() > 2 || glued
    })
}

fn dozen(words: &Words, at: usize) -> Option<(usize, u64)> {
    value_of(words, at, |sense| match sense {
        Sense::Collective(value) => Some(*value),
        _ => None,
    })
}

fn order(words: &Words, at: usize) -> Option<(usize, u64)> {
    value_of(words, at, |sense| match sense {
        Sense::Magnitude(value) => Some(*value),
        _ => None,
    })
}

const fn done(end: usize, value: u64, nature: Nature) -> Number {
    Number { end, value: Some(value), nature, digits: false, scaled: false }
}

/// "des dizaines", "several dozen", "hundreds of thousands".
fn magnitude(words: &Words, at: usize) -> Option<Number> {
    if let Some((end, value)) = order(words, at) {
        return Some(done(end, value, Nature::Magnitude));
    }
    let few = words.len_of(at, Class::Few);
    if few == 0 {
        return None;
    }
    let next = at + few;
    if let Some((end, value)) = order(words, next) {
        return Some(done(end, value, Nature::Magnitude));
    }
    if words.is(at, Class::Determiner) {
        return None;
    }
    let (end, value) = dozen(words, next).or_else(|| scale(words, next))?;
    Some(done(end, value, Nature::Magnitude))
}

/// "une centaine", "two dozen", "half a dozen", "a hundred".
fn collective(words: &Words, at: usize) -> Option<Number> {
    let half = words.len_of(at, Class::HalfA);
    if half > 0 {
        let (end, value) = dozen(words, at + half).or_else(|| scale(words, at + half))?;
        return Some(done(end, value / 2, Nature::Collective));
    }
    let article = words.is(at, Class::Indefinite) || words.is(at, Class::Determiner);
    if article && !words.is_numeral(at) {
        let next = if words.is(at + 1, Class::Adjective) { at + 2 } else { at + 1 };
        if let Some((end, value)) = dozen(words, next) {
            return Some(done(end, value, Nature::Collective));
        }
        return hundred(words, at);
    }
    if let Some((end, value)) = dozen(words, at) {
        return Some(done(end, value, Nature::Collective));
    }
    let (after, count) = value_of(words, at, |sense| match sense {
        Sense::Number(value) => Some(*value),
        _ => None,
    })?;
    let (end, value) = dozen(words, after)?;
    Some(done(end, count * value, Nature::Collective))
}

/// "a hundred and fifty", "un million et demi".
fn hundred(words: &Words, at: usize) -> Option<Number> {
    if !words.is(at, Class::Indefinite) {
        return None;
    }
    let (next, value) = scale(words, at + 1)?;
    let half = words.len_of(next, Class::Half);
    if half > 0 {
        return Some(done(next + half, value + value / 2, nature_of(value)));
    }
    let rest = spelled(words, at + 1)?;
    Some(done(rest.end, rest.value?, nature_of(value)))
}

const fn nature_of(scale: u64) -> Nature {
    if scale < 1_000_000 { Nature::Collective } else { Nature::Plain }
}

/// Digits, perhaps with a scale: "2.000", "1,5 million", "87k".
fn digits(words: &Words, at: usize) -> Option<Number> {
    if !words.is_number(at) {
        return None;
    }
    let scaled = scale(words, at + 1);
    let (mantissa, decimals) = mantissa(words.str(at), scaled.is_some());
    let (end, value) = match scaled {
        None => (at + 1, mantissa.filter(|_| decimals == 0)),
        Some((end, scale)) => (end, mantissa.and_then(|value| scaled_by(value, decimals, scale))),
    };
    let half = if scaled.is_some() { words.len_of(end, Class::Half) } else { 0 };
    let extra = scaled.filter(|_| half > 0).map_or(0, |(_, scale)| scale / 2);
    let rest = scaled.filter(|_| decimals == 0 && half == 0);
    let rest = rest.and_then(|(end, scale)| remainder(words, end, scale));
    let (end, extra) = rest.unwrap_or((end, extra));
    let value = value.and_then(|value| value.checked_add(extra));
    Some(Number {
        end: end + half,
        value,
        nature: Nature::Plain,
        digits: true,
        scaled: scaled.is_some(),
    })
}

/// Digits below the scale `above` that go on a scaled number: "12 mil 500", "1 million
/// 200 000".
fn remainder(words: &Words, at: usize, above: u64) -> Option<(usize, u64)> {
    // Ever smaller scales, so that this cannot call itself for long.
    if above < 1000 || scale(words, at + 1).is_some_and(|(_, own)| own >= above) {
        return None;
    }
    let rest = digits(words, at)?;
    rest.value.filter(|value| *value < above).map(|value| (rest.end, value))
}

fn scaled_by(value: u64, decimals: u32, scale: u64) -> Option<u64> {
    let divisor = 10_u64.checked_pow(decimals)?;
    let product = value.checked_mul(scale)?;
    product.is_multiple_of(divisor).then(|| product / divisor)
}

/// The digits as one number and how many of them are decimals.
fn mantissa(written: &str, scaled: bool) -> (Option<u64>, u32) {
    let digits = written.bytes().filter(u8::is_ascii_digit).map(|digit| u64::from(digit - b'0'));
    let value = digits
        .clone()
        .try_fold(0_u64, |value, digit| value.checked_mul(10)?.checked_add(digit))
        .filter(|_| digits.count() > 0);
    let mut rest = written.split(|c: char| !c.is_ascii_digit());
    let first = rest.next().unwrap_or_default();
    let groups = rest.clone().count();
    let grouped = first.len() <= 3 && first != "0" && rest.clone().all(|part| part.len() == 3);
    if groups == 0 || grouped && !(scaled && groups == 1) {
        return (value, 0);
    }
    if groups > 1 {
        return (None, 0);
    }
    let decimals = rest.next().map_or(0, str::len);
    (value, u32::try_from(decimals).unwrap_or(u32::MAX))
}

/// Number words: "quatre-vingt-dix-sept mille", "two thousand and four".
fn spelled(words: &Words, at: usize) -> Option<Number> {
    let (mut total, mut current, mut end) = (0_u64, 0_u64, at);
    let mut next = at;
    let mut last = 0;
    while let Some((after, value, is_scale)) = unit(words, next) {
        last = if is_scale { value } else { 0 };
        if is_scale {
            let grown = current.max(1).checked_mul(value)?;
            if value == 100 && current < 100 {
                current = grown;
            } else if total == 0 || value < total {
                total = total.checked_add(grown)?;
                current = 0;
            } else {
                break;
            }
        } else if fits(current, value, end > at) {
            current += value;
        } else {
            break;
        }
        end = after;
        next = joint(words, after, is_scale);
    }
    let value = total.checked_add(current)?;
    let half = if last >= 1000 { words.len_of(end, Class::Half) } else { 0 };
    let rest = if half > 0 { Some((end + half, last / 2)) } else { remainder(words, end, last) };
    let (end, extra) = rest.unwrap_or((end, 0));
    let value = value.checked_add(extra)?;
    (end > at).then(|| done(end, value, Nature::Plain))
}

/// One word of a spelled number: where it ends, its value, whether it scales.
fn unit(words: &Words, at: usize) -> Option<(usize, u64, bool)> {
    let plain = value_of(words, at, |sense| match sense {
        Sense::Number(value) => Some(*value),
        _ => None,
    });
    match plain {
        Some((end, value)) => Some((end, value, false)),
        None => scale(words, at).map(|(end, value)| (end, value, true)),
    }
}

/// Whether `value` can be added: units to tens, anything to hundreds.
const fn fits(current: u64, value: u64, begun: bool) -> bool {
    if !begun || current == 0 {
        return true;
    }
    current.is_multiple_of(100) && value < 100
        || current.is_multiple_of(10) && current % 100 >= 20 && value < 10
}

/// Skips a hyphen, or "and" after a scale, between words of one number.
fn joint(words: &Words, at: usize, after_scale: bool) -> usize {
    let hyphen = words.is_mark(at, '-') && words.is_glued(at) && at > 0 && words.is_glued(at - 1);
    let joined = hyphen || after_scale && words.len_of(at, Class::And) == 1;
    let plain = joined && matches!(unit(words, at + 1), Some((_, _, false)));
    if plain || hyphen && unit(words, at + 1).is_some() { at + 1 } else { at }
}

fn unknown(words: &Words, at: usize) -> Option<Number> {
    let several = words.len_of(at, Class::Several);
    (several > 0).then(|| Number {
        end: at + several,
        value: None,
        nature: Nature::Unknown,
        digits: false,
        scaled: false,
    })
}

/// Takes in the same number again in brackets: "trois (03)".
fn repeated(words: &Words, number: Number) -> Number {
    let at = number.end;
    if words.is_mark(at, '(') && words.is_number(at + 1) && words.is_mark(at + 2, ')') {
        let (again, decimals) = mantissa(words.str(at + 1), false);
        if again == number.value && decimals == 0 {
            return Number { end: at + 3, ..number };
        }
    }
    number
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{Lexicon, TABLE};

    fn lexicon(code: &str) -> &'static Lexicon {
        TABLE.iter().find(|language| language.code == code).unwrap().lexicon()
    }

    fn value(code: &str, text: &str) -> Option<u64> {
        let words = Words::new(text, lexicon(code));
        number(&words, 0).filter(|number| number.end == words.len()).and_then(|number| number.value)
    }

    #[test]
    fn french_words_compose() {
        assert_eq!(value("fr", "quatre-vingt-dix-sept"), Some(97));
        assert_eq!(value("fr", "quatre-vingt-sept"), Some(87));
        assert_eq!(value("fr", "septante-deux"), Some(72));
        assert_eq!(value("fr", "soixante et onze"), Some(71));
        assert_eq!(value("fr", "mille deux cents"), Some(1200));
        assert_eq!(value("fr", "trois cent quarante-sept"), Some(347));
        assert_eq!(value("fr", "deux mille cinq cent trente et un"), Some(2531));
        assert_eq!(value("fr", "un million et demi"), Some(1_500_000));
        assert_eq!(value("fr", "quinze mille"), Some(15_000));
    }

    #[test]
    fn spanish_words_compose() {
        assert_eq!(value("es", "treinta y dos"), Some(32));
        assert_eq!(value("es", "veintiún mil"), Some(21_000));
        assert_eq!(value("es", "ciento cincuenta y tres"), Some(153));
        assert_eq!(value("es", "dos mil quinientas"), Some(2500));
        assert_eq!(value("es", "mil 500"), Some(1500));
        assert_eq!(value("es", "12 mil 500"), Some(12_500));
        assert_eq!(value("es", "1 millón 200 mil"), Some(1_200_000));
        assert_eq!(value("es", "dos millones y medio"), Some(2_500_000));
        assert_eq!(value("es", "un millón y medio"), Some(1_500_000));
        assert_eq!(value("es", "medio centenar"), Some(50));
        assert_eq!(value("es", "dos docenas"), Some(24));
        assert_eq!(value("es", "1.500"), Some(1500));
    }

    #[test]
    fn english_words_compose() {
        assert_eq!(value("en", "two thousand three hundred and four"), Some(2304));
        assert_eq!(value("en", "one hundred and sixteen"), Some(116));
        assert_eq!(value("en", "ninety-four"), Some(94));
        assert_eq!(value("en", "a hundred and fifty"), Some(150));
        assert_eq!(value("en", "two dozen"), Some(24));
        assert_eq!(value("en", "half a dozen"), Some(6));
    }

    #[test]
    fn digits_in_every_style() {
        for written in ["2 304", "2.304", "2,304", "2304", "2\u{202f}304", "2’304"] {
            assert_eq!(value("en", written), Some(2304), "{written}");
        }
        assert_eq!(value("fr", "1,5 million"), Some(1_500_000));
        assert_eq!(value("en", "87k"), Some(87_000));
        assert_eq!(value("en", "1.2m"), Some(1_200_000));
        assert_eq!(value("fr", "7,62"), None);
    }

    #[test]
    fn orders_of_magnitude() {
        assert_eq!(value("fr", "des dizaines de milliers"), Some(10_000));
        assert_eq!(value("en", "several hundred"), Some(100));
        assert_eq!(value("en", "hundreds of thousands"), Some(100_000));
    }
}
