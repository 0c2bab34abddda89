//! The system's file dialogs, behind a trait so that tests can answer them.

use std::path::PathBuf;

/// Asks the person for files. Every call blocks until it is answered.
pub trait Dialogs: Send + Sync {
    /// An article to open.
    fn file(&self) -> Option<PathBuf>;
    /// A folder of articles to open.
    fn folder(&self) -> Option<PathBuf>;
    /// Where to write a file that is to be called `name`, starting in
    /// `folder`.
    fn save(&self, folder: Option<&std::path::Path>, name: &str) -> Option<PathBuf>;
}

/// The desktop's own dialogs, through its portal or `zenity`. Where there is
/// neither, every answer is `None`, as for "cancel".
pub struct SystemDialogs;

impl Dialogs for SystemDialogs {
    fn file(&self) -> Option<PathBuf> {
        rfd::FileDialog::new()
            .set_title("Open article")
            .add_filter("Articles", &["txt", "md", "text", "html", "htm", "xhtml", "ron"])
            .add_filter("All files", &["*"])
            .pick_file()
    }

    fn folder(&self) -> Option<PathBuf> {
        rfd::FileDialog::new().set_title("Open folder").pick_folder()
    }

    fn save(&self, folder: Option<&std::path::Path>, name: &str) -> Option<PathBuf> {
        let dialog = rfd::FileDialog::new().set_title("Export").set_file_name(name);
        match folder {
            Some(folder) => dialog.set_directory(folder),
            None => dialog,
        }
        .save_file()
    }
}
