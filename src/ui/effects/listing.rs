//! A folder's articles, each with how far its annotation file says it has
//! come.

use crate::annotation;
use crate::app::FolderItem;
use crate::review::{Progress, Review};
use crate::store::{self, FolderEntry, Store};
use std::path::Path;

/// Lists `path`, or says in a sentence why not.
pub(super) fn list(store: &Store, path: &Path) -> Result<Vec<FolderItem>, String> {
    let entries =
        store::list_folder(path).map_err(|error| format!("{}: {error}.", path.display()))?;
    Ok(entries.into_iter().map(|entry| item(store, entry)).collect())
}

fn item(store: &Store, entry: FolderEntry) -> FolderItem {
    let annotated = store.find_annotation(&entry.path).map(|path| annotated(&path));
    let (detail, progress) = match annotated {
        None => (String::new(), None),
        Some(Some((detail, progress))) => (detail, Some(progress)),
        Some(None) => ("annotations unreadable".to_owned(), None),
    };
    FolderItem { path: entry.path, name: entry.name, detail, progress }
}

fn annotated(path: &Path) -> Option<(String, Progress)> {
    let text = store::read_annotation(path).ok()?;
    let file = annotation::parse(&text).ok()?;
    let article = file.article();
    let date = article.date.clone().map(|date| format!(" · {date}")).unwrap_or_default();
    let detail = format!("{}{date}", article.language);
    let review: Review = file.into_review(article).ok()?;
    Some((detail, review.progress()))
}
