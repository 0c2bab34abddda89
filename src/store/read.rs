//! Reading files without hanging on what is no file.

use super::StoreError;
use crate::article::{self, Article, Hint, MAX_BYTES};
use std::fs::{self, File};
use std::io::Read;
use std::path::Path;

/// Reads the article at `path`; the hint's name is the file's unless given.
///
/// # Errors
/// If the file cannot be read or is no article.
pub fn read_article(path: &Path, hint: &Hint) -> Result<Article, StoreError> {
    let bytes = read_file(path, |length| Ok(article::check_length(length)?), MAX_BYTES)?;
    let mut hint = hint.clone();
    if hint.name.is_empty() {
        hint.name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    }
    Ok(article::read(&bytes, &hint)?)
}

/// The bytes of the regular file at `path`, if `check` accepts its length,
/// and never more than one over `limit`: a file may grow, or (under `/proc`)
/// be longer than it says.
pub(super) fn read_file(
    path: &Path,
    check: impl Fn(u64) -> Result<(), StoreError>,
    limit: u64,
) -> Result<Vec<u8>, StoreError> {
    let metadata = fs::metadata(path).map_err(StoreError::reading)?;
    if metadata.is_dir() {
        return Err(StoreError::IsFolder);
    }
    if !metadata.is_file() {
        return Err(StoreError::NotFile);
    }
    check(metadata.len())?;
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(StoreError::reading)?;
    file.take(limit + 1).read_to_end(&mut bytes).map_err(StoreError::reading)?;
    check(bytes.len() as u64)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::ArticleError;

    fn read(path: &Path) -> Result<Article, StoreError> {
        read_article(path, &Hint::default())
    }

    #[test]
    fn the_file_gives_the_article_its_name() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("heurts à Rome.txt");
        fs::write(&path, "Douze morts").unwrap();
        assert_eq!(read(&path).unwrap().name, "heurts à Rome.txt");
    }

    #[test]
    fn what_is_no_file_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        assert!(matches!(read(folder.path()), Err(StoreError::IsFolder)));
        assert!(matches!(read(&folder.path().join("none")), Err(StoreError::Missing)));
        let inside = folder.path().join("a.txt");
        fs::write(&inside, "Douze morts").unwrap();
        assert!(matches!(read(&inside.join("b")), Err(StoreError::Missing)));
    }

    #[cfg(unix)]
    #[test]
    fn devices_and_sockets_do_not_hang() {
        assert!(matches!(read(Path::new("/dev/zero")), Err(StoreError::NotFile)));
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("socket");
        let _socket = std::os::unix::net::UnixListener::bind(&path).unwrap();
        assert!(matches!(read(&path), Err(StoreError::NotFile)));
    }

    #[test]
    fn a_long_file_is_refused_before_it_is_read() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("long.txt");
        File::create(&path).unwrap().set_len(200_000_000).unwrap();
        let error = read(&path).unwrap_err();
        let StoreError::Article(ArticleError::TooLong { megabytes, limit }) = error else {
            panic!("{error}")
        };
        assert_eq!((megabytes, limit), (200, 50));
    }
}
