//! The articles of a folder, in the order in which people number files.

use super::StoreError;
use crate::article::is_article_name;
use std::cmp::Ordering;
use std::fs;
use std::path::{Path, PathBuf};

/// One article of a folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FolderEntry {
    /// Its file.
    pub path: PathBuf,
    /// The file's name, without folders.
    pub name: String,
}

/// The files of `path` (not of folders within it) whose names end like an
/// article's. Hidden files and annotation files are left out.
///
/// # Errors
/// If it is no folder, or may not be listed.
pub fn list_folder(path: &Path) -> Result<Vec<FolderEntry>, StoreError> {
    if !fs::metadata(path).map_err(StoreError::reading)?.is_dir() {
        return Err(StoreError::NotFolder);
    }
    let entries = fs::read_dir(path).map_err(StoreError::reading)?;
    // What vanishes while being listed is not listed.
    let mut articles: Vec<FolderEntry> =
        entries.flatten().filter_map(|entry| article(&entry)).collect();
    articles.sort_by(|a, b| natural(&a.name, &b.name));
    Ok(articles)
}

fn article(entry: &fs::DirEntry) -> Option<FolderEntry> {
    let name = entry.file_name().to_string_lossy().into_owned();
    let path = entry.path();
    let shown = !name.starts_with('.') && is_article_name(&name) && path.is_file();
    shown.then_some(FolderEntry { path, name })
}

/// "2.txt" before "10.txt", whatever the case of letters.
fn natural(a: &str, b: &str) -> Ordering {
    let (mut left, mut right) = (a, b);
    loop {
        match (split(&mut left), split(&mut right)) {
            (None, None) => return a.cmp(b),
            (one, other) => match one.cmp(&other) {
                Ordering::Equal => {}
                different => return different,
            },
        }
    }
}

/// Takes a run of digits or of other characters off the front of `rest`. As
/// a key, digits without leading zeros: first by length, then by digits.
fn split(rest: &mut &str) -> Option<(bool, usize, String)> {
    let is_digits = rest.chars().next()?.is_ascii_digit();
    let end = rest.find(|c: char| c.is_ascii_digit() != is_digits).unwrap_or(rest.len());
    let (run, after) = rest.split_at(end);
    *rest = after;
    Some(if is_digits {
        let digits = run.trim_start_matches('0');
        (false, digits.len(), digits.to_owned())
    } else {
        (true, 0, run.to_lowercase())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn articles_in_the_order_of_their_numbers() {
        let folder = tempfile::tempdir().unwrap();
        let names = [
            "b10.txt",
            "B2.html",
            "b1.md",
            ".hidden.txt",
            "b1.md.tally.ron",
            "c.png",
            "007.txt",
            "10.txt",
        ];
        for name in names {
            fs::write(folder.path().join(name), "").unwrap();
        }
        fs::create_dir(folder.path().join("folder.txt")).unwrap();
        let listed = list_folder(folder.path()).unwrap();
        let listed: Vec<&str> = listed.iter().map(|entry| &*entry.name).collect();
        assert_eq!(listed, ["007.txt", "10.txt", "b1.md", "B2.html", "b10.txt"]);
    }

    #[test]
    fn a_file_or_nothing_is_no_folder() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a.txt");
        fs::write(&file, "").unwrap();
        assert!(matches!(list_folder(&file), Err(StoreError::NotFolder)));
        assert!(matches!(list_folder(&folder.path().join("none")), Err(StoreError::Missing)));
    }
}
