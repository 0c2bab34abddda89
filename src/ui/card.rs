//! One claim: what it says, in which words, who says so, and what can be
//! decided about it.

mod buttons;
mod facts;
mod form;
mod lessons;
mod links;

pub use form::{first_field, note_field};
pub use links::words_of;

use super::icons::{icon, icon_and_text};
use super::theme::{GRID, SMALL_SIZE, TEXT_SIZE, Theme};
use super::typeset::Style;
use super::view::View;
use super::widgets::{hairline, row, strong};
use crate::app::{Message, Session};
use crate::claim::{Coding, QuantityKind, estimate};
use crate::review::{Claim, State};
use eframe::egui::{
    Align, Color32, CornerRadius, CursorIcon, FontId, Frame, Layout, Margin, Rect, RichText, Role,
    Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

/// The size of quotes in points.
const QUOTE_SIZE: f32 = 14.0;

/// The colours of one claim's category.
#[derive(Clone, Copy)]
struct Tint {
    line: Color32,
    badge: Color32,
}

impl Tint {
    fn of(view: &View, coding: &Coding) -> Self {
        let category = view.app.codebook.category(&coding.category);
        let name = category.map_or("", |category| category.tint.as_str());
        Self { line: view.theme.tint(name), badge: view.theme.badge(name) }
    }
}

/// Draws the card of `claim`; with its buttons if it has the focus, as a form
/// while it is being edited.
pub fn show(ui: &mut Ui, view: &mut View, session: &Session, claim: &Claim) {
    let focused = session.focus == Some(claim.id);
    let draft = session.draft.as_ref().filter(|draft| draft.claim == claim.id);
    let tint = Tint::of(view, &claim.coding);
    let builder = UiBuilder::new().sense(Sense::click());
    let drawn = ui.scope_builder(builder, |ui| {
        let margin = Margin { left: 16, right: 12, top: 10, bottom: 10 };
        Frame::new().inner_margin(margin).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 1.25 * GRID;
            let place = ui.painter().add(eframe::egui::Shape::Noop);
            match draft {
                Some(draft) => form::show(ui, view, session, claim, draft),
                None => reading(ui, view, session, claim, focused),
            }
            place
        })
    });
    let place = drawn.inner.inner;
    let rect = drawn.inner.response.rect;
    let response = drawn.response;
    let lit = response.hovered() && !focused;
    paint_back(ui, view.theme, (rect, place), tint.line, (focused, lit));
    let name = spoken(view, session, claim);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, focused, &name));
    if draft.is_none() {
        let pressed = response.on_hover_cursor(CursorIcon::PointingHand);
        view.on_click(&pressed, || Message::Focus(claim.id));
    }
}

fn reading(ui: &mut Ui, view: &mut View, session: &Session, claim: &Claim, focused: bool) {
    let text = &session.review.article().text;
    heading(ui, view, session, claim, "");
    let quote = format!("“{}”", one_line(text.slice(claim.coding.span)));
    let lines = if focused { 6 } else { 2 };
    let style = Style::serif(QUOTE_SIZE).line_height(1.35);
    view.words(ui, &quote, style, view.theme.text(), lines);
    facts::show(ui, view, claim);
    links::show(ui, view, session, claim);
    if focused {
        buttons::show(ui, view, claim);
        if session.why && session.probe.is_none() {
            super::why::show(ui, view, session, claim.coding.span, Some(claim));
            lessons::show(ui, view, session, claim);
        }
    }
}

/// The first line: badge, quantity, and at the right what was decided, or
/// `note` in its place.
fn heading(ui: &mut Ui, view: &mut View, session: &Session, claim: &Claim, note: &str) {
    let theme = view.theme;
    row(ui, 20.0, |ui| {
        ui.spacing_mut().item_spacing.x = 2.0 * GRID;
        badge(ui, view, &claim.coding);
        let shown = claim.coding.quantity.display();
        ui.label(strong(shown, 16.0, theme.text()));
        if let Some(number) = read_as(view, session, &claim.coding) {
            ui.label(small(format!("· {number}"), theme.muted())).on_hover_text(
                "The number for these words by the convention chosen in the settings",
            );
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if !note.is_empty() {
                ui.label(strong(note, SMALL_SIZE, theme.accent()));
                return;
            }
            if claim.flagged {
                let flag = icon("flag", SMALL_SIZE + 2.0, theme.accent());
                ui.label(flag).on_hover_text("Flagged for another look");
            }
            let (icon, word, color) = match claim.state {
                State::Suggested => {
                    confidence(ui, view, claim);
                    if session.focus == Some(claim.id) {
                        buttons::tools(ui, view, claim);
                    }
                    return;
                }
                State::Confirmed => ("circle-check", "Confirmed", theme.good()),
                State::Rejected => ("circle-x", "Rejected", theme.bad()),
            };
            let font = FontId::new(SMALL_SIZE, super::theme::semibold());
            ui.label(icon_and_text(icon, word, font, color));
            confidence(ui, view, claim);
        });
    });
}

