//! What every pane draws from, and where its messages go.

use super::actions::Keymap;
use super::theme::{TEXT_SIZE, Theme};
use super::typeset::{Style, Typesetter, article_label, article_label_elided, article_line};
use crate::app::{App, Message};
use eframe::egui::{Color32, Painter, Rect, Response, Ui};

/// Handed down from the window to its panes for one frame.
pub struct View<'a> {
    /// What is shown; read only.
    pub app: &'a App,
    /// How it looks.
    pub theme: &'static Theme,
    /// Which keys do what.
    pub keys: &'a Keymap,
    /// Lays out words that come from an article.
    pub typesetter: &'a mut Typesetter,
    /// What the person did.
    pub messages: &'a mut Vec<Message>,
    /// The words that are pointed at in a box that explains, in bytes.
    pub lit: Option<crate::text::Span>,
    /// The time of this frame.
    pub now: jiff::Timestamp,
}

impl View<'_> {
    /// The person did this.
    pub fn send(&mut self, message: Message) {
        self.messages.push(message);
    }

    /// Sends `message` if `response` was clicked.
    pub fn on_click(&mut self, response: &Response, message: impl FnOnce() -> Message) {
        if response.clicked() {
            self.send(message());
        }
    }

    /// A name of the world outside (a file's, a person's) on one line in
    /// `rect`, cut where it is too long; how wide it became. Painted only:
    /// what it stands on is the widget.
    pub fn name(
        &mut self,
        painter: &Painter,
        (text, style, color): (&str, Style, Color32),
        rect: Rect,
    ) -> f32 {
        article_line(painter, self.typesetter, (text, style, color), rect)
    }

    /// A tooltip that may hold a name of the world outside.
    pub fn explain(&mut self, response: Response, text: &str) -> Response {
        let color = self.theme.text();
        response.on_hover_ui(|ui| {
            article_label(ui, self.typesetter, text, Style::sans(TEXT_SIZE), color);
        })
    }

    /// Words of the article, in at most `lines` lines.
    pub fn words(
        &mut self,
        ui: &mut Ui,
        text: &str,
        style: Style,
        color: Color32,
        lines: usize,
    ) -> Response {
        article_label_elided(ui, self.typesetter, text, style, color, lines)
    }
}
