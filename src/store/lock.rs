//! One window per article: two that write the same annotation file would each
//! undo the other's decisions.

use super::{Store, StoreError, path_hash};
use std::fs::{self, File, TryLockError};
use std::io::{self, ErrorKind};
use std::path::Path;

/// The right to annotate one article, until dropped. A process that dies
/// loses it as well.
#[derive(Debug)]
pub struct ArticleLock {
    _file: File,
}

impl Store {
    /// Takes the right to annotate `article`; never waits.
    ///
    /// # Errors
    /// [`StoreError::Locked`] if another window, or this one, has it already;
    /// [`StoreError::Unwritable`] if the lock's file cannot be made.
    pub fn lock_article(&self, article: &Path) -> Result<ArticleLock, StoreError> {
        let folder = self.places.state.join("locks");
        let path = folder.join(format!("{}.lock", path_hash(article)));
        let unwritable = |error: io::Error| StoreError::writing(&path, error);
        fs::create_dir_all(&folder).map_err(unwritable)?;
        let file = File::options().create(true).append(true).open(&path).map_err(unwritable)?;
        match file.try_lock() {
            Ok(()) => Ok(ArticleLock { _file: file }),
            Err(TryLockError::WouldBlock) => Err(StoreError::Locked),
            // Some network disks have no locks: better unprotected than shut.
            Err(TryLockError::Error(error)) if error.kind() == ErrorKind::Unsupported => {
                Ok(ArticleLock { _file: file })
            }
            Err(TryLockError::Error(error)) => Err(unwritable(error)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_window_at_a_time() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::within(folder.path());
        let (a, b) = (folder.path().join("a.txt"), folder.path().join("b.txt"));
        let lock = store.lock_article(&a).unwrap();
        assert!(matches!(store.lock_article(&a), Err(StoreError::Locked)));
        assert!(store.lock_article(&b).is_ok());
        drop(lock);
        assert!(store.lock_article(&a).is_ok());
    }
}
