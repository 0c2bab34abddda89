//! The articles opened last.

use super::{Store, StoreError, full_path, read, write_atomically};
use std::path::{Path, PathBuf};

/// How many are remembered.
const MOST: usize = 20;
/// Bytes that the list may have; longer ones are not ours.
const MAX_BYTES: u64 = 1_000_000;

impl Store {
    /// The articles opened last, the latest first; those that are gone are
    /// left out. A list that cannot be read counts as empty: it is a
    /// convenience, not something to stop for.
    pub fn recent(&self) -> Vec<PathBuf> {
        self.remembered().into_iter().filter(|path| path.is_file()).collect()
    }

    /// Puts `article` at the head of the recent ones. A name that is not
    /// Unicode cannot be written down and is not remembered.
    ///
    /// # Errors
    /// If the list cannot be written.
    pub fn remember(&self, article: &Path) -> Result<(), StoreError> {
        let article = full_path(article);
        let mut recent = self.recent();
        recent.retain(|path| *path != article);
        recent.insert(0, article);
        recent.truncate(MOST);
        let list: Vec<&str> = recent.iter().filter_map(|path| path.to_str()).collect();
        let path = self.recent_file();
        let ron = ron::ser::to_string_pretty(&list, ron::ser::PrettyConfig::default())
            .map_err(|error| StoreError::writing(&path, std::io::Error::other(error)))?;
        write_atomically(&path, ron.as_bytes())
    }

    fn remembered(&self) -> Vec<PathBuf> {
        let bytes = read::read_file(&self.recent_file(), |_| Ok(()), MAX_BYTES);
        bytes.ok().and_then(|bytes| ron::de::from_bytes(&bytes).ok()).unwrap_or_default()
    }

    fn recent_file(&self) -> PathBuf {
        self.places.state.join("recent.ron")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_latest_comes_first_and_the_missing_go() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::within(folder.path());
        let folder = folder.path().canonicalize().unwrap();
        let path = |number: usize| folder.join(format!("{number}.txt"));
        for number in 0..25 {
            std::fs::write(path(number), "").unwrap();
            store.remember(&path(number)).unwrap();
        }
        store.remember(&path(20)).unwrap();
        let recent = store.recent();
        assert_eq!(recent.len(), MOST);
        assert_eq!(recent[..3], [path(20), path(24), path(23)]);
        std::fs::remove_file(path(24)).unwrap();
        assert_eq!(store.recent()[..2], [path(20), path(23)]);
    }

    #[test]
    fn a_broken_list_is_empty_and_mends_itself() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::within(folder.path());
        write_atomically(&store.recent_file(), b"[\"a").unwrap();
        assert!(store.recent().is_empty());
        let article = folder.path().join("a.txt");
        std::fs::write(&article, "").unwrap();
        store.remember(&article).unwrap();
        assert_eq!(store.recent().len(), 1);
    }
}
