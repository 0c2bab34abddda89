//! Teaching the project wordings, and listing what it was taught.
//!
//! A lesson is written to the folder's file first and takes effect when it is
//! there: the article is read anew, outside, and the suggestions that nobody
//! decided about follow. Undoing goes the same way, through the review's own
//! undo, so that one key takes back decisions and lessons in their order.

mod form;
mod proposals;

pub use form::{TaughtList, TeachForm};

use super::{App, Dialog, Effect, Session};
use crate::language::LanguageCode;
use crate::language::taught::{Change, Taught, Verdict, Wording, places};
use crate::review::{ClaimId, Manner};
use crate::suggest::Suggestion;
use crate::text::Span;
use std::path::PathBuf;
use std::sync::Arc;

/// What was taught in the folder of the open article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FolderLexicon {
    /// The folder.
    pub folder: PathBuf,
    /// What holds; nothing if the file cannot be read.
    pub taught: Arc<Taught>,
    /// Why the file cannot be read, in whole sentences; it is left alone then.
    pub problem: Option<String>,
}

/// A change to what is taught in a folder, to be written.
#[derive(Clone, Debug)]
pub struct TeachJob {
    /// The session's serial number.
    pub serial: u64,
    /// Where.
    pub folder: PathBuf,
    /// What changes.
    pub change: Change,
    /// Directly, or by undo or redo.
    pub manner: Manner,
    /// The article to read anew; its language is that of the session.
    pub article: crate::article::Article,
}

/// What came of a [`TeachJob`].
#[derive(Clone, Debug)]
pub struct Learnt {
    /// The job's session.
    pub serial: u64,
    /// The job's change.
    pub change: Change,
    /// The job's manner.
    pub manner: Manner,
    /// What is taught now and what the rules now find (not after undo and
    /// redo, which know), or why nothing changed.
    pub result: Result<(Arc<Taught>, Vec<Suggestion>), String>,
}

impl App {
    /// Opens the form for a wording: of the selected words, or else of the
    /// focused claim.
    pub(super) fn ask_teach(&mut self, verdict: Verdict) -> Vec<Effect> {
        let Some(effects) = self.leave_form() else { return Vec::new() };
        let Some(session) = &self.session else { return effects };
        let listed = matches!(self.dialog, Some(Dialog::Taught(_)));
        let form = TeachForm::of_session(session, verdict);
        let form = TeachForm { listed, ..form };
        self.dialog = Some(Dialog::Teach(Box::new(form)));
        effects
    }

    /// Opens the form for a wording of that claim, whatever is selected.
    pub(super) fn ask_teach_of(&mut self, id: ClaimId, verdict: Verdict) -> Vec<Effect> {
        let mut effects = self.focus(id);
        effects.extend(self.select(None));
        effects.extend(self.ask_teach(verdict));
        effects
    }

    pub(super) fn show_form(&mut self, mut form: TeachForm) -> Vec<Effect> {
        if let Some(session) = &self.session {
            form.look_up(session);
        }
        self.dialog = Some(Dialog::Teach(Box::new(form)));
        Vec::new()
    }

    pub(super) fn edit_wording(&mut self, wording: Wording) -> Vec<Effect> {
        self.show_form(TeachForm::of_wording(wording))
    }

    /// Writes what the form says.
    pub(super) fn teach(&mut self, form: TeachForm) -> Vec<Effect> {
        let stamp = self.stamp();
        let Some(session) = &self.session else { return Vec::new() };
        if form.is_ready().is_err() || session.teaching {
            return Vec::new();
        }
        let known = &session.lexicon.taught;
        let old = form.replaces.clone();
        let new = form.wording(stamp);
        let change = known.plan(old.as_ref(), Some(new));
        self.dialog = Some(Dialog::Teach(Box::new(TeachForm { problem: None, ..form })));
        self.write_lesson(change, Manner::Do)
    }

