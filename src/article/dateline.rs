//! Where an article says where and when it was written: "(Rome, 06 janvier
//! 2022).", "ALMATY, 6 janv (Agence) -", "KYIV (Agency) —".

use super::{date, headline::offset};
use crate::text::Span;
use std::ops::Range;

/// Lines with words, from the top, among which a dateline is looked for.
const LINES: usize = 12;
/// Lines with words, from the bottom, that may tell when it was published.
const LAST_LINES: usize = 4;
/// Bytes of a line in which its dateline ends.
const REACH: usize = 120;
/// Characters of a line that may be about the article ("Publié le …").
const REMARK: usize = 120;

/// Capitals before a dash that name a kind of article, not a place.
const KICKERS: [&str; 16] = [
    "ANALYSE",
    "ANALYSIS",
    "BREAKING",
    "DIRECT",
    "EN DIRECT",
    "EXCLUSIF",
    "EXCLUSIVE",
    "INTERVIEW",
    "LIVE",
    "OPINION",
    "REPORTAGE",
    "UPDATE",
    "URGENT",
    "VIDEO",
    "VIDÉO",
    "WATCH",
];

/// The dateline of `text` and the day that it, or else another line at the
/// top, states. `title` is left out of the search for a day.
///
/// `day_first` says how a day in digits is meant, where that is known. A day
/// at the end counts only where its line says that it is that of publication.
pub(super) fn find(
    text: &str,
    title: Option<Span>,
    day_first: bool,
) -> (Option<Span>, Option<String>) {
    let lines = || text.lines().map(str::trim).filter(|line| !line.is_empty()).take(LINES);
    let dateline = lines().find_map(|line| {
        let range = dateline(line)?;
        let start = offset(text, line);
        Some(Span::new(start + range.start, start + range.end))
    });
    let day = |words: &str| date::find(words, day_first)?.iso;
    let stated = dateline.and_then(|span| day(&text[span.start()..span.end()]));
    let is_title = |line: &&str| title.is_some_and(|title| title.contains(offset(text, line)));
    let is_remark = |line: &&str| line.chars().nth(REMARK).is_none();
    let is_sentence = |line: &&str| line.ends_with('.') && !date::is_about_publication(line);
    let elsewhere =
        || lines().filter(|l| is_remark(l) && !is_title(l) && !is_sentence(l)).find_map(day);
    let at_the_end = || {
        let lines = text.lines().rev().map(str::trim).filter(|line| !line.is_empty());
        lines
            .take(LAST_LINES)
            .filter(|line| is_remark(line) && date::is_about_publication(line))
            .find_map(day)
    };
    (dateline, stated.or_else(elsewhere).or_else(at_the_end))
}

/// Month and day of a dateline that names no year.
pub(super) fn yearless(dateline: &str) -> Option<(i8, i8)> {
    date::find(dateline, false)?.yearless
}

/// The day of a dateline that names it in full.
pub(super) fn full(dateline: &str, day_first: bool) -> Option<String> {
    date::find(dateline, day_first)?.iso
}

/// The dateline with which `line` starts.
fn dateline(line: &str) -> Option<Range<usize>> {
    let start = &line[..line.floor_char_boundary(REACH)];
    in_brackets(start).or_else(|| before_dash(start)).or_else(|| before_slashes(start))
}

/// "(Rome, 06 janvier 2022)."
fn in_brackets(line: &str) -> Option<Range<usize>> {
    let end = line.strip_prefix('(')?.find(')')? + 2;
    date::find(&line[..end], false).map(|_| 0..end)
}

/// "KYIV (Agency) —"
fn before_dash(line: &str) -> Option<Range<usize>> {
    let dashes = [" - ", " – ", " — ", " -- ", ")- ", ")– ", ")— "];
    let found = dashes.iter().filter_map(|dash| line.find(dash)).min()?;
    let end = found + usize::from(line[found..].starts_with(')'));
    let head = line[..end].trim_end();
    is_place_and_time(head, false).then_some(0..head.len())
}

/// "MOSCOW, January 6. /TASS/."
fn before_slashes(line: &str) -> Option<Range<usize>> {
    let (head, rest) = line.split_once(". /")?;
    let (agency, _) = rest.split_once('/')?;
    let end = head.len() + ". /".len() + agency.len() + 1;
    is_place_and_time(head, true).then_some(0..end)
}

/// A place, then perhaps a region, a day, an agency in brackets. `signed`
/// says that an agency follows.
fn is_place_and_time(head: &str, signed: bool) -> bool {
    let (before, agency) = match head.split_once('(') {
        Some((before, rest)) => (before, rest.split_once(')').map(|(agency, _)| agency)),
        None => (head, None),
    };
    let day = date::find(head, false);
    let undated = day.as_ref().map_or(before, |day| &before[..before.len().min(day.range.start)]);
    let mut parts = undated.split(',').map(str::trim);
    let place = parts.next().unwrap_or_default();
    let shouted = is_shouted(place) && !KICKERS.contains(&place);
    is_place(place)
        && parts.all(|part| part.split_whitespace().count() <= 3)
        && (shouted || (day.is_some() && undated.contains(',')) || agency.is_some() || signed)
}

