//! What the confirmed claims come to, at the panel's foot.

use super::Cards;
use crate::app::{Message, Session};
use crate::claim::ClaimId;
use crate::codebook::{Codebook, Estimate};
use crate::review::Total;
use crate::text::group_digits;
use crate::ui::icons::{glyph, icon, icon_font};
use crate::ui::theme::{GRID, SMALL_SIZE, TEXT_SIZE};
use crate::ui::view::View;
use crate::ui::widgets::{hairline, row as in_row, strong};
use eframe::egui::{
    Align2, Color32, CornerRadius, CursorIcon, FontId, Id, RichText, Role, ScrollArea, Sense,
    StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

/// Claims that a row names; the others are counted.
const MOST: usize = 8;
/// Rows before the table scrolls.
const MOST_ROWS: usize = 8;
const HEADING: f32 = 26.0;
const ROW: f32 = 24.0;

/// The totals of one state of a review, kept until it changes.
#[derive(Debug, Default)]
pub struct Sums {
    key: Option<(u64, u64)>,
    totals: Vec<Total>,
}

impl Sums {
    fn refresh(&mut self, session: &Session, codebook: &Codebook) {
        let key = (session.serial, session.revision);
        if self.key.as_ref() != Some(&key) {
            self.totals = session.review.totals(codebook);
            self.key = Some(key);
        }
    }
}

/// The height that the table takes at the panel's foot, in points; 0 if nothing
/// that is counted is confirmed.
pub fn height(ui: &Ui, view: &View, cards: &mut Cards, session: &Session) -> f32 {
    cards.sums.refresh(session, view.app.codebook);
    let count = cards.sums.totals.len();
    let rows = if is_open(ui) { count.min(MOST_ROWS) } else { 0 };
    let table = HEADING + ROW * f32::from(u8::try_from(rows).unwrap_or(u8::MAX));
    if count == 0 { 0.0 } else { table + 2.0 * GRID }
}

/// Draws the table, with a line over it.
pub fn show(ui: &mut Ui, view: &mut View, cards: &Cards, session: &Session) {
    let room = ui.max_rect();
    ui.painter().hline(room.x_range(), room.top(), hairline(view.theme));
    ui.spacing_mut().item_spacing.y = 0.0;
    ui.add_space(GRID);
    let open = is_open(ui);
    heading(ui, view, session, open);
    if open {
        let area = ScrollArea::vertical().id_salt("totals").auto_shrink(false);
        area.show(ui, |ui| {
            for total in &cards.sums.totals {
                row(ui, view, session, total);
            }
        });
    }
}

fn is_open(ui: &Ui) -> bool {
    ui.data(|data| data.get_temp(open_id())).unwrap_or(true)
}

fn open_id() -> Id {
    Id::unique("totals-open")
}

/// The line that opens and closes the table.
fn heading(ui: &mut Ui, view: &View, session: &Session, open: bool) {
    let size = vec2(ui.available_width(), HEADING);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, open, "Article totals"));
    let theme = view.theme;
    let color = if response.hovered() { theme.accent() } else { theme.muted() };
    let mark = glyph(if open { "chevron-down" } else { "chevron-right" });
    let at = pos2(rect.left() + 8.0, rect.center().y);
    ui.painter().text(at, Align2::CENTER_CENTER, mark, icon_font(14.0), color);
    let font = FontId::new(TEXT_SIZE - 0.5, crate::ui::theme::semibold());
    let at = pos2(rect.left() + 20.0, rect.center().y);
    let align = Align2::LEFT_CENTER;
    ui.painter().text(at, align, "Totals of what is confirmed", font, theme.text());
    let convention = view.app.codebook.convention(session.review.convention());
    if !convention.is_plain() {
        let at = rect.right_center();
        let font = FontId::proportional(SMALL_SIZE);
        ui.painter().text(at, Align2::RIGHT_CENTER, &convention.label, font, theme.muted());
    }
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    if response.clicked() {
        ui.data_mut(|data| data.insert_temp(open_id(), !open));
    }
}

fn row(ui: &mut Ui, view: &mut View, session: &Session, total: &Total) {
    let theme = view.theme;
    let category = view.app.codebook.category(&total.category);
    let label = category.map_or(total.category.as_str(), |category| &category.label).to_owned();
    let tint = theme.tint(category.map_or("", |category| &category.tint));
    let mark = category.map_or("", |category| &category.icon);
    in_row(ui, ROW, |ui| {
        ui.spacing_mut().item_spacing.x = 1.5 * GRID;
        ui.label(icon(mark, 13.5, tint));
        let label = if total.attackers { format!("{label}, attackers") } else { label };
        let shown = total.estimate.map_or_else(|| "no number".to_owned(), numbers);
        ui.label(RichText::new(&label).size(TEXT_SIZE - 0.5).color(theme.muted()));
        ui.label(strong(shown, TEXT_SIZE, theme.text()));
        for id in total.claims.iter().take(MOST) {
            claim(ui, view, session, *id);
        }
        if total.claims.len() > MOST {
            let more = format!("and {}", total.claims.len() - MOST);
            ui.label(RichText::new(more).size(SMALL_SIZE).color(theme.muted()));
        }
    });
}

/// `12` or `12 (9–17)`.
fn numbers(estimate: Estimate) -> String {
    let Estimate { low, best, high } = estimate;
    let shown = group_digits(best);
    if low == high {
        shown
    } else {
        format!("{shown} ({}–{})", group_digits(low), group_digits(high))
    }
}

/// A claim that the number rests on, as its own number to press.
fn claim(ui: &mut Ui, view: &mut View, session: &Session, id: ClaimId) {
    let Some(claim) = session.review.claim(id) else { return };
    let theme = view.theme;
    let number = claim.coding.quantity.display();
    let font = FontId::proportional(SMALL_SIZE);
    let galley = ui.painter().layout_no_wrap(number.clone(), font, Color32::PLACEHOLDER);
    let size = galley.size() + vec2(12.0, 3.0);
    if ui.available_width() < size.x {
        return;
    }
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let quote = crate::ui::card::words_of(session, claim);
    let name = format!("Go to {number}, {quote}");
    response.widget_info(|| WidgetInfo::labeled(Role::Link, true, &name));
    let lit = response.hovered() || response.has_focus();
    let fill = if lit { theme.hover() } else { theme.card() };
    ui.painter().rect(rect, CornerRadius::same(8), fill, hairline(theme), StrokeKind::Inside);
    ui.painter().galley(rect.min + vec2(6.0, 1.5), galley, theme.text());
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    view.on_click(&response, || Message::Focus(id));
}
