//! What a person prefers, kept from one start to the next.

use super::Order;
use crate::claim::Confidence;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Which theme.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ThemeChoice {
    /// As the system.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl ThemeChoice {
    /// All choices, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// The word on screen.
    pub const fn label(self) -> &'static str {
        match self {
            Self::System => "System",
            Self::Light => "Light",
            Self::Dark => "Dark",
        }
    }
}

/// Which part of the preferences is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SettingsTab {
    /// Who codes, and how suggestions are shown.
    #[default]
    Coding,
    /// How the text looks.
    Reading,
    /// Which keys do what.
    Keys,
}

impl SettingsTab {
    /// All parts, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Coding, Self::Reading, Self::Keys];

    /// The word on screen.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Coding => "Coding",
            Self::Reading => "Reading",
            Self::Keys => "Keys",
        }
    }
}

/// What the page of preferences shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SettingsPage {
    /// Which part.
    pub tab: SettingsTab,
    /// The id of what waits for its new key.
    pub listening: Option<String>,
    /// Why the last key was refused; empty if it was not.
    pub refused: String,
}

/// Preferences; a missing or unknown field takes its default.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Light, dark, or as the system.
    pub theme: ThemeChoice,
    /// Who decides; written with every decision.
    pub annotator: String,
    /// The size of the article's text, in points.
    pub text_size: f32,
    /// Whether the folder's articles are listed at the left.
    pub folder_shown: bool,
    /// Whether the rules' confidence is kept from the person until a claim is
    /// decided.
    pub blind: bool,
    /// Undecided suggestions of a lower confidence are hidden.
    pub threshold: Confidence,
    /// In which order claims are listed.
    pub order: Order,
    /// The id of the codebook's number convention; empty for the default.
    pub convention: String,
    /// Keys that the person chose, by the id of what they do; what is not
    /// named has the keys of the table.
    pub keys: BTreeMap<String, Vec<String>>,
}

impl Settings {
    /// The sizes that the text may take, in points.
    pub const TEXT_SIZES: std::ops::RangeInclusive<f32> = 12.0..=32.0;

    /// The settings with the text `points` larger, or smaller if negative.
    #[must_use]
    pub fn with_text_larger(&self, points: f32) -> Self {
        let (low, high) = (*Self::TEXT_SIZES.start(), *Self::TEXT_SIZES.end());
        Self { text_size: (self.text_size + points).clamp(low, high), ..self.clone() }
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            theme: ThemeChoice::System,
            annotator: String::new(),
            text_size: 18.0,
            folder_shown: true,
            blind: false,
            threshold: Confidence::default(),
            order: Order::Reading,
            convention: String::new(),
            keys: BTreeMap::new(),
        }
    }
}