fn is_place(place: &str) -> bool {
    let words: Vec<&str> = place.split_whitespace().collect();
    let is_particle = |word: &str| word.chars().count() <= 3;
    let is_name = |word: &str| word.chars().next().is_some_and(|c| !c.is_lowercase());
    let named = words.first().is_some_and(|word| is_name(word));
    let all = words.iter().all(|word| is_name(word) || is_particle(word));
    let odd = |c: char| c.is_numeric() || matches!(c, '"' | '«' | '“' | '?' | '!' | ':' | ';');
    named && all && words.len() <= 5 && !place.contains(odd)
}

fn is_shouted(place: &str) -> bool {
    let capitals = place.chars().filter(|c| c.is_uppercase()).count();
    capitals >= 2 && !place.chars().any(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(line: &str) -> Option<&str> {
        dateline(line).map(|range| &line[range])
    }

    #[test]
    fn the_ways_of_agencies_and_papers() {
        let cases = [
            ("(Rome, 06 janvier 2022). Des heurts", "(Rome, 06 janvier 2022)"),
            ("ALMATY, 6 janv (Agence) - Des heurts", "ALMATY, 6 janv (Agence)"),
            ("KYIV (Agency) — Shells fell", "KYIV (Agency)"),
            ("PARIS, le 12 mars 2021 – Des heurts", "PARIS, le 12 mars 2021"),
            ("Paris, 12 mars 2021 (AFP) – Des heurts", "Paris, 12 mars 2021 (AFP)"),
            ("MONTE CLARO (Agencies) - Riots", "MONTE CLARO (Agencies)"),
            ("LVIV, Ukraine — Trains", "LVIV, Ukraine"),
            ("ALMATY/NUR-SULTAN, Jan 6 (Agency)- Troops", "ALMATY/NUR-SULTAN, Jan 6 (Agency)"),
            ("MOSCOW, January 6. /TASS/. Troops", "MOSCOW, January 6. /TASS/"),
            ("القاهرة (رويترز) - قال", "القاهرة (رويترز)"),
        ];
        for (line, words) in cases {
            assert_eq!(found(line), Some(words), "{line}");
        }
    }

    #[test]
    fn sentences_and_kickers_are_none() {
        let lines = [
            "EN DIRECT - Les heurts se poursuivent",
            "Douze morts - le bilan s’alourdit",
            "La police a tiré – sans faire de blessés – sur la foule",
            "(notre photo) Des heurts",
            "By Ana Ruiz in LVIV, with agencies",
            "Le 12 mars – jour du vote –, la police a chargé",
            "« NON » - le cri de la foule",
            "- 12 morts",
        ];
        for line in lines {
            assert_eq!(found(line), None, "{line}");
        }
    }

    #[test]
    fn a_remark_at_the_top_gives_the_day_but_the_headline_does_not() {
        let text =
            "Attentats du 13 novembre 2015 : le procès\n\nPublié le 8 septembre 2021\n\nTexte.";
        let title = Some(Span::new(0, text.find('\n').unwrap()));
        assert_eq!(find(text, title, false), (None, Some("2021-09-08".to_owned())));
    }

    #[test]
    fn a_sentence_that_names_a_day_does_not_date_the_article() {
        let day = |text: &str| find(text, None, true).1;
        assert_eq!(day("Heurts\n\nLe 5 mars 2011, douze marcheurs ont péri."), None);
        assert_eq!(day("Heurts\n\nMis à jour le 6 mars 2011, 8 h.").as_deref(), Some("2011-03-06"));
    }

    #[test]
    fn the_last_lines_may_tell_the_day_of_publication() {
        let text = format!("Titre\n\n{}Publié le 06/01/2022 à 12:30\n", "Texte.\n".repeat(20));
        assert_eq!(find(&text, None, true).1.as_deref(), Some("2022-01-06"));
        let other = text.replace("Publié", "Prochain match");
        assert_eq!(find(&other, None, true).1, None);
    }

    #[test]
    fn the_span_counts_from_the_start_of_the_text() {
        let text = "Heurts à Rome\n\n  (Rome, 06 janvier 2022). Des heurts";
        let (span, day) = find(text, None, false);
        let span = span.unwrap();
        assert_eq!(&text[span.start()..span.end()], "(Rome, 06 janvier 2022)");
        assert_eq!(day.as_deref(), Some("2022-01-06"));
    }
}
