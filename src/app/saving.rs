//! Keeping every decision at once.

use super::{App, Effect, SaveJob, SaveState, Saved, Session};
use std::path::Path;

/// How the notice about a save that failed begins; it goes with the next that
/// does not.
const NOT_SAVED: &str = "Not saved:";

impl App {
    /// Writes the annotation file as the review now stands.
    pub(super) fn keep(&mut self) -> Vec<Effect> {
        let annotator = self.settings.annotator.clone();
        let Some(session) = &mut self.session else { return Vec::new() };
        session.saving = SaveState::Saving;
        session.revision += 1;
        let (path, review) = (session.path.clone(), session.review.snapshot());
        self.note_progress();
        vec![Effect::Save(Box::new(SaveJob { path, review, annotator }))]
    }

    /// Writes once more what could not be written.
    pub(super) fn save_again(&mut self) -> Vec<Effect> {
        let annotator = self.settings.annotator.clone();
        let failed = |session: &&mut Session| matches!(session.saving, SaveState::Failed(_));
        let Some(session) = self.session.as_mut().filter(failed) else { return Vec::new() };
        let (path, review) = (session.path.clone(), session.review.snapshot());
        vec![Effect::Save(Box::new(SaveJob { path, review, annotator }))]
    }

    pub(super) fn saved(&mut self, path: &Path, result: Result<Saved, String>) -> Vec<Effect> {
        let at = self.now;
        match &result {
            Err(why) => self.warn(format!("{NOT_SAVED} {why}")),
            Ok(_) => self.notices.retain(|notice| !notice.text.starts_with(NOT_SAVED)),
        }
        let Some(session) = self.session.as_mut().filter(|session| session.path == path) else {
            return Vec::new();
        };
        let first = !matches!(session.saving, SaveState::Saved { .. });
        session.saving = match result {
            Ok(saved) => SaveState::Saved { saved, at },
            Err(why) => SaveState::Failed(why),
        };
        if let (true, SaveState::Saved { saved, .. }) = (first, session.saving.clone())
            && !saved.beside
        {
            self.inform(format!(
                "The article's folder cannot be written to; decisions are kept in {}.",
                saved.path.display()
            ));
        }
        Vec::new()
    }
}
