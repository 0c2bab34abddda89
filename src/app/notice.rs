//! What the person is told without being stopped.

use super::{App, Effect};

/// How serious a notice is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Goes by itself.
    Info,
    /// Stays until it is closed.
    Warning,
}

/// One thing to tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// In whole sentences.
    pub text: String,
    /// How serious.
    pub tone: Tone,
    /// Since when it is shown.
    pub since: jiff::Timestamp,
}

/// Seconds after which an [`Tone::Info`] notice is no longer shown.
const SHOWN_FOR: i64 = 8;

impl Notice {
    /// Whether it is still to be shown at `now`.
    pub fn is_shown(&self, now: jiff::Timestamp) -> bool {
        self.tone == Tone::Warning || now.as_second() - self.since.as_second() < SHOWN_FOR
    }
}

impl App {
    pub(super) fn tell(&mut self, notice: Notice) -> Vec<Effect> {
        let now = self.now;
        self.notices.retain(|old| old.is_shown(now) && old.text != notice.text);
        self.notices.push(notice);
        Vec::new()
    }

    pub(super) fn inform(&mut self, text: impl Into<String>) {
        let since = self.now;
        self.tell(Notice { text: text.into(), tone: Tone::Info, since });
    }

    pub(super) fn warn(&mut self, text: impl Into<String>) {
        let since = self.now;
        self.tell(Notice { text: text.into(), tone: Tone::Warning, since });
    }

    pub(super) fn dismiss(&mut self, index: usize) -> Vec<Effect> {
        if index < self.notices.len() {
            self.notices.remove(index);
        }
        Vec::new()
    }
}
