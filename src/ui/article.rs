//! The article in the middle: what the reading pane is given, and what its
//! events mean.

mod looks;
mod selected;

pub use looks::Looks;

use super::reader::{Reader, ReaderColors, ReaderEvent, ReaderInput, ReaderSettings};
use super::view::View;
use crate::app::{Message, Session};
use crate::codebook::Codebook;
use crate::review::ClaimId;
use eframe::egui::{Frame, Ui};

/// The column's width, in characters of the reading face: lines of about 68
/// once words have been broken.
const MEASURE: f32 = 71.0;

/// Distance between baselines, as a multiple of the text's size.
const LINE_HEIGHT: f32 = 1.65;

/// Draws the article in the room that is left.
pub fn show(
    ui: &mut Ui,
    view: &mut View,
    reader: &mut Reader,
    looks: &mut Looks,
    session: &Session,
) {
    let theme = view.theme;
    looks.refresh(session, theme, view.app.codebook, view.lit);
    let article = session.review.article();
    let colors = ReaderColors {
        text: theme.text(),
        title: theme.text(),
        muted: theme.muted(),
        background: theme.page(),
        selection: theme.selection(),
        caret: theme.accent(),
    };
    let settings = ReaderSettings {
        size: view.app.settings.text_size,
        measure: MEASURE,
        line_height: LINE_HEIGHT,
    };
    let input = ReaderInput {
        text: &article.text,
        title: article.title,
        meta: &looks.meta,
        highlights: &looks.highlights,
        marks: &looks.marks,
        colors,
        settings,
        describe: &|id| describe(view.app.codebook, session, id),
    };
    let page = Frame::new().fill(theme.page());
    let pane = ui.available_rect_before_wrap();
    let events = page.show(ui, |ui| reader.show(ui, view.typesetter, &input));
    selected::show(ui, view, session, pane);
    events.inner.into_iter().filter_map(meaning).for_each(|message| view.send(message));
}

fn claim_id(id: u64) -> Option<ClaimId> {
    u32::try_from(id).ok().map(ClaimId)
}

fn meaning(event: ReaderEvent) -> Option<Message> {
    match event {
        ReaderEvent::ClickedHighlight(claim) => claim_id(claim).map(Message::Focus),
        ReaderEvent::Selected(span) => Some(Message::Select(Some(span))),
        ReaderEvent::SpanDropped { id: claim, span } => {
            claim_id(claim).map(|id| Message::SetSpan { id, span })
        }
        ReaderEvent::ClickedText(_) | ReaderEvent::SpanDragged { .. } | ReaderEvent::Scrolled => {
            None
        }
    }
}

/// A claim in a few words, for a tooltip.
fn describe(codebook: &Codebook, session: &Session, id: u64) -> String {
    let claim = claim_id(id).and_then(|id| session.review.claim(id));
    let Some(claim) = claim else { return String::new() };
    let category = codebook.category(&claim.coding.category);
    let label = category.map_or(claim.coding.category.as_str(), |category| &category.label);
    format!("{label}, {}, {}", claim.coding.quantity.display(), claim.state.name())
}
