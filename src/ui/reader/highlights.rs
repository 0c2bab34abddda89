//! Which highlights are on the screen, and where.

use egui::{Pos2, Rect};

use super::Highlight;
use super::flow::Placed;
use crate::text::Span;

/// A highlight on the screen.
#[derive(Clone, Debug)]
pub(super) struct Shown {
    /// In the input's list.
    pub index: usize,
    pub span: Span,
    pub rects: Vec<Rect>,
    /// How many overlapping highlights have their line above this one's.
    pub level: usize,
    /// Whether its first rectangle begins, and its last ends, at the right.
    pub rtl: bool,
}

impl Shown {
    pub(super) fn contains(&self, pos: Pos2) -> bool {
        self.rects.iter().any(|rect| rect.expand2(egui::vec2(1.0, 2.0)).contains(pos))
    }

    /// The edge at which the highlight begins: x, top and bottom.
    pub(super) fn start_edge(&self) -> Option<(Pos2, Pos2)> {
        let rect = self.rects.first()?;
        let x = if self.rtl { rect.right() } else { rect.left() };
        Some((egui::pos2(x, rect.top()), egui::pos2(x, rect.bottom())))
    }

    /// The edge at which the highlight ends.
    pub(super) fn end_edge(&self) -> Option<(Pos2, Pos2)> {
        let rect = self.rects.last()?;
        let x = if self.rtl { rect.left() } else { rect.right() };
        Some((egui::pos2(x, rect.top()), egui::pos2(x, rect.bottom())))
    }
}

/// Those of `highlights` that can be seen; `dragged` says how far one of them
/// reaches for now.
pub(super) fn shown(
    highlights: &[Highlight],
    placed: &[Placed],
    dragged: Option<(u64, Span)>,
) -> Vec<Shown> {
    let (Some(first), Some(last)) = (placed.first(), placed.last()) else { return Vec::new() };
    let view = Span::new(first.span.start(), last.span.end());
    let mut shown: Vec<Shown> = visible(highlights, view)
        .filter_map(|index| {
            let highlight = &highlights[index];
            let moved = dragged.filter(|(id, _)| *id == highlight.id).map(|(_, span)| span);
            place(index, moved.unwrap_or(highlight.span), placed)
        })
        .collect();
    set_levels(&mut shown);
    shown
}

/// Sorted by start, so the first candidate is found by halving; how far back
/// a long one may begin is the one thing that takes a look at all of them.
fn visible(highlights: &[Highlight], view: Span) -> impl Iterator<Item = usize> {
    let longest = highlights.iter().map(|h| h.span.len()).max().unwrap_or_default();
    let from = view.start().saturating_sub(longest);
    let first = highlights.partition_point(|h| h.span.start() < from);
    let last = highlights.partition_point(|h| h.span.start() < view.end());
    (first..last).filter(move |index| highlights[*index].span.overlaps(view))
}

fn place(index: usize, span: Span, placed: &[Placed]) -> Option<Shown> {
    let mut rects = Vec::new();
    let mut rtl = false;
    for block in placed {
        let Some(local) = block.local(span) else { continue };
        let paragraph = &block.block.paragraph;
        rtl = paragraph.is_rtl();
        let at = block.origin.to_vec2();
        rects.extend(paragraph.text_rects(local).into_iter().map(|rect| rect.translate(at)));
    }
    (!rects.is_empty()).then_some(Shown { index, span, rects, level: 0, rtl })
}

/// Lets shorter highlights have their lines nearer to the words. Only nearby
/// ones are compared: the list is sorted by start.
fn set_levels(shown: &mut [Shown]) {
    let mut order: Vec<usize> = (0..shown.len()).collect();
    order.sort_by_key(|at| shown[*at].span.len());
    let mut done: Vec<usize> = Vec::with_capacity(shown.len());
    for at in order {
        let span = shown[at].span;
        let near = done.iter().rev().take(400).map(|other| &shown[*other]);
        let above = near.filter(|other| other.span.overlaps(span)).map(|other| other.level + 1);
        shown[at].level = above.max().unwrap_or(0);
        done.push(at);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bare(start: usize, end: usize) -> Shown {
        Shown { index: 0, span: Span::new(start, end), rects: Vec::new(), level: 0, rtl: false }
    }

    #[test]
    fn nested_lines_lie_deeper() {
        let mut shown = [bare(0, 30), bare(5, 20), bare(6, 10), bare(12, 18), bare(40, 50)];
        set_levels(&mut shown);
        assert_eq!(shown.map(|s| s.level), [2, 1, 0, 0, 0]);
    }
}
