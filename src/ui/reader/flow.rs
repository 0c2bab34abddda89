//! Pieces of text one under the other: their looks, heights and places.

use std::sync::Arc;

use egui::{Pos2, Rect, pos2, vec2};

use super::ReaderSettings;
use super::pieces::Piece;
use crate::text::{Span, Text};
use crate::ui::typeset::{Paragraph, Style, Typesetter, Weight};

const TITLE_SCALE: f32 = 1.55;
/// In a column narrower than this, in points, the title is smaller.
const NARROW: f32 = 360.0;
const NARROW_TITLE_SCALE: f32 = 1.25;
const TITLE_LINES: f32 = 1.25;
const META_SIZE: f32 = 12.5;
/// Space above the first and below the last piece.
const TOP: f32 = 34.0;
const BOTTOM: f32 = 56.0;
/// Room for the scroll bar, and the least and the desired margin.
pub(super) const BAR: f32 = 16.0;
const LEAST_MARGIN: f32 = 18.0;
const MARGIN: f32 = 44.0;

/// The measures of the page, from the pane's size and the settings.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Sheet {
    pub pane: Rect,
    pub left: f32,
    pub width: f32,
    pub scale: f32,
    pub body: Style,
    pub title: Style,
    pub meta: Style,
}

impl Sheet {
    pub(super) fn new(
        pane: Rect,
        typesetter: &mut Typesetter,
        settings: ReaderSettings,
        scale: f32,
    ) -> Self {
        let body = Style::serif(settings.size).line_height(settings.line_height);
        let measure = typesetter.measure(body, settings.measure, scale);
        let room = pane.width() - BAR;
        let margin = ((room - measure) / 2.0).clamp(LEAST_MARGIN, MARGIN);
        let whole = |points: f32| (points * scale).round() / scale;
        let width = whole(measure.min(room - 2.0 * margin).max(40.0));
        let left = whole(pane.left() + (pane.width() - width).max(0.0) / 2.0);
        let left = left.min(whole(pane.right() - BAR - LEAST_MARGIN - width)).max(pane.left());
        let title_size =
            settings.size * if width < NARROW { NARROW_TITLE_SCALE } else { TITLE_SCALE };
        let title = Style::serif(title_size).weight(Weight::SemiBold).line_height(TITLE_LINES);
        Self { pane, left, width, scale, body, title, meta: Style::sans(META_SIZE) }
    }

    /// Whether text breaks into the same lines on `other`.
    pub(super) fn same_lines(&self, other: &Self) -> bool {
        (self.width, self.scale, self.body) == (other.width, other.scale, other.body)
    }

    pub(super) fn whole(&self, points: f32) -> f32 {
        (points * self.scale).round() / self.scale
    }
}

/// A piece laid out, with the space and the small line that belong to it.
#[derive(Clone)]
pub(super) struct Block {
    pub paragraph: Arc<Paragraph>,
    /// Where the paragraph begins, from the block's top.
    pub y: f32,
    pub meta: Option<(f32, Arc<Paragraph>)>,
    pub height: f32,
}

/// A block on the screen.
#[derive(Clone)]
pub(super) struct Placed {
    pub span: Span,
    pub title: bool,
    pub index: usize,
    pub block: Block,
    pub top: f32,
    /// The paragraph's top left corner.
    pub origin: Pos2,
}

impl Placed {
    pub(super) fn bottom(&self) -> f32 {
        self.top + self.block.height
    }

    /// Where the paragraph stands, as wide as the column.
    pub(super) fn rect(&self, width: f32) -> Rect {
        Rect::from_min_size(self.origin, vec2(width, self.block.paragraph.size().y))
    }

    /// `span`, in bytes of the paragraph, as far as it lies within.
    pub(super) fn local(&self, span: Span) -> Option<std::ops::Range<usize>> {
        let part = self.span.intersect(span)?;
        Some(part.start() - self.span.start()..part.end() - self.span.start())
    }

    /// The caret before `byte` of the text, on the screen.
    pub(super) fn caret(&self, byte: usize) -> Rect {
        let byte = byte.clamp(self.span.start(), self.span.end()) - self.span.start();
        self.block.paragraph.caret(byte).translate(self.origin.to_vec2())
    }
}

/// All that laying out takes.
pub(super) struct Flow<'a> {
    pub typesetter: &'a mut Typesetter,
    pub text: &'a Text,
    pub pieces: &'a [Piece],
    pub sheet: Sheet,
    pub meta: &'a str,
}

impl Flow<'_> {
    /// Piece `index` as a string: as long as in the text, its line ends
    /// shown as spaces.
    fn words(&self, index: usize) -> std::borrow::Cow<'_, str> {
        let words = self.text.slice(self.pieces[index].span);
        if words.contains('\n') { words.replace('\n', " ").into() } else { words.into() }
    }

    pub(super) fn paragraph(&mut self, index: usize) -> Arc<Paragraph> {
        let style = if self.pieces[index].title { self.sheet.title } else { self.sheet.body };
        let words = self.words(index).into_owned();
        self.typesetter.layout(&words, style, self.sheet.width, self.sheet.scale)
    }

    /// Lays out piece `index` with everything around it.
    pub(super) fn block(&mut self, index: usize) -> Block {
        let paragraph = self.paragraph(index);
        let mut y = self.space_above(index);
        let mut meta = None;
        if index == 0 && !self.has_title() {
            meta = self.meta_at(y);
            y += self.meta_height(meta.as_ref(), 14.0);
        }
        let mut height = y + paragraph.size().y;
        if self.is_title_end(index) {
            meta = self.meta_at(height + self.sheet.whole(6.0));
            height += self.meta_height(meta.as_ref(), 6.0);
        }
        if index + 1 == self.pieces.len() {
            height += BOTTOM;
        }
        Block { paragraph, y, meta, height: self.sheet.whole(height) }
    }

    fn space_above(&self, index: usize) -> f32 {
        let piece = self.pieces[index];
        let size = self.sheet.body.size;
        let space = match index.checked_sub(1).map(|before| self.pieces[before]) {
            None => TOP,
            Some(before) if before.title != piece.title => size,
            Some(_) if piece.gap && !piece.title => size * 0.85,
            Some(_) => 0.0,
        };
        self.sheet.whole(space)
    }

    fn has_title(&self) -> bool {
        self.pieces.iter().take(64).any(|piece| piece.title)
    }

    fn is_title_end(&self, index: usize) -> bool {
        let goes_on = self.pieces.get(index + 1).is_some_and(|next| next.title);
        self.pieces[index].title && !goes_on
    }

    fn meta_at(&mut self, y: f32) -> Option<(f32, Arc<Paragraph>)> {
        if self.meta.is_empty() {
            return None;
        }
        let sheet = self.sheet;
        Some((y, self.typesetter.layout(self.meta, sheet.meta, sheet.width, sheet.scale)))
    }

    fn meta_height(&self, meta: Option<&(f32, Arc<Paragraph>)>, space: f32) -> f32 {
        meta.map_or(0.0, |(_, line)| line.size().y + self.sheet.whole(space))
    }

    pub(super) fn placed(&mut self, index: usize, top: f32) -> Placed {
        let block = self.block(index);
        let origin = pos2(self.sheet.left, self.sheet.whole(top + block.y));
        let Piece { span, title, .. } = self.pieces[index];
        Placed { span, title, index, block, top, origin }
    }
}
