//! Why a claim was suggested, or nothing was: which words gave what, and which
//! rules nearly fired. Its words are lit up in the text (`article/looks.rs`).

mod lines;
mod marking;

pub use lines::{Line, lines};
pub use marking::marking;

use super::card::one_line;
use super::theme::{GRID, SMALL_SIZE};
use super::typeset::{Paragraph, Style, Weight};
use super::view::View;
use super::widgets::inset;
use crate::app::{Message, Session};
use crate::claim::Role as Part;
use crate::review::Claim;
use crate::text::Span;
use eframe::egui::{CornerRadius, CursorIcon, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};
use std::sync::Arc;

/// The share of a row's width that its words may take.
const WORDS: f32 = 0.4;
/// Words of a long quote that are shown at either end of it.
const ENDS: usize = 3;
/// The height of a row of one line, in points.
const ROW: f32 = 19.0;

/// Draws the box over what is known about `span`, the words of `claim` or a
/// selection.
pub fn show(ui: &mut Ui, view: &mut View, session: &Session, span: Span, claim: Option<&Claim>) {
    inset(view.theme).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 2.0;
        let blind = view.app.settings.blind;
        for line in lines(session, span, claim, view.app.codebook, blind) {
            match line {
                Line::Rule { name, sure } => rule(ui, view, &name, sure.as_deref()),
                Line::Told(text) => told(ui, view, &text),
                Line::Words { part, span, told } => row(ui, view, session, (part, span, &told)),
            }
        }
    });
}

/// What decided, and how sure it is.
fn rule(ui: &mut Ui, view: &mut View, name: &str, sure: Option<&str>) {
    let theme = view.theme;
    let style = Style::sans(SMALL_SIZE + 0.5).weight(Weight::SemiBold);
    let size = vec2(ui.available_width(), ROW);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let spoken = format!("{name} {}", sure.unwrap_or_default());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, spoken.trim_end()));
    let width = view.name(ui.painter(), (name, style, theme.text()), rect);
    if let Some(sure) = sure {
        let room = rect.with_min_x(rect.left() + width + 2.0 * GRID);
        view.name(ui.painter(), (sure, Style::sans(SMALL_SIZE), theme.muted()), room);
    }
}

fn told(ui: &mut Ui, view: &mut View, text: &str) {
    let style = Style::sans(SMALL_SIZE).line_height(1.35);
    view.words(ui, text, style, view.theme.muted(), 4);
    ui.add_space(0.5 * GRID);
}

/// Words and what they gave, marked as they are in the text; pressing the row
/// goes there.
fn row(ui: &mut Ui, view: &mut View, session: &Session, (part, span, told): Row) {
    let theme = view.theme;
    let (width, scale) = (ui.available_width(), ui.pixels_per_point());
    let style = Style::sans(SMALL_SIZE).line_height(1.35);
    let left = (width * WORDS).floor();
    let room = width - left - 2.0 * GRID;
    let meaning: Arc<Paragraph> = view.typesetter.layout(told, style, room, scale);
    let size = vec2(width, ROW.max(meaning.size().y + 3.0));
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let words = shortened(session, span);
    let name = format!("Show “{words}”, {told}");
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    let lit = response.hovered() || response.has_focus();
    if lit {
        view.lit = Some(span);
        let back = rect.expand2(vec2(4.0, 0.0));
        ui.painter().rect_filled(back, CornerRadius::same(4), theme.hover());
    }
    let first = Rect::from_min_size(rect.min, vec2(left, ROW));
    let bold = Style::sans(SMALL_SIZE).weight(Weight::SemiBold);
    let taken = view.name(ui.painter(), (&words, bold, theme.text()), first);
    if let Some(part) = part {
        let look = marking(part, theme, tint(view, session));
        let y = first.center().y + SMALL_SIZE * 0.72;
        super::reader::draw_line(ui.painter(), (first.left(), first.left() + taken), y, look.line);
    }
    let at = pos2(rect.left() + left + 2.0 * GRID, rect.top() + (ROW - SMALL_SIZE * 1.35) / 2.0);
    view.typesetter.paint(ui.painter(), at, &meaning, theme.muted());
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    view.on_click(&response, || Message::ShowWords(span));
}

type Row<'a> = (Option<Part>, Span, &'a str);

/// The colour of the focused claim's category, for its trigger.
fn tint(view: &View, session: &Session) -> eframe::egui::Color32 {
    let focused = session.focused().filter(|_| session.probe.is_none());
    let category = focused.and_then(|claim| view.app.codebook.category(&claim.coding.category));
    category.map_or(view.theme.text(), |category| view.theme.tint(&category.tint))
}

/// The words on one line, their middle left out if they are many.
fn shortened(session: &Session, span: Span) -> String {
    let words = one_line(session.review.article().text.get(span).unwrap_or_default());
    let all: Vec<&str> = words.split(' ').collect();
    if all.len() <= 2 * ENDS {
        return words;
    }
    format!("{} … {}", all[..ENDS - 1].join(" "), all[all.len() - ENDS + 1..].join(" "))
}
