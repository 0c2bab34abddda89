//! The links of a claim: chips to press away, and a list of the article's
//! other claims to link to.

use super::id;
use crate::app::{Draft, Field, Message, Session};
use crate::claim::{Link, LinkKind};
use crate::review::Claim;
use crate::ui::card::words_of;
use crate::ui::icons::{glyph, icon_font};
use crate::ui::theme::{GRID, SMALL_SIZE};
use crate::ui::typeset::Style;
use crate::ui::view::View;
use crate::ui::widgets::{Look, choice, hint, key_button};
use eframe::egui::{
    Align2, CornerRadius, CursorIcon, Id, Popup, PopupCloseBehavior, Rect, Response, RichText,
    Role, ScrollArea, Sense, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

const CHIP_HEIGHT: f32 = 22.0;
const WIDEST: f32 = 210.0;

/// Draws the links and the button that adds one.
pub fn show(ui: &mut Ui, view: &mut View, session: &Session, draft: &Draft) {
    ui.scope(|ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(GRID, GRID);
            let told = draft.links.iter().enumerate();
            let told =
                told.filter_map(|(at, link)| Some((at, link, session.review.claim(link.to)?)));
            let told: Vec<_> = told.collect();
            if told.is_empty() {
                ui.label(RichText::new("none").size(SMALL_SIZE).color(view.theme.muted()));
            }
            for (at, link, other) in told {
                chip(ui, view, at, &format!("{} {}", link.kind.words(), words_of(session, other)));
            }
            let button = key_button(ui, view.theme, Look::Normal, ("link-2", "link to…", ""), true);
            add(view, session, draft, &button);
        });
    });
}

fn chip(ui: &mut Ui, view: &mut View, at: usize, words: &str) {
    let theme = view.theme;
    let style = Style::sans(SMALL_SIZE + 0.5);
    let paragraph = view.typesetter.layout(words, style, 10_000.0, ui.pixels_per_point());
    let width = paragraph.size().x.min(WIDEST);
    let (rect, response) = ui.allocate_exact_size(vec2(width + 34.0, CHIP_HEIGHT), Sense::click());
    let name = format!("Remove the link {words}");
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    let line = crate::ui::widgets::hairline(theme);
    ui.painter().rect(rect, CornerRadius::same(11), theme.inset(), line, StrokeKind::Inside);
    let room = Rect::from_min_size(rect.min + vec2(10.0, 0.0), vec2(width, CHIP_HEIGHT));
    let at_words = pos2(room.left(), rect.center().y - paragraph.size().y / 2.0);
    let painter = ui.painter().with_clip_rect(room.intersect(ui.clip_rect()));
    view.typesetter.paint(&painter, at_words, &paragraph, theme.text());
    let color = if response.hovered() { theme.bad() } else { theme.muted() };
    let at_cross = pos2(rect.right() - 13.0, rect.center().y);
    ui.painter().text(at_cross, Align2::CENTER_CENTER, glyph("x"), icon_font(12.0), color);
    let response =
        response.on_hover_text("Press to remove").on_hover_cursor(CursorIcon::PointingHand);
    view.on_click(&response, || Message::Change(Field::RemoveLink(at)));
}

fn add(view: &mut View, session: &Session, draft: &Draft, button: &Response) {
    let popup = Popup::menu(button).close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    let kind_id = id("new-link-kind");
    popup.width(320.0).show(|ui| {
        let kind = ui.data(|data| data.get_temp::<LinkKind>(kind_id)).unwrap_or(LinkKind::PartOf);
        let kinds = LinkKind::ALL.into_iter().map(|kind| (kind, kind.words().into()));
        let current = (&kind, kind.words().into());
        let combo = Id::unique("link-kind");
        let kind = choice(ui, combo, "Kind of link", current, 300.0, kinds).unwrap_or(kind);
        ui.data_mut(|data| data.insert_temp(kind_id, kind));
        ui.add_space(GRID);
        let others = session
            .review
            .claims()
            .iter()
            .map(AsRef::as_ref)
            .filter(|claim: &&Claim| claim.id != draft.claim);
        let others = others.filter(|claim| !session.filter.hides(claim));
        let others: Vec<&Claim> = others.collect();
        if others.is_empty() {
            hint(ui, view.theme, "There is no other claim to link to");
        }
        ScrollArea::vertical().max_height(260.0).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for other in others {
                if offer(ui, view, session, other).clicked() {
                    let link = Link { kind, to: other.id };
                    view.send(Message::Change(Field::AddLink(link)));
                    ui.close();
                }
            }
        });
    });
}

fn offer(ui: &mut Ui, view: &mut View, session: &Session, claim: &Claim) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 24.0), Sense::click());
    let category = view.app.codebook.category(&claim.coding.category);
    let label = category.map_or(claim.coding.category.as_str(), |category| &category.label);
    let number = claim.coding.quantity.display();
    let words = format!("{label} {number} · {}", words_of(session, claim));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, format!("Link to {words}")));
    if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(rect, CornerRadius::same(4), view.theme.hover());
    }
    let style = Style::sans(SMALL_SIZE + 0.5);
    let paragraph = view.typesetter.layout(&words, style, 10_000.0, ui.pixels_per_point());
    let at = pos2(rect.left() + 8.0, rect.center().y - paragraph.size().y / 2.0);
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    view.typesetter.paint(&painter, at, &paragraph, view.theme.text());
    response
}
