//! The text of the settings file; what it means is the window's affair.

use super::{Store, StoreError, read, write_atomically};
use std::path::PathBuf;

/// Bytes that settings may have; longer ones are not ours.
const MAX_BYTES: u64 = 1_000_000;

impl Store {
    /// The settings file's text; `None` if there is none yet.
    ///
    /// # Errors
    /// If it is there but cannot be read.
    pub fn load_settings(&self) -> Result<Option<String>, StoreError> {
        match read::read_file(&self.settings_file(), |_| Ok(()), MAX_BYTES) {
            Ok(bytes) => Ok(Some(String::from_utf8_lossy(&bytes).into_owned())),
            Err(StoreError::Missing) => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Replaces the settings file.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn save_settings(&self, text: &str) -> Result<(), StoreError> {
        write_atomically(&self.settings_file(), text.as_bytes())
    }

    fn settings_file(&self) -> PathBuf {
        self.places.config.join("settings.ron")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_come_back() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::within(folder.path());
        assert!(store.load_settings().unwrap().is_none());
        store.save_settings("(theme: dark)").unwrap();
        assert_eq!(store.load_settings().unwrap().as_deref(), Some("(theme: dark)"));
    }
}
