//! The articles of an opened folder.

use super::{App, Effect, Message, Step};
use crate::review::Progress;
use std::path::{Path, PathBuf};

/// One article of a folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FolderItem {
    /// Its file.
    pub path: PathBuf,
    /// Its file name.
    pub name: String,
    /// Language and date, as far as its annotation file says.
    pub detail: String,
    /// How far it has been reviewed; `None` if nobody has begun.
    pub progress: Option<Progress>,
}

/// An opened folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folder {
    /// Where it is.
    pub path: PathBuf,
    /// Its articles, in the order of their names; `None` while being listed.
    pub items: Option<Vec<FolderItem>>,
}

impl Folder {
    /// The folder's own name.
    pub fn name(&self) -> String {
        let name = self.path.file_name().unwrap_or(self.path.as_os_str());
        name.to_string_lossy().into_owned()
    }

    /// The article after or before `path`.
    pub fn neighbour(&self, path: &Path, step: Step) -> Option<&FolderItem> {
        let items = self.items.as_deref()?;
        let at = items.iter().position(|item| item.path == path)?;
        match step {
            Step::Next => items.get(at + 1),
            Step::Previous => items.get(at.checked_sub(1)?),
        }
    }
}

impl App {
    pub(super) fn open_folder(&mut self, path: PathBuf) -> Vec<Effect> {
        self.dialog = None;
        self.folder = Some(Folder { path: path.clone(), items: None });
        let mut effects = Vec::new();
        if !self.settings.folder_shown {
            self.settings.folder_shown = true;
            effects.push(Effect::SaveSettings(self.settings.clone()));
        }
        effects.push(Effect::ListFolder(path));
        effects
    }

    pub(super) fn folder_listed(
        &mut self,
        path: PathBuf,
        result: Result<Vec<FolderItem>, String>,
    ) -> Vec<Effect> {
        if self.folder.as_ref().is_none_or(|folder| folder.path != path) {
            return Vec::new();
        }
        match result {
            Ok(items) => {
                let first = items.first().map(|item| item.path.clone());
                let idle = self.session.is_none() && self.opening.is_none();
                if items.is_empty() {
                    self.warn(format!(
                        "“{}” holds no article (.txt, .md or .html).",
                        path.display()
                    ));
                }
                self.folder = Some(Folder { path, items: Some(items) });
                match first {
                    Some(first) if idle => self.open(first),
                    _ => Vec::new(),
                }
            }
            Err(why) => {
                self.folder = None;
                self.warn(why);
                Vec::new()
            }
        }
    }

    pub(super) fn open_neighbour(&mut self, step: Step) -> Vec<Effect> {
        let Some(session) = &self.session else { return Vec::new() };
        let neighbour = self.folder.as_ref().and_then(|f| f.neighbour(&session.path, step));
        let path = neighbour.map(|item| item.path.clone());
        path.map_or_else(Vec::new, |path| self.update(Message::Open(path), self.now))
    }

    /// Brings the folder's list up to date with what has been decided here.
    pub(super) fn note_progress(&mut self) {
        let (Some(session), Some(folder)) = (&self.session, &mut self.folder) else { return };
        let Some(items) = &mut folder.items else { return };
        if let Some(item) = items.iter_mut().find(|item| item.path == session.path) {
            let progress = session.progress();
            let begun = session.review.has_decisions();
            item.progress = (begun || item.progress.is_some()).then_some(progress);
            let article = session.review.article();
            let date = article.date.as_deref().unwrap_or_default();
            item.detail = [article.language.as_str(), date]
                .into_iter()
                .filter(|part| !part.is_empty())
                .collect::<Vec<_>>()
                .join(" · ");
        }
    }
}
