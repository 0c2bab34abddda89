//! Interviews without labels: a question a paragraph, an answer below it, and
//! the one who answers named before the first question.

use super::Turn;
use crate::suggest::layers::names;
use crate::suggest::layers::words::Words;
use std::collections::HashMap;
use std::ops::Range;

/// Questions that make a text an interview.
const QUESTIONS: usize = 3;

/// The answers of an interview; empty where `lines` are none.
pub fn answers(words: &Words, lines: &[Range<usize>]) -> Vec<Turn> {
    let dialogue = dashed(words, lines);
    let answers = if dialogue.is_empty() { paragraphs(words, lines) } else { dialogue };
    let first = answers.first().map_or(0, |answer| answer.start);
    let named = names::interviewee(words, &(0..first));
    let Some(name) = named.filter(|_| !answers.is_empty()) else { return Vec::new() };
    answers.into_iter().map(|tokens| Turn { tokens, name: name.clone() }).collect()
}

/// The turns of a dialogue without those of the one who mostly asks, whose
/// lines are the text's own voice.
pub fn without_interviewer(words: &Words, turns: Vec<Turn>) -> Vec<Turn> {
    let mut asked: HashMap<String, (usize, usize)> = HashMap::new();
    for turn in &turns {
        let (questions, lines) = asked.entry(turn.name.clone()).or_default();
        *questions += usize::from(asks(words, &turn.tokens));
        *lines += 1;
    }
    let asks = |name: &str| {
        asked.get(name).is_some_and(|(questions, lines)| *lines > 1 && questions * 2 > *lines)
    };
    turns.into_iter().filter(|turn| !asks(&turn.name)).collect()
}

/// The second, fourth ... line of every run of lines that begin with a dash.
fn dashed(words: &Words, lines: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let (mut run, mut questions) = (0, 0);
    let mut end = 0;
    for line in lines {
        let dash = words.is_any(line.start, "–—-") && words.is_dash(line.start);
        let apart = line.start > end + 1 || words.str(end).matches('\n').count() > 1;
        run = match (dash, apart && run % 2 == 0) {
            (false, _) => 0,
            (true, true) => 1,
            (true, false) => run + 1,
        };
        questions += usize::from(dash && run % 2 == 1 && asks(words, line));
        if dash && run % 2 == 0 {
            out.push(line.clone());
        }
        end = line.end;
    }
    if questions < QUESTIONS { Vec::new() } else { out }
}

/// The lines below lines that ask, up to the next that does.
fn paragraphs(words: &Words, lines: &[Range<usize>]) -> Vec<Range<usize>> {
    let questions = lines.iter().filter(|line| asks(words, line)).count();
    let Some(first) = lines.iter().position(|line| asks(words, line)) else { return Vec::new() };
    let quoted = lines.iter().filter(|line| words.is_quote(line.start)).count();
    if questions < QUESTIONS || questions * 4 < lines.len() || quoted > questions {
        return Vec::new();
    }
    lines[first..]
        .iter()
        .filter(|line| !asks(words, line) && !brief(words, line))
        .cloned()
        .collect()
}

/// Whether the line ends with a question mark.
fn asks(words: &Words, line: &Range<usize>) -> bool {
    line.clone().rev().take(2).any(|at| words.is_mark(at, '?'))
}

/// Whether the line prompts rather than answers: "On dit les camps saturés..."
fn brief(words: &Words, line: &Range<usize>) -> bool {
    line.clone().rev().take(3).any(|at| words.is_any(at, "…"))
        || line.len() > 3 && line.clone().rev().take(3).all(|at| words.is_mark(at, '.'))
}
