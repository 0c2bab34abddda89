//! The palette: every action by name.

use super::{App, Dialog, Effect, Message};

/// What has been typed into the palette, and which line is chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Palette {
    /// As typed.
    pub query: String,
    /// The chosen line of those that the query leaves, from 0.
    pub chosen: usize,
}

impl Palette {
    /// How well `label` answers the query: `None` if some word of the query
    /// begins no word of it; else smaller is better.
    pub fn rank(&self, label: &str) -> Option<usize> {
        let label = super::find::fold(label);
        let words: Vec<&str> = label.split(|c: char| !c.is_alphanumeric()).collect();
        let query = super::find::fold(&self.query);
        let places = query.split_whitespace().map(|typed| {
            let typed = typed.trim_matches(|c: char| !c.is_alphanumeric());
            words.iter().position(|word| word.starts_with(typed))
        });
        places.sum()
    }
}

impl App {
    /// Whether nothing covers the window but, perhaps, the palette.
    pub fn is_free(&self) -> bool {
        matches!(self.dialog, None | Some(Dialog::Palette(_)))
    }

    /// Does what a line of the palette says.
    pub(super) fn do_from_palette(&mut self, message: Message) -> Vec<Effect> {
        self.dialog = None;
        self.take_in(message)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rank(query: &str, label: &str) -> Option<usize> {
        Palette { query: query.to_owned(), chosen: 0 }.rank(label)
    }

    #[test]
    fn words_begin_words_in_any_order_whatever_their_case_and_accents() {
        assert_eq!(rank("", "Export"), Some(0));
        assert_eq!(rank("art op", "Open article"), Some(1));
        assert!(rank("OPEN", "Open article") < rank("art", "Open article"));
        assert_eq!(rank("blesses", "Coder : Blessés"), Some(3));
        assert_eq!(rank("rticle", "Open article"), None);
        assert_eq!(rank("open nothing", "Open article"), None);
    }
}
