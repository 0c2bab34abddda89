//! Where annotation files lie: beside their article, or among the program's
//! data where that folder cannot be written.

use super::{Store, StoreError, path_hash, read, write_atomically};
use std::ffi::OsString;
use std::fs::{self, File};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

const ENDING: &str = ".tally.ron";
/// Bytes: the longest article with every word annotated stays under it.
const MAX_BYTES: u64 = 200_000_000;

/// Where an annotation file was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// The file.
    pub path: PathBuf,
    /// Whether it lies beside the article.
    pub beside: bool,
}

/// Where the annotations of `article` belong: `a.txt.tally.ron` beside it.
pub fn annotation_path(article: &Path) -> PathBuf {
    article.with_file_name(file_name(article, ENDING))
}

/// The article beside which `annotation` lies, if it is named like an
/// annotation file.
pub fn article_path(annotation: &Path) -> Option<PathBuf> {
    let name = annotation.file_name()?.to_str()?.strip_suffix(ENDING)?;
    (!name.is_empty()).then(|| annotation.with_file_name(name))
}

/// The text of an annotation file.
///
/// # Errors
/// If it cannot be read, is too long or is not UTF-8.
pub fn read_annotation(path: &Path) -> Result<String, StoreError> {
    let check = |length| match length {
        0..=MAX_BYTES => Ok(()),
        _ => Err(StoreError::NotAnnotation("too long to be one (over 200 MB)")),
    };
    let bytes = read::read_file(path, check, MAX_BYTES)?;
    String::from_utf8(bytes).map_err(|_| StoreError::NotAnnotation("damaged (not UTF-8 text)"))
}

/// Renames the annotation file `path` to a free name beside it, such as
/// `a.txt.kept-1.tally.ron`, and returns that. Nothing is ever overwritten.
///
/// # Errors
/// If it cannot be renamed.
pub fn keep_aside(path: &Path) -> Result<PathBuf, StoreError> {
    let stem = article_path(path).unwrap_or_else(|| path.to_owned());
    for number in 1_u64.. {
        let kept = path.with_file_name(file_name(&stem, &format!(".kept-{number}{ENDING}")));
        // Making the file first reserves its name; renaming then replaces it.
        match File::create_new(&kept) {
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(error) => return Err(StoreError::writing(&kept, error)),
            Ok(_) => return rename_onto(path, kept),
        }
    }
    unreachable!("there are more numbers than files")
}

fn rename_onto(path: &Path, kept: PathBuf) -> Result<PathBuf, StoreError> {
    if let Err(error) = fs::rename(path, &kept) {
        // The reserved name is empty and ours.
        let _ = fs::remove_file(&kept);
        return Err(StoreError::writing(&kept, error));
    }
    Ok(kept)
}

impl Store {
    /// Writes the annotations of `article`: beside it if that is possible,
    /// else among the program's data.
    ///
    /// # Errors
    /// If neither can be written; says what was wrong beside the article.
    pub fn save_annotation(&self, article: &Path, bytes: &[u8]) -> Result<Saved, StoreError> {
        let path = annotation_path(article);
        // The article's folder is not made anew if it is gone.
        let beside = if folder_of(&path).is_dir() {
            write_atomically(&path, bytes)
        } else {
            Err(StoreError::writing(&path, ErrorKind::NotFound.into()))
        };
        let Err(problem) = beside else { return Ok(Saved { path, beside: true }) };
        let path = self.elsewhere(article);
        write_atomically(&path, bytes).map_err(|_| problem)?;
        Ok(Saved { path, beside: false })
    }

    /// The annotation file of `article`, wherever it lies; the one written
    /// last if there are two.
    pub fn find_annotation(&self, article: &Path) -> Option<PathBuf> {
        let written = |path: &PathBuf| -> Option<SystemTime> {
            let metadata = fs::metadata(path).ok().filter(fs::Metadata::is_file)?;
            metadata.modified().ok()
        };
        let both = [self.elsewhere(article), annotation_path(article)];
        let found = both.into_iter().filter_map(|path| Some((written(&path)?, path)));
        found.max_by_key(|(time, _)| *time).map(|(_, path)| path)
    }

    fn elsewhere(&self, article: &Path) -> PathBuf {
        let ending = format!("-{}{ENDING}", path_hash(article));
        self.places.data.join("annotations").join(file_name(article, &ending))
    }
}

