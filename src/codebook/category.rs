//! One category of a codebook.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::sync::Arc;

/// A category's stable id, such as `killed`. Cloning is cheap.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CategoryId(Arc<str>);

impl CategoryId {
    /// The id as written in codebooks and files.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for CategoryId {
    fn from(id: &str) -> Self {
        Self(id.into())
    }
}

impl fmt::Display for CategoryId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

/// What one category is and how it is told apart on screen.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Category {
    /// Stable id.
    pub id: CategoryId,
    /// The word on badges.
    pub label: String,
    /// Whether its claims carry a quantity; otherwise they state an event.
    pub counted: bool,
    /// What counts, in a sentence; shown as help.
    pub definition: String,
    /// The name of a tint in the theme files.
    pub tint: String,
    /// The name of an icon of the interface's icon face.
    pub icon: String,
    /// The key that codes it, as `1` or `Shift+S`; empty for none.
    #[serde(default)]
    pub key: String,
}
