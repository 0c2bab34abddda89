//! Reads and writes what a folder was taught, and reads an article with it.

use super::World;
use crate::app::{FolderLexicon, Learnt, Message, TeachJob};
use crate::article::Article;
use crate::codebook::Codebook;
use crate::language::taught::Change;
use crate::language::taught::file::{self, TaughtError};
use crate::language::{self, Taught};
use crate::review::Manner;
use crate::store::{self, StoreError};
use crate::suggest::{self, Suggestion};
use std::path::Path;
use std::sync::Arc;

/// Why the folder's file cannot be used; the file is left as it is.
#[derive(Debug, thiserror::Error)]
enum Trouble {
    #[error("{0}")]
    Store(#[from] StoreError),
    #[error("{0}")]
    Taught(#[from] TaughtError),
}

/// What `folder` was taught, as far as its file can be read.
pub(super) fn read(folder: &Path) -> FolderLexicon {
    let folder = folder.to_owned();
    match try_read(&folder) {
        Ok(taught) => FolderLexicon { folder, taught: Arc::new(taught), problem: None },
        Err(trouble) => {
            let problem = Some(format!(
                "{} cannot be used: {trouble}. The file is left as it is, and read again when it \
                 changes.",
                name(&folder)
            ));
            FolderLexicon { folder, taught: Arc::default(), problem }
        }
    }
}

fn try_read(folder: &Path) -> Result<Taught, Trouble> {
    let text = store::read_lexicon(folder)?;
    Ok(text.map_or_else(|| Ok(Taught::default()), |text| file::parse(&text))?)
}

fn name(folder: &Path) -> String {
    let path = store::lexicon_path(folder);
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// Writes the lesson of `job`, reads the article with it and says so.
pub(super) fn teach(world: &World, job: TeachJob) {
    let TeachJob { serial, folder, change, manner, article } = job;
    let written = write(world, &folder, &change, manner);
    let result = match written {
        Ok(taught) => {
            let found = match manner {
                Manner::Do => suggestions(&article, &taught),
                Manner::Undo | Manner::Redo => Vec::new(),
            };
            Ok((Arc::new(taught), found))
        }
        Err(trouble) => Err(format!("Not taught: {}: {trouble}.", name(&folder))),
    };
    world.tell(Message::Learnt(Box::new(Learnt { serial, change, manner, result })));
}

/// What is taught in `folder` after `change`, written there. The change is
/// made to what the file says now: another window may have added to it.
fn write(world: &World, folder: &Path, change: &Change, manner: Manner) -> Result<Taught, Trouble> {
    let mut after = Taught::default();
    world.store.change_lexicon(folder, |text| {
        let before = text.map_or_else(|| Ok(Taught::default()), file::parse)?;
        after = before.with(change);
        // Undoing the first lesson leaves no file, as there was none before.
        let ours = text.is_none_or(|text| text == file::to_ron(&before));
        let gone = after.is_empty() && ours && manner == Manner::Undo;
        Ok::<_, Trouble>((!gone).then(|| file::to_ron(&after)))
    })?;
    Ok(after)
}

/// What the rules find in `article`, with what its folder was taught.
pub(super) fn suggestions(article: &Article, taught: &Taught) -> Vec<Suggestion> {
    let codebook = Codebook::unrest();
    let lexicon = language::lexicon_with(&article.language, taught, codebook);
    lexicon.map_or_else(Vec::new, |lexicon| suggest::suggest(article, &lexicon, codebook))
}
