//! Finding words in the article.

mod folded;

pub(super) use folded::fold;

use super::{App, Effect, Session, Step};
use crate::text::Span;

/// More matches than this are not counted.
const MOST: usize = 10_000;

/// What is being looked for, and where it was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Find {
    /// As typed.
    pub query: String,
    /// Whether "mort" is not to be found in "mortel".
    pub whole_words: bool,
    /// Where it stands, in bytes, in reading order.
    pub matches: Vec<Span>,
    /// Which of them is shown.
    pub at: usize,
}

impl Find {
    /// The match that is shown.
    pub fn current(&self) -> Option<Span> {
        self.matches.get(self.at).copied()
    }

    /// "3 of 12", in words where there is none or very many.
    pub fn count(&self) -> String {
        match self.matches.len() {
            0 if self.query.trim().is_empty() => String::new(),
            0 => "not found".to_owned(),
            MOST => format!("{} of very many", self.at + 1),
            count => format!("{} of {count}", self.at + 1),
        }
    }
}

impl App {
    pub(super) fn open_find(&mut self) -> Vec<Effect> {
        let Some(session) = &mut self.session else { return Vec::new() };
        session.find.get_or_insert_default();
        vec![Effect::FocusFind]
    }

    pub(super) fn find(&mut self, query: String, whole_words: bool) -> Vec<Effect> {
        let Some(session) = &mut self.session else { return Vec::new() };
        session.look_for(query, whole_words);
        session.show_match()
    }

    pub(super) fn find_step(&mut self, step: Step) -> Vec<Effect> {
        let Some(session) = &mut self.session else { return Vec::new() };
        if let Some(find) = session.find.as_mut().filter(|find| !find.matches.is_empty()) {
            let count = find.matches.len();
            find.at = match step {
                Step::Next => (find.at + 1) % count,
                Step::Previous => (find.at + count - 1) % count,
            };
            session.finding += 1;
        }
        session.show_match()
    }

    pub(super) fn close_find(&mut self) -> Vec<Effect> {
        if let Some(session) = &mut self.session {
            session.find = None;
            session.finding += 1;
        }
        Vec::new()
    }
}

impl Session {
    /// Looks anew; the match nearest after the one that was shown is shown.
    fn look_for(&mut self, query: String, whole_words: bool) {
        let before = self.find.as_ref().and_then(Find::current).map_or(0, Span::start);
        let text = &self.review.article().text;
        let matches = folded::search(text, &query, whole_words, MOST);
        let at = matches.partition_point(|span| span.start() < before);
        let at = if at == matches.len() { 0 } else { at };
        self.find = Some(Find { query, whole_words, matches, at });
        self.finding += 1;
    }

    fn show_match(&self) -> Vec<Effect> {
        let current = self.find.as_ref().and_then(Find::current);
        current.map(|span| Effect::ShowText { byte: span.start() }).into_iter().collect()
    }
}
