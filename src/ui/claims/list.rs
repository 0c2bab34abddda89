//! The cards, of which only those in view are drawn.

use super::totals::Sums;
use crate::app::{Order, Session};
use crate::review::{ClaimId, Filter};
use crate::ui::card;
use crate::ui::theme::GRID;
use crate::ui::view::View;
use crate::ui::widgets::strong;
use eframe::egui::{Align, Rect, RichText, ScrollArea, Ui, UiBuilder, Vec2, pos2, vec2};
use std::collections::HashMap;
use std::ops::Range;

/// Assumed for a card that has not been drawn yet, in points.
const USUAL_HEIGHT: f32 = 88.0;
const GAP: f32 = 2.0 * GRID;
/// How far outside the view cards are drawn already.
const NEAR: f32 = 200.0;

/// What the list remembers from one frame to the next.
#[derive(Debug, Default)]
pub struct Cards {
    rows: Rows,
    heights: HashMap<ClaimId, f32>,
    reveal: bool,
    width: f32,
    /// For the table at the panel's foot.
    pub(super) sums: Sums,
}

/// The cards that the filter shows and where each stands, kept until
/// something changes: there may be tens of thousands.
#[derive(Debug, Default)]
struct Rows {
    key: Option<(u64, u64, Filter, Order)>,
    /// Places in the review's list, in the list's order.
    claims: Vec<usize>,
    /// The top of each card, and the bottom of the last.
    tops: Vec<f32>,
}

impl Cards {
    /// Forgets everything: another article.
    pub fn reset(&mut self) {
        *self = Self { reveal: true, ..Self::default() };
    }

    /// Brings the focused card into view.
    pub fn reveal(&mut self) {
        self.reveal = true;
    }

    fn height(&self, id: ClaimId) -> f32 {
        self.heights.get(&id).copied().unwrap_or(USUAL_HEIGHT)
    }

    fn refresh(&mut self, session: &Session, width: f32) {
        if (self.width - width).abs() > 1.0 {
            self.heights.clear();
            self.width = width;
            self.rows.key = None;
        }
        let key = (session.serial, session.revision, session.filter.clone(), session.order);
        if self.rows.key.as_ref() == Some(&key) {
            return;
        }
        let claims = session.review.claims();
        let listed = session.listed().into_iter();
        self.rows.claims = listed.filter_map(|c| session.review.position(c.id)).collect();
        let mut top = 0.0;
        self.rows.tops = vec![top];
        for at in &self.rows.claims {
            top += self.height(claims[*at].id) + GAP;
            self.rows.tops.push(top);
        }
        self.rows.key = Some(key);
    }

    /// Takes note of the height that a card turned out to have; whether that
    /// was known.
    fn note_height(&mut self, row: usize, id: ClaimId, height: f32) -> bool {
        let more = height - self.height(id);
        if more.abs() < 0.5 {
            return true;
        }
        self.heights.insert(id, height);
        self.rows.tops[row + 1..].iter_mut().for_each(|top| *top += more);
        false
    }
}

impl Rows {
    /// The rows between two heights.
    fn between(&self, top: f32, bottom: f32) -> Range<usize> {
        let first = self.tops.partition_point(|row| *row <= top).saturating_sub(1);
        let last = self.tops.partition_point(|row| *row < bottom);
        first..last.min(self.claims.len())
    }
}

/// Draws the cards that the filter shows.
pub fn show(ui: &mut Ui, view: &mut View, cards: &mut Cards, session: &Session) {
    cards.refresh(session, ui.available_width());
    if cards.rows.claims.is_empty() {
        return nothing(ui, view, session);
    }
    // Whoever scrolls has something else in view.
    if ui.input(|input| input.smooth_scroll_delta() != Vec2::ZERO) {
        cards.reveal = false;
    }
    let area = ScrollArea::vertical().id_salt(&session.path).auto_shrink(false);
    area.show_viewport(ui, |ui, viewport| {
        let origin = ui.max_rect().min;
        let total = cards.rows.tops.last().copied().unwrap_or_default();
        ui.set_height(total + 4.0 * GRID);
        let focus = session.focus.filter(|_| cards.reveal);
        let focus = focus.and_then(|id| session.review.position(id));
        let focus = focus.and_then(|at| cards.rows.claims.iter().position(|row| *row == at));
        let rows = cards.rows.between(viewport.min.y - NEAR, viewport.max.y + NEAR);
        // All of them stand where the frame began to put them.
        let tops = cards.rows.tops[rows.clone()].to_vec();
        let (known, mut settled) = (rows.clone(), true);
        for (row, top) in rows.zip(tops) {
            settled &= one(ui, view, cards, session, (row, origin.y + top));
        }
        if let Some(row) = focus {
            if !known.contains(&row) {
                settled &= one(ui, view, cards, session, (row, origin.y + cards.rows.tops[row]));
            }
            cards.reveal = !bring_into_view(ui, (&cards.rows, row), viewport, settled);
        }
        if !settled {
            ui.ctx().request_repaint();
        }
    });
}

/// Scrolls to the card of that row; whether it is in view, and stays there.
fn bring_into_view(ui: &Ui, (rows, row): (&Rows, usize), viewport: Rect, settled: bool) -> bool {
    let (top, bottom) = (rows.tops[row], rows.tops[row + 1]);
    let room = 2.0 * GRID;
    let fits = bottom - top + 2.0 * room <= viewport.height();
    let seen = top >= viewport.min.y && (bottom <= viewport.max.y || !fits);
    if settled && seen {
        return true;
    }
    let origin = ui.max_rect().min;
    let corner = pos2(origin.x, origin.y + top - room);
    let size = vec2(ui.max_rect().width(), bottom - top + 2.0 * room);
    let align = if fits { None } else { Some(Align::TOP) };
    ui.scroll_to_rect(Rect::from_min_size(corner, size), align);
    false
}

/// Draws one card; whether it is as high as it was taken to be.
fn one(
    ui: &mut Ui,
    view: &mut View,
    cards: &mut Cards,
    session: &Session,
    (row, y): (usize, f32),
) -> bool {
    let claim = &session.review.claims()[cards.rows.claims[row]];
    let left = ui.max_rect().left();
    // Room at the right for the scroll bar, at the left for the focus frame.
    let width = ui.max_rect().width() - 2.0 * GRID;
    let room = Rect::from_min_size(pos2(left + 2.0, y + 2.0), vec2(width, 2_000.0));
    let builder = UiBuilder::new().id_salt(claim.id).max_rect(room);
    let drawn = ui.scope_builder(builder, |ui| card::show(ui, view, session, claim));
    cards.note_height(row, claim.id, drawn.response.rect.height())
}

fn nothing(ui: &mut Ui, view: &View, session: &Session) {
    let progress = session.progress();
    let (title, text) = if progress.total() == 0 {
        ("No claims found", "Select words in the text and press N to tag a claim yourself.")
    } else if session.filter.state == Some(crate::review::State::Suggested) && progress.open == 0 {
        ("All reviewed", "Every suggestion is decided. Anything missed? Select it and press N.")
    } else {
        ("Nothing here", "No claim of this article matches what is chosen above.")
    };
    ui.add_space(12.0 * GRID);
    ui.with_layout(eframe::egui::Layout::top_down(Align::Center), |ui| {
        ui.label(strong(title, 15.0, view.theme.text()));
        ui.set_max_width(280.0);
        ui.label(RichText::new(text).color(view.theme.muted()));
    });
}
