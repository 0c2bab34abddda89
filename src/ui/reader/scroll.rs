//! Where the page stands, as a piece and a distance into it.
//!
//! A height of the whole document is never asked for: it would mean laying
//! all of it out, and in 32 bits it is too coarse for ten megabytes.

use super::flow::{Flow, Placed};
use super::pieces;

/// What stands at the pane's top: a block, and how much of it is above.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Place {
    pub piece: usize,
    pub offset: f32,
}

/// `place` moved by `distance` points (positive: towards the end), as far as
/// the text goes.
pub(super) fn moved(flow: &mut Flow<'_>, place: Place, distance: f32) -> Place {
    let Place { mut piece, mut offset } = place;
    offset += distance;
    while offset < 0.0 && piece > 0 {
        piece -= 1;
        offset += flow.block(piece).height;
    }
    while piece < flow.pieces.len() {
        let height = flow.block(piece).height;
        if offset < height {
            break;
        }
        if piece + 1 >= flow.pieces.len() {
            offset = height;
            break;
        }
        offset -= height;
        piece += 1;
    }
    Place { piece, offset: offset.max(0.0) }
}

/// The place at which the line that holds `byte` is `lead` points below the
/// pane's top.
pub(super) fn showing(flow: &mut Flow<'_>, byte: usize, lead: f32) -> Place {
    let piece = pieces::at(flow.pieces, byte);
    let Some(found) = flow.pieces.get(piece).copied() else { return Place::default() };
    let block = flow.block(piece);
    let local = byte.clamp(found.span.start(), found.span.end()) - found.span.start();
    let y = block.y + block.paragraph.caret(local).top();
    moved(flow, Place { piece, offset: 0.0 }, y - lead)
}

/// The distance from one place to another, unless it is more than `most`.
pub(super) fn distance(flow: &mut Flow<'_>, from: Place, to: Place, most: f32) -> Option<f32> {
    let (first, last) = if from.piece <= to.piece { (from, to) } else { (to, from) };
    let mut sum = last.offset - first.offset;
    for piece in first.piece..last.piece {
        sum += flow.block(piece).height;
        if sum > most {
            return None;
        }
    }
    let signed = if from.piece <= to.piece { sum } else { -sum };
    (signed.abs() <= most).then_some(signed)
}

/// Lays out what is to be seen from `place` on. If the text ends above the
/// pane's bottom, the page moves back as far as it can; the place that came
/// of it is returned too.
pub(super) fn fill(flow: &mut Flow<'_>, place: Place) -> (Place, Vec<Placed>) {
    let (placed, bottom) = fill_down(flow, place);
    let empty = flow.sheet.pane.bottom() - bottom;
    if empty <= 0.0 || place == Place::default() {
        return (place, placed);
    }
    let place = moved(flow, place, -empty);
    (place, fill_down(flow, place).0)
}

fn fill_down(flow: &mut Flow<'_>, place: Place) -> (Vec<Placed>, f32) {
    let pane = flow.sheet.pane;
    let mut placed = Vec::new();
    let mut top = pane.top() - place.offset;
    for piece in place.piece..flow.pieces.len() {
        if top >= pane.bottom() {
            break;
        }
        let block = flow.placed(piece, top);
        top = block.bottom();
        placed.push(block);
    }
    (placed, top)
}
