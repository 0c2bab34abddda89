//! Opening articles and reading them again another way.

use super::{
    App, Choice, Conflict, Dialog, Effect, OpenJob, Opened, Problem, Refused, SaveState, Session,
};
use crate::article::Hint;
use crate::language::LanguageCode;
use crate::suggest::Suggestion;
use std::path::{Path, PathBuf};
use std::sync::Arc;

impl App {
    pub(super) fn open(&mut self, path: PathBuf) -> Vec<Effect> {
        let hint = Hint { name: file_name(&path), ..Hint::default() };
        self.start_opening(path, hint, None)
    }

    pub(super) fn open_sample(&mut self, index: usize) -> Vec<Effect> {
        self.dialog = None;
        self.opening = Some("the sample".to_owned());
        let ticket = self.next_ticket();
        vec![Effect::OpenSample { ticket, index }]
    }

    fn start_opening(&mut self, path: PathBuf, hint: Hint, choice: Option<Choice>) -> Vec<Effect> {
        self.dialog = None;
        self.opening = Some(file_name(&path));
        let ticket = self.next_ticket();
        let mut effects = self.keep_draft();
        let current = self.session.as_ref().filter(|session| session.path == path);
        let guard = current.map(|session| session.guard.clone());
        effects.push(Effect::Open(Box::new(OpenJob { ticket, path, hint, choice, guard })));
        effects
    }

    pub(super) fn opened(
        &mut self,
        ticket: u64,
        result: Box<Result<Opened, Refused>>,
    ) -> Vec<Effect> {
        if ticket != self.ticket {
            return Vec::new();
        }
        self.opening = None;
        match *result {
            Ok(opened) => self.begin(opened),
            Err(Refused::Conflict(conflict)) => {
                self.dialog = Some(Dialog::Conflict(Box::new(conflict)));
                Vec::new()
            }
            Err(Refused::Folder(path)) => self.open_folder(path),
            Err(Refused::Failed(why)) => {
                self.warn(why);
                Vec::new()
            }
        }
    }

    fn begin(&mut self, opened: Opened) -> Vec<Effect> {
        let must_keep = opened.resumed.is_none() && opened.review.has_decisions();
        let (path, remark) = (opened.path.clone(), opened.remark.clone());
        let (folder, problem) = (opened.lexicon.folder.clone(), opened.lexicon.problem.clone());
        let fresh = opened.resumed.is_none() && opened.review.convention().is_empty();
        let mut session = Session::new(opened, self.ticket, &self.settings);
        if fresh {
            session.review.set_convention(&self.settings.convention);
        }
        let byte = session.focused().map_or(0, |claim| claim.coding.span.start());
        let at_start = session.review.progress().decided() == 0;
        self.session = Some(session);
        self.note_progress();
        remark.into_iter().for_each(|remark| self.inform(remark));
        problem.into_iter().for_each(|problem| self.warn(problem));
        let mut effects = vec![Effect::Remember(path), Effect::ClearSelection];
        effects.push(Effect::WatchLexicon(folder));
        effects.push(Effect::Reveal { byte: if at_start { 0 } else { byte } });
        if must_keep {
            effects.extend(self.keep());
        }
        effects.extend(self.take_back_pending());
        effects
    }

    pub(super) fn resolve(&mut self, choice: Choice) -> Vec<Effect> {
        let Some(Dialog::Conflict(conflict)) = self.dialog.take() else { return Vec::new() };
        self.start_opening(conflict.path, conflict.hint, Some(choice))
    }

    pub(super) fn read_as(&mut self, encoding: String) -> Vec<Effect> {
        let Some(session) = &self.session else { return Vec::new() };
        let hint =
            Hint { name: session.name().to_owned(), encoding: Some(encoding), language: None };
        let path = session.path.clone();
        self.start_opening(path, hint, None)
    }

    pub(super) fn set_language(&mut self, language: LanguageCode) -> Vec<Effect> {
        let Some(session) = &self.session else { return Vec::new() };
        if session.review.article().language == language {
            return Vec::new();
        }
        let article = session.review.article().clone();
        let taught = Arc::clone(&session.lexicon.taught);
        let ticket = self.next_ticket();
        vec![Effect::Resuggest { ticket, article, language, taught }]
    }

    pub(super) fn resuggested(
        &mut self,
        ticket: u64,
        language: LanguageCode,
        suggestions: Vec<Suggestion>,
    ) -> Vec<Effect> {
        if ticket != self.ticket {
            return Vec::new();
        }
        let Some(session) = &self.session else { return Vec::new() };
        let command = session.review.resuggest(language, suggestions);
        let effects = self.apply(command);
        if let Some(session) = &mut self.session {
            session.forget_explanations();
        }
        self.refocus();
        effects
    }

    pub(super) fn recent_read(&mut self, recent: Vec<PathBuf>) -> Vec<Effect> {
        self.recent = recent;
        Vec::new()
    }

    pub(super) fn close_article(&mut self) -> Vec<Effect> {
        let effects = self.keep_draft();
        self.session = None;
        self.opening = None;
        effects
    }

    /// Whether closing the window now would lose something that is not yet
    /// on the disk.
    pub fn is_saving(&self) -> bool {
        self.session.as_ref().is_some_and(|session| session.saving == SaveState::Saving)
    }
}

impl Conflict {
    /// What is the matter, in whole sentences.
    pub fn explain(&self) -> String {
        let file = file_name(&self.annotation);
        match &self.problem {
            Problem::Newer(what) | Problem::Broken(what) => format!("{file}: {what}"),
            Problem::TextChanged { decided } => format!(
                "“{}” has changed since it was annotated. {file} holds {decided} {} about the \
                 earlier text.",
                file_name(&self.path),
                if *decided == 1 { "decision" } else { "decisions" },
            ),
        }
    }
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}
