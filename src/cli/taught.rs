//! The lexicons for articles in different languages and folders, with what
//! each folder was taught.

use super::complain;
use crate::article::Article;
use crate::codebook::Codebook;
use crate::language::taught::file;
use crate::language::{self, LanguageCode, Lexicon, Taught};
use crate::store;
use std::borrow::Cow;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Reads what a folder was taught when its first article comes, and lays it
/// over a lexicon once for all articles of one language that follow each other.
pub(super) struct Lexicons {
    ignore: bool,
    folder: Option<PathBuf>,
    taught: Taught,
    last: Option<(LanguageCode, Cow<'static, Lexicon>)>,
}

impl Lexicons {
    /// Lexicons with what is taught, or without if it is to be ignored.
    pub(super) fn new(ignore: bool) -> Self {
        Self { ignore, folder: None, taught: Taught::default(), last: None }
    }

    /// As [`Lexicons::turn`]; what is the matter is said on `err`, and whether
    /// nothing was.
    pub(super) fn turn_to(&mut self, article: &Path, err: &mut dyn Write) -> io::Result<bool> {
        let turned = self.turn(article);
        if let Err((file, why)) = &turned {
            complain(err, file, &format!("{why}; what this folder was taught is left out"))?;
        }
        Ok(turned.is_ok())
    }

    /// Turns to the folder of `article`, if it is another than before.
    ///
    /// # Errors
    /// The file of what is taught there and why it cannot be used; the
    /// lexicons are then those of a folder that was taught nothing.
    pub(super) fn turn(&mut self, article: &Path) -> Result<(), (PathBuf, String)> {
        let folder = store::lexicon_folder(article);
        if self.ignore || self.folder.as_ref() == Some(&folder) {
            return Ok(());
        }
        (self.taught, self.last) = (Taught::default(), None);
        let read = match store::read_lexicon(&folder) {
            Ok(None) => Ok(Taught::default()),
            Ok(Some(text)) => file::parse(&text).map_err(|error| error.to_string()),
            Err(error) => Err(error.to_string()),
        };
        let path = store::lexicon_path(&folder);
        self.folder = Some(folder);
        self.taught = read.map_err(|why| (path, why))?;
        Ok(())
    }

    /// The lexicon for `article`, if there is one for its language.
    pub(super) fn lexicon(&mut self, article: &Article) -> Option<&Lexicon> {
        let known = self.last.as_ref().is_some_and(|(code, _)| *code == article.language);
        if !known {
            let code = article.language.clone();
            let lexicon = language::lexicon_with(&code, &self.taught, Codebook::unrest())?;
            self.last = Some((code, lexicon));
        }
        self.last.as_ref().map(|(_, lexicon)| lexicon.as_ref())
    }
}
