//! Where the wordings lie that a project was taught: one file in the folder
//! of its articles.

use super::{Store, StoreError, path_hash, read, write_atomically};
use std::fs::{self, File};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

const NAME: &str = "tallymark.lexicon.ron";
/// Bytes: about fifty thousand wordings.
const MAX_BYTES: u64 = 10_000_000;

/// Tells one state of the file from another without reading it; `None` for a
/// file that is not there.
pub type LexiconStamp = Option<(SystemTime, u64)>;

/// The folder whose wordings hold for `article`: its own.
pub fn lexicon_folder(article: &Path) -> PathBuf {
    let folder = article.parent().unwrap_or(article);
    if folder.as_os_str().is_empty() { PathBuf::from(".") } else { folder.to_owned() }
}

/// The file of the wordings taught in `folder`.
pub fn lexicon_path(folder: &Path) -> PathBuf {
    folder.join(NAME)
}

/// The file's text; `None` if nothing was ever taught in `folder`.
///
/// # Errors
/// If it is there but cannot be read, is too long or is not UTF-8.
pub fn read_lexicon(folder: &Path) -> Result<Option<String>, StoreError> {
    let check = |length| match length {
        0..=MAX_BYTES => Ok(()),
        _ => Err(StoreError::NotLexicon("too long (over 10 MB)")),
    };
    match read::read_file(&lexicon_path(folder), check, MAX_BYTES) {
        Ok(bytes) => {
            let text = String::from_utf8(bytes);
            text.map(Some).map_err(|_| StoreError::NotLexicon("not UTF-8 text"))
        }
        Err(StoreError::Missing) => Ok(None),
        Err(error) => Err(error),
    }
}

/// The state of the file in `folder`.
pub fn lexicon_stamp(folder: &Path) -> LexiconStamp {
    let metadata = fs::metadata(lexicon_path(folder)).ok()?;
    Some((metadata.modified().ok()?, metadata.len()))
}

impl Store {
    /// Replaces the file in `folder` with what `change` makes of its text; no
    /// text is no file. Two windows that do so at once come one after the
    /// other. What `change` refuses is left as it is.
    ///
    /// # Errors
    /// Whatever `change` refuses with, or that the file cannot be read or
    /// written; it is then as it was.
    pub fn change_lexicon<E: From<StoreError>>(
        &self,
        folder: &Path,
        change: impl FnOnce(Option<&str>) -> Result<Option<String>, E>,
    ) -> Result<(), E> {
        let path = lexicon_path(folder);
        // Where locks cannot be kept, working without one beats not working.
        let _lock = self.lock_lexicon(&path);
        let before = read_lexicon(folder)?;
        let after = change(before.as_deref())?;
        if after == before {
            return Ok(());
        }
        if !folder.is_dir() {
            return Err(StoreError::writing(&path, ErrorKind::NotFound.into()).into());
        }
        match after {
            Some(text) => write_atomically(&path, text.as_bytes())?,
            None => fs::remove_file(&path).map_err(|error| StoreError::writing(&path, error))?,
        }
        Ok(())
    }

    /// Waits until no other window changes the file.
    fn lock_lexicon(&self, path: &Path) -> Option<File> {
        let folder = self.places.state.join("locks");
        fs::create_dir_all(&folder).ok()?;
        let file = folder.join(format!("{}.lock", path_hash(path)));
        let file = File::options().create(true).append(true).open(file).ok()?;
        file.lock().ok()?;
        Some(file)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(store: &Store, folder: &Path, text: Option<&str>) -> Result<(), StoreError> {
        store.change_lexicon(folder, |_| Ok(text.map(str::to_owned)))
    }

    #[test]
    fn the_file_comes_and_goes_with_what_is_in_it() {
        let folder = tempfile::tempdir().unwrap();
        let (store, place) = (Store::within(folder.path()), folder.path());
        assert_eq!(read_lexicon(place).unwrap(), None);
        set(&store, place, Some("(one)")).unwrap();
        let first = lexicon_stamp(place);
        assert!(first.is_some());
        let doubled: Result<(), StoreError> =
            store.change_lexicon(place, |text| Ok(text.map(|text| text.repeat(2))));
        doubled.unwrap();
        assert_eq!(read_lexicon(place).unwrap().as_deref(), Some("(one)(one)"));
        assert_ne!(lexicon_stamp(place), first);
        set(&store, place, None).unwrap();
        assert!(!lexicon_path(place).exists());
        set(&store, place, None).unwrap();
    }

    #[test]
    fn what_is_refused_stays_as_it_was() {
        let folder = tempfile::tempdir().unwrap();
        let (store, place) = (Store::within(folder.path()), folder.path());
        set(&store, place, Some("(one)")).unwrap();
        let refused: Result<(), StoreError> =
            store.change_lexicon(place, |_| Err(StoreError::NotLexicon("odd")));
        assert!(refused.is_err());
        assert_eq!(read_lexicon(place).unwrap().as_deref(), Some("(one)"));
        let mut permissions = fs::metadata(lexicon_path(place)).unwrap().permissions();
        permissions.set_readonly(true);
        fs::set_permissions(lexicon_path(place), permissions).unwrap();
        assert!(matches!(set(&store, place, Some("(two)")), Err(StoreError::Unwritable { .. })));
        assert_eq!(read_lexicon(place).unwrap().as_deref(), Some("(one)"));
        assert!(set(&store, &place.join("gone"), Some("(new)")).is_err());
        assert!(!place.join("gone").exists());
    }

    #[test]
    fn what_is_no_text_is_not_read() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(lexicon_path(folder.path()), b"(\xff)").unwrap();
        assert!(matches!(read_lexicon(folder.path()), Err(StoreError::NotLexicon(_))));
    }

    #[test]
    fn a_bare_name_lies_in_the_current_folder() {
        assert_eq!(lexicon_folder(Path::new("a.txt")), Path::new("."));
        assert_eq!(lexicon_folder(Path::new("b/a.txt")), Path::new("b"));
    }
}