/// The number that the review's convention has for vague words.
fn read_as(view: &View, session: &Session, coding: &Coding) -> Option<String> {
    let convention = view.app.codebook.convention(session.review.convention());
    if coding.quantity.kind != QuantityKind::Vague || convention.is_plain() {
        return None;
    }
    // Only a word without a magnitude depends on the rest of the article.
    let battle = coding.quantity.value.is_none() && session.review.is_on_battle(convention);
    estimate(&coding.quantity, convention, battle).map(|number| number.to_string())
}

/// How sure the rules were, unless the person does not want to know yet.
fn confidence(ui: &mut Ui, view: &View, claim: &Claim) {
    let blind = view.app.settings.blind && claim.state == State::Suggested;
    if let Some(confidence) = claim.confidence.filter(|_| !blind) {
        ui.label(small(confidence.to_string(), view.theme.muted()))
            .on_hover_text("How sure the rules were of this suggestion");
    }
}

fn badge(ui: &mut Ui, view: &View, coding: &Coding) {
    let category = view.app.codebook.category(&coding.category);
    let label = category.map_or(coding.category.as_str(), |category| &category.label);
    let icon = category.map_or("", |category| &category.icon);
    let font = FontId::new(TEXT_SIZE - 1.0, super::theme::semibold());
    let job = icon_and_text(icon, label, font, view.theme.on_badge());
    let galley = ui.painter().layout_job(job);
    let (rect, _) = ui.allocate_exact_size(galley.size() + vec2(14.0, 5.0), Sense::hover());
    let fill = Tint::of(view, coding).badge;
    ui.painter().rect_filled(rect, CornerRadius::same(5), fill);
    ui.painter().galley(rect.min + vec2(7.0, 2.5), galley, view.theme.on_badge());
}

/// Article words on one line of a card.
pub fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The card as assistive technology reads it.
fn spoken(view: &View, session: &Session, claim: &Claim) -> String {
    let coding = &claim.coding;
    let category = view.app.codebook.category(&coding.category);
    let label = category.map_or(coding.category.as_str(), |category| &category.label);
    let quote = one_line(session.review.article().text.slice(coding.span));
    let quantity = coding.quantity.display();
    let flagged = if claim.flagged { ", flagged" } else { "" };
    format!("{label}, {quantity}, “{quote}”, {}{flagged}", claim.state.name())
}

/// Paints behind what has already been drawn: the card, its stripe, and the
/// frame of the one in focus.
fn paint_back(
    ui: &Ui,
    theme: &Theme,
    (rect, place): (Rect, eframe::egui::layers::ShapeIdx),
    tint: Color32,
    (focused, lit): (bool, bool),
) {
    let corner = CornerRadius::same(8);
    let line = if focused {
        Stroke::new(2.0, tint)
    } else if lit {
        Stroke::new(1.0, theme.border_strong())
    } else {
        hairline(theme)
    };
    let width = if focused { 7.0 } else { 5.0 };
    // A box in the tint, and over it the card with its left edge pulled in:
    // the corners of both stay round.
    let stripe = eframe::egui::epaint::RectShape::filled(rect, corner, tint);
    let face = Rect::from_min_max(pos2(rect.left() + width, rect.top()), rect.max);
    let inner = CornerRadius { nw: 2, sw: 2, ne: 8, se: 8 };
    let face = eframe::egui::epaint::RectShape::filled(face, inner, theme.card());
    let outline = eframe::egui::epaint::RectShape::stroke(rect, corner, line, StrokeKind::Inside);
    let shapes = vec![stripe.into(), face.into(), outline.into()];
    ui.painter().set(place, eframe::egui::Shape::Vec(shapes));
}

fn small(text: impl Into<String>, color: Color32) -> RichText {
    RichText::new(text).size(SMALL_SIZE).color(color)
}

/// A sentence that says what is wrong in a form.
fn paint_note(ui: &mut Ui, theme: &Theme, text: &str) {
    let font = FontId::proportional(SMALL_SIZE);
    let words = icon_and_text("circle-alert", text, font, theme.bad());
    ui.add(eframe::egui::Label::new(words).wrap());
}
