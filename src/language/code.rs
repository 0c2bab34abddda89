//! Names of languages.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::sync::Arc;

/// An ISO 639-1 code such as `fr`, or `und` where the language is unknown
/// (ISO 639-2's code for that). Cloning is cheap.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct LanguageCode(Arc<str>);

impl LanguageCode {
    /// The code of an unknown language.
    pub fn unknown() -> Self {
        Self("und".into())
    }

    /// The code as written in files.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for LanguageCode {
    fn from(code: &str) -> Self {
        Self(code.into())
    }
}

impl fmt::Display for LanguageCode {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}