    /// Takes a wording off the list.
    pub(super) fn unteach(&mut self, wording: &Wording) -> Vec<Effect> {
        let Some(session) = self.session.as_ref().filter(|session| !session.teaching) else {
            return Vec::new();
        };
        let change = session.lexicon.taught.plan(Some(wording), None);
        self.write_lesson(change, Manner::Do)
    }

    /// Asks for `change` to be written; what comes of it is a [`Learnt`].
    pub(super) fn write_lesson(&mut self, change: Change, manner: Manner) -> Vec<Effect> {
        let Some(session) = &mut self.session else { return Vec::new() };
        session.teaching = true;
        let article = session.review.article().clone();
        let (serial, folder) = (session.serial, session.lexicon.folder.clone());
        vec![Effect::Teach(Box::new(TeachJob { serial, folder, change, manner, article }))]
    }

    pub(super) fn learnt(&mut self, learnt: Learnt) -> Vec<Effect> {
        let serial = learnt.serial;
        let Some(session) = self.session.as_mut().filter(|session| session.serial == serial) else {
            return Vec::new();
        };
        session.teaching = false;
        session.forget_explanations();
        match learnt.result {
            Ok((taught, suggestions)) => {
                session.lexicon =
                    FolderLexicon { taught, problem: None, ..session.lexicon.clone() };
                match learnt.manner {
                    Manner::Do => self.follow(learnt.change, suggestions),
                    Manner::Undo | Manner::Redo => self.follow_undo(&learnt.change, learnt.manner),
                }
            }
            Err(why) => {
                self.not_learnt(why);
                Vec::new()
            }
        }
    }

    /// Says that nothing changed: in the form, which keeps what was typed.
    fn not_learnt(&mut self, why: String) {
        match &mut self.dialog {
            Some(Dialog::Teach(form)) => form.problem = Some(why),
            _ => self.warn(why),
        }
    }

    /// Puts the new suggestions in, and says what came and went.
    fn follow(&mut self, change: Change, suggestions: Vec<Suggestion>) -> Vec<Effect> {
        if let Some(Dialog::Teach(form)) = &self.dialog {
            self.dialog = form.listed.then(|| Dialog::Taught(TaughtList::default()));
        }
        let Some(session) = &self.session else { return Vec::new() };
        let before = open_places(session);
        let language = session.review.article().language.clone();
        let told = tell(&change);
        let command = session.review.resuggest(language, suggestions).because_of(change);
        let mut effects = self.apply(command);
        effects.extend(self.select(None));
        self.refocus();
        if let Some(session) = &self.session {
            let after = open_places(session);
            let came = after.iter().filter(|place| before.binary_search(place).is_err()).count();
            let went = before.iter().filter(|place| after.binary_search(place).is_err()).count();
            self.inform(format!("{told} {} Ctrl+Z takes it back.", difference(came, went)));
        }
        effects
    }

    /// The file is back as it was: now the review, unless something else was
    /// decided in the meantime.
    fn follow_undo(&mut self, change: &Change, manner: Manner) -> Vec<Effect> {
        let stamp = self.stamp();
        // What was said of the lesson holds no longer.
        let said = tell(&change.inverse());
        self.notices.retain(|notice| !notice.text.starts_with(&said));
        let Some(session) = &mut self.session else { return Vec::new() };
        let review = &mut session.review;
        let done = match manner {
            Manner::Undo if review.lesson_to_undo() == Some(change) => review.undo(stamp),
            Manner::Redo if review.lesson_to_redo() == Some(change) => review.redo(stamp),
            _ => return self.read_anew(),
        };
        self.went_back_or_forth(done)
    }

