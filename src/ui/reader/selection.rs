//! What is selected, and how keys and drags change it.

use super::flow::Flow;
use super::{pieces, words};
use crate::text::Span;

/// From where it was begun to where the caret is, in bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Selection {
    pub anchor: usize,
    pub head: usize,
}

impl Selection {
    pub(super) fn span(self) -> Span {
        Span::new(self.anchor, self.head)
    }
}

/// What a drag or a click takes at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    Character,
    Word,
    Sentence,
    Paragraph,
}

impl Unit {
    /// What this many quick clicks take.
    pub(super) fn of_clicks(clicks: usize) -> Self {
        match clicks {
            0 | 1 => Self::Character,
            2 => Self::Word,
            3 => Self::Sentence,
            _ => Self::Paragraph,
        }
    }
}

/// A movement of the caret.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    Left,
    Right,
    WordLeft,
    WordRight,
    Up,
    Down,
    LineStart,
    LineEnd,
    TextStart,
    TextEnd,
}

impl Flow<'_> {
    /// The unit that holds `byte`.
    pub(super) fn unit_at(&self, unit: Unit, byte: usize) -> Span {
        let Some(piece) = self.pieces.get(pieces::at(self.pieces, byte)) else {
            return Span::default();
        };
        let (start, text) = (piece.span.start(), self.text.slice(piece.span));
        let local = byte.clamp(start, piece.span.end()) - start;
        let found = match unit {
            Unit::Character => local..local,
            Unit::Word => words::word_at(text, local),
            Unit::Sentence => words::sentence_at(text, local),
            Unit::Paragraph => 0..text.len(),
        };
        Span::new(start + found.start, start + found.end)
    }

    /// Where a step from `byte` leads. `goal` is the distance from the left
    /// that steps up and down keep to.
    pub(super) fn step(&mut self, byte: usize, step: Step, goal: &mut Option<f32>) -> usize {
        if self.pieces.is_empty() {
            return byte;
        }
        let index = pieces::at(self.pieces, byte);
        if !matches!(step, Step::Up | Step::Down) {
            *goal = None;
        }
        match step {
            Step::TextStart => 0,
            Step::TextEnd => self.text.len(),
            Step::Up | Step::Down => self.step_line(index, byte, step == Step::Down, goal),
            Step::LineStart | Step::LineEnd => self.step_to_edge(index, byte, step),
            Step::WordLeft | Step::WordRight | Step::Left | Step::Right => {
                let rtl = self.paragraph(index).is_rtl();
                let forward = matches!(step, Step::Right | Step::WordRight) != rtl;
                let by_word = matches!(step, Step::WordLeft | Step::WordRight);
                self.step_along(index, byte, forward, by_word)
            }
        }
    }

    fn step_along(&mut self, index: usize, byte: usize, forward: bool, by_word: bool) -> usize {
        let span = self.pieces[index].span;
        let local = byte.clamp(span.start(), span.end()) - span.start();
        let text = self.text.slice(span);
        let found = match (by_word, forward) {
            (true, true) => words::next_end(text, local),
            (true, false) => words::previous_start(text, local),
            (false, true) => self.paragraph(index).next(local),
            (false, false) => self.paragraph(index).previous(local),
        };
        let neighbour = if forward { index.checked_add(1) } else { index.checked_sub(1) };
        match (found, neighbour.and_then(|next| self.pieces.get(next))) {
            (Some(found), _) => span.start() + found,
            (None, Some(next)) if forward => next.span.start(),
            (None, Some(next)) => next.span.end(),
            (None, None) => byte,
        }
    }

    fn step_to_edge(&mut self, index: usize, byte: usize, step: Step) -> usize {
        let span = self.pieces[index].span;
        let local = byte.clamp(span.start(), span.end()) - span.start();
        let paragraph = self.paragraph(index);
        let start = step == Step::LineStart;
        span.start() + if start { paragraph.line_start(local) } else { paragraph.line_end(local) }
    }

    fn step_line(
        &mut self,
        index: usize,
        byte: usize,
        down: bool,
        goal: &mut Option<f32>,
    ) -> usize {
        let span = self.pieces[index].span;
        let local = byte.clamp(span.start(), span.end()) - span.start();
        let paragraph = self.paragraph(index);
        let x = *goal.get_or_insert_with(|| paragraph.caret(local).left());
        let within = if down { paragraph.below(local, x) } else { paragraph.above(local, x) };
        if let Some(found) = within {
            return span.start() + found;
        }
        let next = if down { index + 1 } else { index.wrapping_sub(1) };
        match self.pieces.get(next).map(|piece| piece.span.start()) {
            Some(start) if down => start + self.paragraph(next).on_first_line(x),
            Some(start) => start + self.paragraph(next).on_last_line(x),
            None if down => span.end(),
            None => span.start(),
        }
    }
}
