//! Icons by name: characters of Lucide's face, which `fonts` puts behind the
//! interface's own.

use lucide_icons::Icon;
use std::str::FromStr;

/// The character that draws the icon of that Lucide name; a question mark for
/// a name it does not have (a codebook may name anything).
pub fn glyph(name: &str) -> char {
    Icon::from_str(name).map_or('?', char::from)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codebook::Codebook;

    #[test]
    fn every_category_has_an_icon_of_its_own() {
        let mut seen = std::collections::BTreeSet::new();
        for category in &Codebook::unrest().categories {
            let icon = glyph(&category.icon);
            assert_ne!(icon, '?', "{}", category.icon);
            assert!(seen.insert(icon), "{} is used twice", category.icon);
        }
    }
}