    /// Somebody else changed the folder's file.
    pub(super) fn lexicon_read(&mut self, lexicon: FolderLexicon) -> Vec<Effect> {
        let Some(session) = &mut self.session else { return Vec::new() };
        if session.lexicon.folder != lexicon.folder || session.lexicon == lexicon {
            return Vec::new();
        }
        if let Some(problem) = lexicon.problem {
            // Half-written by hand, perhaps: what was known holds until then.
            session.lexicon.problem = Some(problem.clone());
            self.warn(problem);
            return Vec::new();
        }
        let earlier = std::mem::replace(&mut session.lexicon, lexicon);
        session.forget_explanations();
        let same = session.lexicon.taught == earlier.taught;
        self.notices.retain(|notice| Some(&notice.text) != earlier.problem.as_ref());
        if same { Vec::new() } else { self.read_anew() }
    }

    /// Runs the rules again with what is taught now. While a form is open its
    /// claim must not vanish: what is taught then holds from the next reading.
    fn read_anew(&mut self) -> Vec<Effect> {
        let Some(session) = self.session.as_ref().filter(|session| session.draft.is_none()) else {
            return Vec::new();
        };
        let article = session.review.article().clone();
        let language = article.language.clone();
        let taught = Arc::clone(&session.lexicon.taught);
        let ticket = self.next_ticket();
        vec![Effect::Resuggest { ticket, article, language, taught }]
    }
}

impl Session {
    /// The taught wordings that share a word with a claim and concern its
    /// category, for people who ask why it is not suggested elsewhere.
    pub fn lessons_about(&self, claim: &crate::review::Claim) -> Vec<&Wording> {
        let article = self.review.article();
        let (text, quote) = (&article.text, claim.coding.span);
        let shares = |words: &str| {
            let reach = 2 * words.len();
            let start = text.floor_char_boundary(quote.start().saturating_sub(reach));
            let end = text.ceil_char_boundary((quote.end() + reach).min(text.len()));
            let around = text.get(Span::new(start, end)).unwrap_or_default();
            let quote = Span::new(quote.start() - start, quote.end() - start);
            places(around, words, &article.language).iter().any(|place| place.overlaps(quote))
        };
        let concerns = |wording: &&Wording| {
            let category = wording.category.as_ref();
            category.is_none_or(|category| *category == claim.coding.category)
                && shares(&wording.words)
        };
        self.lexicon.taught.of_language(&article.language).filter(concerns).collect()
    }
}

/// Where the open suggestions stand and as what, in order.
fn open_places(session: &Session) -> Vec<(usize, usize, String)> {
    let open = session.review.claims().iter().filter(|claim| claim.is_open_suggestion());
    let mut places: Vec<_> = open
        .map(|claim| {
            let span = claim.coding.span;
            (span.start(), span.end(), claim.coding.category.to_string())
        })
        .collect();
    places.sort_unstable();
    places
}

fn tell(change: &Change) -> String {
    match (change.add.first(), change.remove.first()) {
        (Some(new), _) => format!("Taught: {}.", new.describe()),
        (None, Some(old)) => format!("No longer taught: {}.", old.describe()),
        (None, None) => "Nothing new was taught.".to_owned(),
    }
}

fn difference(came: usize, went: usize) -> String {
    let count = |count: usize| match count {
        1 => "1 suggestion".to_owned(),
        count => format!("{count} suggestions"),
    };
    match (came, went) {
        (0, 0) => "No suggestion of this article changes.".to_owned(),
        (came, 0) => format!("{} more in this article.", count(came)),
        (0, went) => format!("{} fewer in this article.", count(went)),
        (came, went) => format!("{} more and {went} fewer in this article.", count(came)),
    }
}

/// The languages that a wording can be for: the article's own and those that
/// have a lexicon.
pub fn languages(session: &Session) -> Vec<LanguageCode> {
    let own = session.review.article().language.clone();
    let known = crate::language::TABLE.iter().map(|language| LanguageCode::from(language.code));
    let others = known.filter(|code| *code != own).collect::<Vec<_>>();
    std::iter::once(own).chain(others).collect()
}

#[cfg(test)]
mod tests;
