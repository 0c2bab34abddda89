//! Which keys do what: the table's own, or those that a person chose.

use super::shortcut::{parse, stored};
use super::{ACTIONS, Action, Heard};
use crate::app::{App, Message};
use crate::codebook::{Category, Codebook};
use eframe::egui::KeyboardShortcut;
use eframe::egui::os::OperatingSystem;
use std::collections::BTreeMap;

/// Keys that a person chose, by the id of what they do, as
/// [`super::shortcut::stored`] writes them.
pub type Chosen = BTreeMap<String, Vec<String>>;

/// Something that keys do: an action of the table, or coding a category.
#[derive(Clone, Copy, Debug)]
pub enum Deed {
    /// An action of the table.
    Action(&'static Action),
    /// The selected words, or the focused claim, are of this category.
    Category(&'static Category),
}

impl Deed {
    /// A stable name, by which chosen keys are kept.
    pub fn id(&self) -> String {
        match self {
            Self::Action(action) => action.id.to_owned(),
            Self::Category(category) => format!("category:{}", category.id),
        }
    }

    /// Whether this is its id.
    pub fn is(&self, id: &str) -> bool {
        match self {
            Self::Action(action) => action.id == id,
            Self::Category(category) => id.strip_prefix("category:") == Some(category.id.as_str()),
        }
    }

    /// What it does, for lists.
    pub fn label(&self) -> String {
        match self {
            Self::Action(action) => action.label.trim_end_matches('…').to_owned(),
            Self::Category(category) => format!("Code as {}", category.label),
        }
    }

    /// When its keys are heard.
    pub const fn heard(&self) -> Heard {
        match self {
            Self::Action(action) => action.heard,
            Self::Category(_) => Heard::NotTyping,
        }
    }

    /// What it sends now; `None` while it cannot be done.
    pub fn message(&self, app: &App) -> Option<Message> {
        match self {
            Self::Action(action) => (action.message)(app),
            Self::Category(category) => app.can_code().then(|| Message::Code(category.id.clone())),
        }
    }

    /// The keys that it has unless a person chose others.
    fn defaults(&self, os: OperatingSystem) -> Vec<KeyboardShortcut> {
        match self {
            Self::Action(action) => action.keys_on(os).to_vec(),
            Self::Category(category) => parse(&category.key).into_iter().collect(),
        }
    }

    /// Whether both could be heard at the same moment.
    fn meets(&self, other: &Self) -> bool {
        let form = |deed: &Self| deed.heard() == Heard::InForm;
        let typing = |deed: &Self| deed.heard() == Heard::NotTyping;
        !(form(self) && typing(other) || typing(self) && form(other))
    }
}

/// Everything that keys do, and with which keys.
#[derive(Debug)]
pub struct Keymap {
    lines: Vec<(Deed, Vec<KeyboardShortcut>)>,
    chosen: Chosen,
    os: OperatingSystem,
}

impl Keymap {
    /// The table's keys, and in their place those of `chosen`. A chosen key
    /// that cannot be read, or that does something else already, is left out:
    /// a settings file edited by hand must not take two actions at once.
    pub fn new(codebook: &'static Codebook, chosen: &Chosen, os: OperatingSystem) -> Self {
        let categories = codebook.categories.iter().map(Deed::Category);
        let deeds: Vec<Deed> = ACTIONS.iter().map(Deed::Action).chain(categories).collect();
        let own = |deed: &Deed| chosen.get(&deed.id());
        let keys = |deed: &Deed| if own(deed).is_some() { Vec::new() } else { deed.defaults(os) };
        let lines = deeds.iter().map(|deed| (*deed, keys(deed))).collect();
        let mut map = Self { lines, chosen: chosen.clone(), os };
        for deed in deeds {
            for key in own(&deed).into_iter().flatten().filter_map(|name| parse(name)) {
                if map.clash(&deed, key).is_none() {
                    map.add(&deed, key);
                }
            }
        }
        map
    }

    fn add(&mut self, deed: &Deed, key: KeyboardShortcut) {
        let id = deed.id();
        let line = self.lines.iter_mut().find(|(other, _)| other.is(&id));
        if let Some((_, keys)) = line.filter(|(_, keys)| !keys.contains(&key)) {
            keys.push(key);
        }
    }

    /// Whether it was made from these chosen keys.
    pub fn is_of(&self, chosen: &Chosen) -> bool {
        self.chosen == *chosen
    }

    /// Everything that keys do, in the order of the table, then of the
    /// codebook.
    pub fn lines(&self) -> impl Iterator<Item = (Deed, &[KeyboardShortcut])> {
        self.lines.iter().map(|(deed, keys)| (*deed, keys.as_slice()))
    }

    /// The keys of an action or `category:` and a category's id.
    pub fn keys(&self, id: &str) -> &[KeyboardShortcut] {
        let line = self.lines.iter().find(|(deed, _)| deed.is(id));
        line.map_or(&[], |(_, keys)| keys)
    }

    /// What has that id.
    pub fn deed(&self, id: &str) -> Option<Deed> {
        self.lines.iter().map(|(deed, _)| *deed).find(|deed| deed.is(id))
    }

    /// The first key, as people read it: `Ctrl+Z`; empty if it has none.
    pub fn name(&self, id: &str) -> String {
        self.keys(id).first().map(|key| super::shortcut::name(key, self.os)).unwrap_or_default()
    }

    /// All keys, as people read them.
    pub fn names(&self, keys: &[KeyboardShortcut]) -> String {
        let names = keys.iter().map(|key| super::shortcut::name(key, self.os));
        names.collect::<Vec<_>>().join(", ")
    }

    /// What else `key` does already while it could mean `deed`.
    pub fn clash(&self, deed: &Deed, key: KeyboardShortcut) -> Option<Deed> {
        let id = deed.id();
        let others = self.lines.iter().filter(|(other, _)| !other.is(&id));
        let mut met = others.filter(|(other, keys)| other.meets(deed) && keys.contains(&key));
        met.next().map(|(other, _)| *other)
    }

    /// The chosen keys if `deed` had `key` beside those it has.
    pub fn with(&self, deed: &Deed, key: KeyboardShortcut) -> Chosen {
        let mut keys: Vec<String> = self.keys(&deed.id()).iter().map(stored).collect();
        keys.push(stored(&key));
        self.choosing(deed, keys)
    }

    /// The chosen keys if `deed` had no longer `key`.
    pub fn without(&self, deed: &Deed, key: KeyboardShortcut) -> Chosen {
        let keys = self.keys(&deed.id()).iter().filter(|own| **own != key);
        self.choosing(deed, keys.map(stored).collect())
    }

    fn choosing(&self, deed: &Deed, keys: Vec<String>) -> Chosen {
        let mut chosen = self.chosen.clone();
        chosen.insert(deed.id(), keys);
        chosen
    }

    /// The chosen keys if `deed` had the table's again; `None` where it has
    /// them.
    pub fn reset(&self, deed: &Deed) -> Option<Chosen> {
        let mut chosen = self.chosen.clone();
        chosen.remove(&deed.id()).map(|_| chosen)
    }
}

#[cfg(test)]
mod tests;