/// The folder of `path`, also of a bare file name.
fn folder_of(path: &Path) -> &Path {
    let folder = path.parent().unwrap_or(path);
    if folder.as_os_str().is_empty() { Path::new(".") } else { folder }
}

fn file_name(path: &Path, ending: &str) -> OsString {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(ending);
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder_with_article() -> (tempfile::TempDir, Store, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let article = folder.path().join("a.txt");
        fs::write(&article, "Douze morts").unwrap();
        let store = Store::within(folder.path());
        (folder, store, article)
    }

    fn make_read_only(path: &Path) {
        let mut permissions = fs::metadata(path).unwrap().permissions();
        permissions.set_readonly(true);
        fs::set_permissions(path, permissions).unwrap();
    }

    #[test]
    fn names_go_both_ways() {
        let path = annotation_path(Path::new("x/a.txt"));
        assert_eq!(path, Path::new("x/a.txt.tally.ron"));
        assert_eq!(article_path(&path).as_deref(), Some(Path::new("x/a.txt")));
        assert_eq!(article_path(Path::new("x/a.ron")), None);
    }

    #[test]
    fn annotations_lie_beside_their_article() {
        let (_folder, store, article) = folder_with_article();
        assert_eq!(store.find_annotation(&article), None);
        let saved = store.save_annotation(&article, b"(one)").unwrap();
        assert_eq!(saved, Saved { path: annotation_path(&article), beside: true });
        assert_eq!(store.find_annotation(&article), Some(saved.path.clone()));
        assert_eq!(read_annotation(&saved.path).unwrap(), "(one)");
    }

    #[test]
    fn or_elsewhere_where_that_cannot_be_written() {
        let (_folder, store, article) = folder_with_article();
        let beside = annotation_path(&article);
        fs::write(&beside, "(old)").unwrap();
        let earlier = SystemTime::now() - std::time::Duration::from_mins(1);
        File::options().write(true).open(&beside).unwrap().set_modified(earlier).unwrap();
        make_read_only(&beside);
        let saved = store.save_annotation(&article, b"(new)").unwrap();
        assert!(!saved.beside);
        assert!(saved.path.starts_with(&store.places.data), "{:?}", saved.path);
        assert_eq!(store.find_annotation(&article), Some(saved.path));
        assert_eq!(read_annotation(&beside).unwrap(), "(old)");
    }

    #[test]
    fn a_bare_name_lies_in_the_current_folder() {
        assert_eq!(folder_of(Path::new("a.txt")), Path::new("."));
        assert_eq!(folder_of(Path::new("b/a.txt")), Path::new("b"));
    }

    #[test]
    fn a_vanished_folder_is_not_made_anew() {
        let (folder, store, _) = folder_with_article();
        let article = folder.path().join("unplugged/a.txt");
        assert!(!store.save_annotation(&article, b"(new)").unwrap().beside);
        assert!(!folder.path().join("unplugged").exists());
    }

    #[test]
    fn articles_of_one_name_do_not_share_a_file() {
        let (folder, store, article) = folder_with_article();
        let other = folder.path().join("b/a.txt");
        assert_ne!(store.elsewhere(&article), store.elsewhere(&other));
    }

    #[test]
    fn what_is_kept_aside_never_replaces_anything() {
        let (folder, _, article) = folder_with_article();
        for (content, name) in
            [("one", "a.txt.kept-1.tally.ron"), ("two", "a.txt.kept-2.tally.ron")]
        {
            let path = annotation_path(&article);
            fs::write(&path, content).unwrap();
            let kept = keep_aside(&path).unwrap();
            assert_eq!(kept, folder.path().join(name));
            assert!(!path.exists());
            assert_eq!(read_annotation(&kept).unwrap(), content);
        }
        assert!(keep_aside(&annotation_path(&article)).is_err());
        assert!(!folder.path().join("a.txt.kept-3.tally.ron").exists());
    }

    #[test]
    fn a_damaged_annotation_is_not_text() {
        let (_folder, _, article) = folder_with_article();
        fs::write(&article, b"(\xff)").unwrap();
        assert!(matches!(read_annotation(&article), Err(StoreError::NotAnnotation(_))));
    }
}
