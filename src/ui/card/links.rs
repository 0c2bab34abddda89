//! What a claim is to others, in words; pressing a line goes to the other.

use super::one_line;
use crate::app::{Message, Session};
use crate::claim::LinkKind;
use crate::review::{Claim, ClaimId};
use crate::ui::icons::{glyph, icon_font};
use crate::ui::theme::SMALL_SIZE;
use crate::ui::typeset::Style;
use crate::ui::view::View;
use eframe::egui::{
    Align2, Color32, CursorIcon, FontId, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2,
};

/// Links of one claim that are shown; a total may have many parts.
const MOST: usize = 6;
const HEIGHT: f32 = 18.0;

/// Draws a line for each link from and to `claim`.
pub fn show(ui: &mut Ui, view: &mut View, session: &Session, claim: &Claim) {
    let review = &session.review;
    let own = review.links_of(claim).map(|(link, other)| (link.kind, link.kind.words(), other));
    let mut lines: Vec<(LinkKind, &str, &Claim)> = own.collect();
    let back = review
        .links_to(claim.id)
        .filter(|(_, other)| !claim.coding.links.iter().any(|link| link.to == other.id));
    lines.extend(back.map(|(kind, other)| (kind, kind.words_back(), other)));
    for (_, words, other) in lines.into_iter().take(MOST) {
        line(ui, view, words, other.id, &words_of(session, other));
    }
}

/// The other claim as a link names it: its words.
pub fn words_of(session: &Session, claim: &Claim) -> String {
    format!("“{}”", one_line(session.review.article().text.slice(claim.coding.span)))
}

fn line(ui: &mut Ui, view: &mut View, words: &str, to: ClaimId, quote: &str) {
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), HEIGHT), Sense::click());
    let name = format!("Go to {words} {quote}");
    response.widget_info(|| WidgetInfo::labeled(Role::Link, true, &name));
    let theme = view.theme;
    let lit = response.hovered() || response.has_focus();
    let color = if lit { theme.accent() } else { theme.muted() };
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    let at = pos2(rect.left() + 6.0, rect.center().y);
    painter.text(at, Align2::CENTER_CENTER, glyph("link-2"), icon_font(13.0), color);
    let font = FontId::proportional(SMALL_SIZE);
    let galley = painter.layout_no_wrap(words.to_owned(), font, Color32::PLACEHOLDER);
    let left = rect.left() + 17.0;
    let width = galley.size().x;
    painter.galley(pos2(left, rect.center().y - galley.size().y / 2.0), galley, color);
    let style = Style::sans(SMALL_SIZE + 0.5);
    let paragraph = view.typesetter.layout(quote, style, 10_000.0, ui.pixels_per_point());
    let room = Rect::from_min_max(pos2(left + width + 5.0, rect.top()), rect.max);
    let at = pos2(room.left(), rect.center().y - paragraph.size().y / 2.0);
    let painter = ui.painter().with_clip_rect(room.intersect(ui.clip_rect()));
    view.typesetter.paint(
        &painter,
        at,
        &paragraph,
        if lit { theme.accent() } else { theme.text() },
    );
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    view.on_click(&response, || Message::Focus(to));
}
