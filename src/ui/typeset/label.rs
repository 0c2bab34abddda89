//! A line or two of article text as a widget, for quotes and names on cards.

use std::sync::Arc;

use egui::{Color32, Painter, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::{Paragraph, Style, Typesetter};

/// Shows `text` in the width that is left, in as many lines as it takes.
pub fn article_label(
    ui: &mut Ui,
    typesetter: &mut Typesetter,
    text: &str,
    style: Style,
    color: Color32,
) -> Response {
    article_label_elided(ui, typesetter, text, style, color, usize::MAX)
}

/// Shows `text` in the width that is left, in at most `lines` lines; what
/// does not fit becomes an ellipsis, but is still what assistive technology
/// reads.
pub fn article_label_elided(
    ui: &mut Ui,
    typesetter: &mut Typesetter,
    text: &str,
    style: Style,
    color: Color32,
    lines: usize,
) -> Response {
    let width = ui.available_width();
    let paragraph = fit(typesetter, text, style, width, ui.pixels_per_point(), lines.max(1));
    let size = paragraph.size();
    // Right-to-left lines stand at the right end of the width they were given.
    let taken = if paragraph.is_rtl() { width } else { size.x.min(width) };
    let (rect, response) = ui.allocate_exact_size(vec2(taken, size.y), Sense::hover());
    if ui.is_rect_visible(rect) {
        let at = pos2(rect.left(), rect.top());
        typesetter.paint(ui.painter(), at, &paragraph, color);
    }
    response.widget_info(|| WidgetInfo::labeled(Role::Label, ui.is_enabled(), text));
    response
}

/// Paints `text` on one line at the left of `rect`, in the middle of its
/// height, and says how wide it became; what does not fit becomes an
/// ellipsis. For names, whichever way they are written, in lists whose rows
/// are widgets of their own.
pub fn article_line(
    painter: &Painter,
    typesetter: &mut Typesetter,
    (text, style, color): (&str, Style, Color32),
    rect: Rect,
) -> f32 {
    let scale = painter.pixels_per_point();
    let layout = |typesetter: &mut Typesetter, text: &str| {
        typesetter.layout(text, style, f32::INFINITY, scale)
    };
    let mut shown = layout(typesetter, text);
    if shown.size().x > rect.width() {
        let (mut fits, mut too_long) = (0, text.len());
        shown = layout(typesetter, "…");
        while too_long - fits > 1 {
            let middle = usize::midpoint(fits, too_long);
            let cut = text.floor_char_boundary(middle);
            let attempt = layout(typesetter, &format!("{}…", text[..cut].trim_end()));
            if attempt.size().x <= rect.width() {
                (fits, shown) = (middle, attempt);
            } else {
                too_long = middle;
            }
        }
    }
    let at = pos2(rect.left(), rect.center().y - shown.size().y / 2.0);
    typesetter.paint(painter, at, &shown, color);
    shown.size().x
}

/// The longest beginning of `text` that fits, found by halving.
fn fit(
    typesetter: &mut Typesetter,
    text: &str,
    style: Style,
    width: f32,
    scale: f32,
    lines: usize,
) -> Arc<Paragraph> {
    let whole = typesetter.layout(text, style, width, scale);
    if whole.line_count() <= lines {
        return whole;
    }
    let (mut fits, mut too_long) = (0, whole.line_bytes(lines - 1).end + 1);
    let mut best = None;
    while too_long - fits > 1 {
        let middle = usize::midpoint(fits, too_long);
        let cut = text.floor_char_boundary(middle.min(text.len()));
        let shortened = format!("{}…", text[..cut].trim_end());
        let attempt = typesetter.layout(&shortened, style, width, scale);
        if attempt.line_count() <= lines {
            fits = middle;
            best = Some(attempt);
        } else {
            too_long = middle;
        }
    }
    best.unwrap_or_else(|| typesetter.layout("…", style, width, scale))
}
