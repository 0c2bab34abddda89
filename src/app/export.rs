//! What to export, as what.

use super::{App, Dialog, Effect, ExportJob};
use crate::exchange::Include;

/// The choices of the export dialog.
#[derive(Clone, Debug, PartialEq)]
pub struct ExportForm {
    /// The id of a format of [`crate::exchange`].
    pub format: &'static str,
    /// Which claims.
    pub include: Include,
}

impl App {
    pub(super) fn ask_export(&mut self) -> Vec<Effect> {
        if self.session.is_some() {
            let format = crate::exchange::FORMATS.first().map_or("ron", |format| format.id());
            self.dialog = Some(Dialog::Export(ExportForm { format, include: Include::Confirmed }));
        }
        Vec::new()
    }

    pub(super) fn export(&mut self, form: ExportForm) -> Vec<Effect> {
        self.dialog = None;
        let Some(session) = &self.session else { return Vec::new() };
        let (path, review) = (session.path.clone(), session.review.snapshot());
        let annotator = self.settings.annotator.clone();
        vec![Effect::Export(Box::new(ExportJob { path, review, form, annotator }))]
    }

    pub(super) fn exported(&mut self, result: Result<Option<String>, String>) -> Vec<Effect> {
        match result {
            Ok(Some(text)) => self.inform(text),
            Ok(None) => {}
            Err(why) => self.warn(format!("Not exported: {why}")),
        }
        Vec::new()
    }
}
