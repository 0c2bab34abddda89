//! The program's own folders.

use super::StoreError;
use directories::ProjectDirs;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// Names a folder that takes the place of the system's own.
const HOME: &str = "TALLYMARK_HOME";

/// Where the program keeps its own files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Places {
    /// What a person prefers.
    pub config: PathBuf,
    /// What must not be lost: annotations that could not lie beside their
    /// article.
    pub data: PathBuf,
    /// What may be lost: recent files, locks.
    pub state: PathBuf,
}

impl Places {
    /// The folders that the system gives programs, or those within
    /// `TALLYMARK_HOME` if that is set.
    ///
    /// # Errors
    /// [`StoreError::NoHome`] if the system names none.
    pub fn of_system() -> Result<Self, StoreError> {
        Self::from_home(std::env::var_os(HOME))
    }

    /// All folders within `base`.
    pub fn within(base: &Path) -> Self {
        Self { config: base.join("config"), data: base.join("data"), state: base.join("state") }
    }

    /// Where the window's size and place are remembered.
    pub fn window(&self) -> PathBuf {
        self.state.join("window.ron")
    }

    fn from_home(home: Option<OsString>) -> Result<Self, StoreError> {
        if let Some(home) = home.filter(|home| !home.is_empty()) {
            return Ok(Self::within(Path::new(&home)));
        }
        let dirs = ProjectDirs::from("", "", "tallymark").ok_or(StoreError::NoHome)?;
        Ok(Self {
            config: dirs.config_dir().to_owned(),
            data: dirs.data_dir().to_owned(),
            // Only Linux has a folder of its own for state.
            state: dirs.state_dir().unwrap_or_else(|| dirs.data_local_dir()).to_owned(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_home_of_its_own_is_honoured_unless_empty() {
        let places = Places::from_home(Some("/mnt/stick".into())).unwrap();
        assert_eq!(places, Places::within(Path::new("/mnt/stick")));
        if let Ok(places) = Places::from_home(Some(OsString::new())) {
            assert!(places.config.is_absolute());
        }
    }
}
