//! The cards, of which only those in view are drawn.

use super::totals::Sums;
use crate::app::Session;
use crate::review::{Claim, ClaimId};
use crate::ui::card;
use crate::ui::theme::GRID;
use crate::ui::view::View;
use crate::ui::widgets::strong;
use eframe::egui::{Align, Rect, RichText, ScrollArea, Ui, UiBuilder, pos2, vec2};
use std::collections::HashMap;

/// Assumed for a card that has not been drawn yet, in points.
const USUAL_HEIGHT: f32 = 88.0;
const GAP: f32 = 2.0 * GRID;

/// What the list remembers from one frame to the next.
#[derive(Debug, Default)]
pub struct Cards {
    heights: HashMap<ClaimId, f32>,
    reveal: bool,
    width: f32,
    /// For the table at the panel's foot.
    pub(super) sums: Sums,
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
}

/// Draws the cards that the filter shows.
pub fn show(ui: &mut Ui, view: &mut View, cards: &mut Cards, session: &Session) {
    let shown = session.listed();
    if shown.is_empty() {
        return nothing(ui, view, session);
    }
    if (cards.width - ui.available_width()).abs() > 1.0 {
        cards.heights.clear();
        cards.width = ui.available_width();
    }
    let area = ScrollArea::vertical().id_salt(&session.path).auto_shrink(false);
    area.show_viewport(ui, |ui, viewport| {
        let total: f32 = shown.iter().map(|claim| cards.height(claim.id) + GAP).sum();
        let origin = ui.max_rect().min;
        ui.set_height(total + 4.0 * GRID);
        let mut top = 0.0;
        for claim in shown {
            let height = cards.height(claim.id);
            let focused = session.focus == Some(claim.id);
            let near = top + height >= viewport.min.y - 200.0 && top <= viewport.max.y + 200.0;
            if near || (focused && cards.reveal) {
                one(ui, view, cards, session, claim, origin.y + top);
            }
            top += height + GAP;
        }
    });
}

fn one(ui: &mut Ui, view: &mut View, cards: &mut Cards, session: &Session, claim: &Claim, y: f32) {
    let left = ui.max_rect().left();
    // Room at the right for the scroll bar, at the left for the focus frame.
    let width = ui.max_rect().width() - 2.0 * GRID;
    let room = Rect::from_min_size(pos2(left + 2.0, y + 2.0), vec2(width, 2_000.0));
    let builder = UiBuilder::new().id_salt(claim.id).max_rect(room);
    let drawn = ui.scope_builder(builder, |ui| card::show(ui, view, session, claim));
    let rect = drawn.response.rect;
    let height = rect.height();
    let settled = (cards.height(claim.id) - height).abs() < 0.5;
    if !settled {
        cards.heights.insert(claim.id, height);
        ui.ctx().request_repaint();
    }
    if cards.reveal && session.focus == Some(claim.id) {
        ui.scroll_to_rect(rect.expand(3.0 * GRID), None);
        // The cards above may still change their heights.
        cards.reveal = !settled;
    }
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
