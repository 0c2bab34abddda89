//! Which categories are coded and what they mean: data, read from RON.
//!
//! A codebook is the project's contract with its coders. The default one,
//! `unrest`, is `assets/codebooks/unrest.ron`. Nothing here knows about
//! windows or files: the text of a codebook comes in as a string.

mod category;

pub use category::{Category, CategoryId};

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
        Ok(book)
    }

    /// The category of that id, if this codebook defines it.
    pub fn category(&self, id: &CategoryId) -> Option<&Category> {
        self.categories.iter().find(|category| category.id == *id)
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
    fn a_category_defined_twice_is_refused() {
        let one = r#"(id: "a", label: "A", counted: true, definition: "", tint: "red", icon: "x")"#;
        let ron = format!(r#"(id: "b", title: "B", categories: [{one}, {one}])"#);
        assert!(matches!(Codebook::parse(&ron), Err(CodebookError::Twice(_))));
    }
}
