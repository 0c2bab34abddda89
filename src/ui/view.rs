//! What every pane draws from, and where its messages go.

use super::theme::Theme;
use super::typeset::{Style, Typesetter, article_label_elided};
use crate::app::{App, Message};
use eframe::egui::{Color32, Response, Ui};

/// Handed down from the window to its panes for one frame.
pub struct View<'a> {
    /// What is shown; read only.
    pub app: &'a App,
    /// How it looks.
    pub theme: &'static Theme,
    /// Lays out words that come from an article.
    pub typesetter: &'a mut Typesetter,
    /// What the person did.
    pub messages: &'a mut Vec<Message>,
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
