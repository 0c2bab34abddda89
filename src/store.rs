//! The only place that touches the disk: articles, annotation files, what the
//! program remembers. Knows nothing of windows, and of annotation files only
//! where they lie, not what is in them.
//!
//! What needs no folder of the program's own is a function; the rest is on
//! [`Store`], which is told its folders ([`Places`]), so that a test has its
//! own and nothing is global.
#![allow(clippy::disallowed_methods, reason = "this is the floor that may touch the disk")]

mod annotations;
mod error;
mod folder;
mod lexicon;
mod lock;
mod places;
mod read;
mod recent;
mod settings;
mod write;

pub use annotations::{Saved, annotation_path, article_path, keep_aside, read_annotation};
pub use error::StoreError;
pub use folder::{FolderEntry, list_folder};
pub use lexicon::{LexiconStamp, lexicon_folder, lexicon_path, lexicon_stamp, read_lexicon};
pub use lock::ArticleLock;
pub use places::Places;
pub use read::read_article;
pub use write::write_atomically;

use std::path::{Path, PathBuf};

/// The disk, with the program's own folders on it.
#[derive(Clone, Debug)]
pub struct Store {
    places: Places,
}

impl Store {
    /// A store with its own files in `places`; they are made when needed.
    pub fn new(places: Places) -> Self {
        Self { places }
    }

    /// Writes `bytes` as a file `name` among the program's data, unless one of
    /// that name is there, and says where it is. This is how a bundled sample
    /// becomes a file that can be annotated.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn unpack(&self, name: &str, bytes: &[u8]) -> Result<PathBuf, StoreError> {
        let path = self.places.data.join("samples").join(name);
        if !path.is_file() {
            write_atomically(&path, bytes)?;
        }
        Ok(path)
    }
}

/// Whether two paths name one file, as far as can be told.
pub fn same_place(one: &Path, other: &Path) -> bool {
    full_path(one) == full_path(other)
}

/// The same path however it was given: absolute, links followed where they
/// can be.
fn full_path(path: &Path) -> PathBuf {
    let absolute = || std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    path.canonicalize().unwrap_or_else(|_| absolute())
}

/// A short name for a path: the beginning of the digest of its full form.
fn path_hash(path: &Path) -> String {
    let mut digest = crate::article::digest(full_path(path).as_os_str().as_encoded_bytes());
    digest.truncate(16);
    digest
}

#[cfg(test)]
impl Store {
    /// A store in `folder`, which a test owns.
    fn within(folder: &Path) -> Self {
        Self::new(Places::within(&folder.join("home")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sample_is_unpacked_once() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::within(folder.path());
        let path = store.unpack("a.txt", b"one").unwrap();
        assert_eq!(store.unpack("a.txt", b"two").unwrap(), path);
        assert_eq!(std::fs::read(path).unwrap(), b"one");
    }

    #[test]
    fn a_path_has_one_hash() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("b")).unwrap();
        std::fs::write(folder.path().join("a.txt"), "").unwrap();
        let direct = path_hash(&folder.path().join("a.txt"));
        assert_eq!(path_hash(&folder.path().join("b/../a.txt")), direct);
        assert_ne!(path_hash(&folder.path().join("missing.txt")), direct);
    }
}
