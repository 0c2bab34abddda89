//! Asks `parley` for a layout and reads it into a [`Paragraph`].

use parley::{
    Alignment, AlignmentOptions, BreakReason, FontContext, FontWeight, Layout, LayoutContext,
    LineHeight, OverflowWrap, PositionedLayoutItem, StyleProperty,
};

use super::paragraph::{Cluster, Glyph, Line, Paragraph, Run};
use super::{Style, fonts, scripts};

pub(super) fn shape(
    fonts: &mut FontContext,
    shaper: &mut LayoutContext<()>,
    text: &str,
    style: Style,
    width: f32,
    scale: f32,
) -> Paragraph {
    let layout = arrange(fonts, shaper, text, style, width, scale);
    let mut paragraph = Paragraph {
        len: text.len(),
        rtl: layout.is_rtl(),
        scale,
        font_size: style.size * scale,
        width: layout.width().ceil(),
        height: layout.height(),
        lines: Vec::with_capacity(layout.len()),
        clusters: Vec::with_capacity(text.len()),
        runs: Vec::new(),
        glyphs: Vec::with_capacity(text.len()),
        missing: Vec::new(),
    };
    for line in layout.lines() {
        read_clusters(&mut paragraph, &line, text);
        read_glyphs(&mut paragraph, &line);
    }
    if paragraph.lines.is_empty() {
        paragraph.lines.push(blank_line(style, scale));
    }
    paragraph
}

/// Lines are a whole number of pixels apart, so that every baseline is as
/// crisp as the first.
fn arrange(
    fonts: &mut FontContext,
    shaper: &mut LayoutContext<()>,
    text: &str,
    style: Style,
    width: f32,
    scale: f32,
) -> Layout<()> {
    let mut builder = shaper.ranged_builder(fonts, text, scale, true);
    builder.push_default(StyleProperty::FontFamily(fonts::stack(style.face)));
    builder.push_default(StyleProperty::FontSize(style.size));
    builder.push_default(StyleProperty::FontWeight(FontWeight::new(style.weight.value())));
    builder.push_default(StyleProperty::OverflowWrap(OverflowWrap::BreakWord));
    builder.push_default(LineHeight::Absolute(line_height(style, scale) / scale));
    let mut layout = builder.build(text);
    layout.break_all_lines(width.is_finite().then_some(width * scale));
    layout.align(Alignment::Start, AlignmentOptions::default());
    layout
}

/// In pixels.
fn line_height(style: Style, scale: f32) -> f32 {
    (style.size * style.line_height * scale).round().max(1.0)
}

fn blank_line(style: Style, scale: f32) -> Line {
    let height = line_height(style, scale);
    Line {
        bytes: 0..0,
        clusters: 0..0,
        top: 0.0,
        bottom: height,
        baseline: height * 0.75,
        left: 0.0,
        wrapped: false,
    }
}

fn read_clusters(paragraph: &mut Paragraph, line: &parley::Line<'_, ()>, text: &str) {
    let metrics = line.metrics();
    let left = metrics.offset + metrics.inline_min_coord;
    let first = paragraph.clusters.len();
    let mut x = left;
    for cluster in line.runs().flat_map(|run| run.visual_clusters()) {
        let bytes = cluster.text_range();
        let character = text[bytes.clone()].chars().next().unwrap_or(' ');
        let missing = cluster.glyphs().any(|glyph| glyph.id == 0);
        if missing && !scripts::is_blank(character) {
            note_missing(paragraph, character);
        }
        let right = x + cluster.advance();
        paragraph.clusters.push(Cluster {
            start: bytes.start,
            end: bytes.end,
            left: x,
            right,
            rtl: cluster.is_rtl(),
            space: character.is_whitespace(),
        });
        x = right;
    }
    paragraph.lines.push(Line {
        bytes: line.text_range(),
        clusters: first..paragraph.clusters.len(),
        top: metrics.block_min_coord,
        bottom: metrics.block_max_coord,
        baseline: metrics.baseline,
        left,
        wrapped: matches!(line.break_reason(), BreakReason::Regular | BreakReason::Emergency),
    });
}

fn note_missing(paragraph: &mut Paragraph, character: char) {
    let script = scripts::name(character);
    if !paragraph.missing.contains(&script) {
        paragraph.missing.push(script);
    }
}

fn read_glyphs(paragraph: &mut Paragraph, line: &parley::Line<'_, ()>) {
    let metrics = line.metrics();
    for item in line.items() {
        let PositionedLayoutItem::GlyphRun(glyph_run) = item else { continue };
        let first = paragraph.glyphs.len();
        for glyph in glyph_run.positioned_glyphs() {
            paragraph.glyphs.push(Glyph { id: glyph.id, x: glyph.x, y: glyph.y });
        }
        let run = glyph_run.run();
        paragraph.runs.push(Run {
            font: run.font().clone(),
            size: run.font_size(),
            coords: run.normalized_coords().iter().map(|coord| coord.to_bits()).collect(),
            top: metrics.block_min_coord.min(metrics.content_block_min_coord),
            bottom: metrics.block_max_coord.max(metrics.content_block_max_coord),
            glyphs: first..paragraph.glyphs.len(),
        });
    }
}
