//! Which categories are coded and what they mean: data, read from RON.
//!
//! A codebook is the project's contract with its coders. The default one,
//! `unrest`, is `assets/codebooks/unrest.ron`. Nothing here knows about
//! windows or files: the text of a codebook comes in as a string.

mod category;
mod convention;

pub use category::{Category, CategoryId};
pub use convention::{Convention, Estimate, RangeRule, RivalRule, Unknown};

use serde::{Deserialize, Serialize};
use std::sync::LazyLock;

static UNREST: LazyLock<Codebook> = LazyLock::new(|| {
    // The bundled file is part of the program and tested below.
    Codebook::parse(include_str!("../assets/codebooks/unrest.ron")).unwrap_or_default()
});

/// A codebook that could not be used.
#[derive(Debug, thiserror::Error)]
pub enum CodebookError {
    /// Not RON, or not of the expected shape.
    #[error("the codebook cannot be read: {0}")]
    Syntax(#[from] ron::error::SpannedError),
    /// Two conventions share an id.
    #[error("the codebook defines the number convention {0:?} twice")]
    ConventionTwice(String),
    /// Two categories share an id.
    #[error("the codebook defines category {0:?} twice")]
    Twice(CategoryId),
}

/// A list of categories under a name that annotation files refer to.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Codebook {
    /// Stored in annotation files; never reused for other meanings.
    pub id: String,
    /// For people.
    pub title: String,
    /// In the order in which lists and filters show them.
    pub categories: Vec<Category>,
    /// By which numbers vague words can be read; the first is the default.
    #[serde(default)]
    pub conventions: Vec<Convention>,
    /// Nouns for anybody at all, in the languages that articles come in: what
    /// "12 people" are may be soldiers, and what "two soldiers" are may not be
    /// children.
    #[serde(default)]
    pub general: Vec<String>,
}

impl Codebook {
    /// The bundled codebook of `GUIDELINE.md`: sixteen categories of unrest.
    pub fn unrest() -> &'static Self {
        &UNREST
    }

    /// Reads a codebook from RON.
    ///
    /// # Errors
    /// If it is not a codebook, or a category appears twice.
    pub fn parse(ron: &str) -> Result<Self, CodebookError> {
        let book: Self = ron::from_str(ron)?;
        for (index, category) in book.categories.iter().enumerate() {
            if book.categories[..index].iter().any(|earlier| earlier.id == category.id) {
                return Err(CodebookError::Twice(category.id.clone()));
            }
        }
        for (index, convention) in book.conventions.iter().enumerate() {
            if book.conventions[..index].iter().any(|earlier| earlier.id == convention.id) {
                return Err(CodebookError::ConventionTwice(convention.id.clone()));
            }
        }
        Ok(book)
    }

    /// The category of that id, if this codebook defines it.
    pub fn category(&self, id: &CategoryId) -> Option<&Category> {
        self.categories.iter().find(|category| category.id == *id)
    }

    /// The number convention of that id; the first where it is empty or
    /// belongs to another codebook, "as written" where there is none at all.
    pub fn convention(&self, id: &str) -> &Convention {
        static AS_WRITTEN: LazyLock<Convention> = LazyLock::new(Convention::default);
        let named = self.conventions.iter().find(|convention| convention.id == id);
        named.or(self.conventions.first()).unwrap_or(&AS_WRITTEN)
    }

    /// Whether claims of this category carry a number. Unknown ids (from
    /// another codebook) count as counted, so that no number is hidden.
    pub fn is_counted(&self, id: &CategoryId) -> bool {
        self.category(id).is_none_or(|category| category.counted)
    }

    /// Where the category stands in the codebook's order; last if unknown.
    pub fn rank(&self, id: &CategoryId) -> usize {
        self.categories.iter().position(|c| c.id == *id).unwrap_or(self.categories.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bundled_codebook_has_the_guidelines_sixteen() {
        let book = Codebook::parse(include_str!("../assets/codebooks/unrest.ron")).unwrap();
        assert_eq!(book.categories.len(), 16);
        assert_eq!(book.categories.iter().filter(|category| category.counted).count(), 12);
        assert!(!book.is_counted(&CategoryId::from("seizure")));
        assert!(book.is_counted(&CategoryId::from("killed")));
    }

    #[test]
    fn the_bundled_conventions_can_be_found() {
        let book = Codebook::unrest();
        let ids: Vec<&str> = book.conventions.iter().map(|c| c.id.as_str()).collect();
        assert_eq!(ids, ["as-written", "acled", "ucdp", "mpeds"]);
        assert!(book.convention("").is_plain() && book.convention("of another book").is_plain());
        assert_eq!(book.convention("mpeds").words[&12], Estimate::of(36));
        for estimate in book.conventions.iter().flat_map(|c| c.words.values()) {
            assert!(estimate.low <= estimate.best && estimate.best <= estimate.high);
        }
    }

    #[test]
    fn a_category_defined_twice_is_refused() {
        let one = r#"(id: "a", label: "A", counted: true, definition: "", tint: "red", icon: "x")"#;
        let ron = format!(r#"(id: "b", title: "B", categories: [{one}, {one}])"#);
        assert!(matches!(Codebook::parse(&ron), Err(CodebookError::Twice(_))));
    }
}
