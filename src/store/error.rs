//! What can be wrong on the disk, and what a person can do about it.

use crate::article::ArticleError;
use std::io::{Error, ErrorKind};
use std::path::{Path, PathBuf};

/// Why the disk did not give or take something. The messages do not name the
/// file that was asked for: whoever shows them does.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The file is there but is no article.
    #[error(transparent)]
    Article(#[from] ArticleError),
    /// Nothing of that name.
    #[error("there is no such file; check the name, or whether its disk is connected")]
    Missing,
    /// A folder where a file was asked for.
    #[error("this is a folder; open one of the files in it")]
    IsFolder,
    /// A file where a folder was asked for.
    #[error("this is not a folder; open it as a file")]
    NotFolder,
    /// A pipe, a socket or a device.
    #[error("this is a device or a pipe, not a file; save what it holds in a file and open that")]
    NotFile,
    /// No right to read.
    #[error("it may not be read; ask its owner, or change its permissions")]
    NotPermitted,
    /// Any other trouble when reading.
    #[error("it cannot be read ({0}); try again, or copy it elsewhere first")]
    Unreadable(Error),
    /// An annotation file that cannot be one.
    #[error("the annotation file is {0}; keep it aside and start afresh, or restore a copy")]
    NotAnnotation(&'static str),
    /// A file of taught wordings that cannot be one.
    #[error("it is {0}; mend it in a text editor, or move it away")]
    NotLexicon(&'static str),
    /// Trouble when writing.
    #[error("{path} cannot be written ({source}); check its folder's permissions and free space")]
    Unwritable {
        /// What was to be written.
        path: PathBuf,
        /// What the system said.
        source: Error,
    },
    /// Another window annotates the same article.
    #[error("another Tallymark window has this article open; close it there first")]
    Locked,
    /// The system names no home folder.
    #[error("no home folder is known to keep files in; set TALLYMARK_HOME to a folder")]
    NoHome,
}

impl StoreError {
    /// What `error` means to somebody who wanted to read.
    pub(super) fn reading(error: Error) -> Self {
        match error.kind() {
            ErrorKind::NotFound | ErrorKind::NotADirectory | ErrorKind::InvalidFilename => {
                Self::Missing
            }
            ErrorKind::PermissionDenied => Self::NotPermitted,
            ErrorKind::IsADirectory => Self::IsFolder,
            _ => Self::Unreadable(error),
        }
    }

    /// What `source` means to somebody who wanted to write `path`.
    pub(super) fn writing(path: &Path, source: Error) -> Self {
        Self::Unwritable { path: path.to_owned(), source }
    }
}
