//! Reading an article together with its annotation file.

use super::teaching;
use crate::annotation::{self, AnnotationError, AnnotationFile, Match};
use crate::app::{Choice, Conflict, FolderLexicon, Guard, OpenJob, Opened, Problem, Refused};
use crate::article::{Article, Hint};
use crate::codebook::Codebook;
use crate::language;
use crate::review::{Review, Stamp};
use crate::store::{self, Store, StoreError};
use std::path::{Path, PathBuf};
use unicode_segmentation::UnicodeSegmentation;

/// Reads the article of `job` and resumes its annotations, or does with them
/// what the person chose.
pub(super) fn open(store: &Store, job: OpenJob) -> Result<Opened, Refused> {
    let (path, annotation_only) = article_of(&job.path);
    let guard = match job.guard {
        Some(guard) => guard,
        None => take(store, &path)?,
    };
    let annotation = match annotation_only {
        true => Some(job.path.clone()),
        false => store.find_annotation(&path),
    };
    let choice = if annotation_only { Some(Choice::OldText) } else { job.choice };
    let task = Task { path, hint: job.hint, guard };
    match (annotation, choice) {
        (None, _) => task.fresh(None),
        (Some(file), None) => task.resume(file),
        (Some(file), Some(choice)) => task.resolve(&file, choice),
    }
}

/// The article that `path` leads to: itself, or, of an annotation file, the
/// article it lies beside; and whether only the annotation file is there.
fn article_of(path: &Path) -> (PathBuf, bool) {
    match store::article_path(path) {
        Some(article) => {
            let gone =
                matches!(store::read_article(&article, &Hint::default()), Err(StoreError::Missing));
            (article, gone)
        }
        None => (path.to_owned(), false),
    }
}

fn take(store: &Store, path: &Path) -> Result<Guard, Refused> {
    match store.lock_article(path) {
        Ok(lock) => Ok(Guard::new(lock)),
        Err(error @ StoreError::Locked) => Err(failed(path, &error)),
        // Where locks cannot be kept, working without one beats not working.
        Err(_) => Ok(Guard::default()),
    }
}

fn failed(path: &Path, error: &dyn std::fmt::Display) -> Refused {
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
    Refused::Failed(format!("“{name}” was not opened: {error}."))
}

struct Task {
    path: PathBuf,
    hint: Hint,
    guard: Guard,
}

impl Task {
    fn read(&self, hint: &Hint) -> Result<Article, Refused> {
        store::read_article(&self.path, hint).map_err(|error| match error {
            StoreError::IsFolder => Refused::Folder(self.path.clone()),
            error => failed(&self.path, &error),
        })
    }

    fn fresh(self, remark: Option<String>) -> Result<Opened, Refused> {
        let article = self.read(&self.hint)?;
        let lexicon = self.lexicon();
        let suggestions = teaching::suggestions(&article, &lexicon.taught);
        let remark = remark.or_else(|| without_lexicon(&article));
        let review = Review::new(article, &Codebook::unrest().id, suggestions);
        Ok(self.opened(review, None, remark, lexicon))
    }

    /// What the article's folder was taught.
    fn lexicon(&self) -> FolderLexicon {
        teaching::read(&store::lexicon_folder(&self.path))
    }

    fn opened(
        self,
        review: Review,
        resumed: Option<PathBuf>,
        remark: Option<String>,
        lexicon: FolderLexicon,
    ) -> Opened {
        let words = review.article().text.unicode_words().count();
        Opened { path: self.path, review, resumed, remark, words, lexicon, guard: self.guard }
    }

    fn conflict(&self, annotation: &Path, problem: Problem) -> Refused {
        Refused::Conflict(Conflict {
            path: self.path.clone(),
            annotation: annotation.to_owned(),
            problem,
            hint: self.hint.clone(),
        })
    }

    fn parse(&self, annotation: &Path) -> Result<AnnotationFile, Refused> {
        let text = store::read_annotation(annotation)
            .map_err(|error| self.conflict(annotation, Problem::Broken(format!("{error}."))))?;
        annotation::parse(&text).map_err(|error| {
            let told = format!("{error}.");
            let newer = matches!(error, AnnotationError::NewerVersion { .. });
            self.conflict(
                annotation,
                if newer { Problem::Newer(told) } else { Problem::Broken(told) },
            )
        })
    }

    /// The article, read as it was when it was annotated unless the person
    /// has now chosen otherwise.
    fn read_like(&self, file: &AnnotationFile) -> Result<Article, Refused> {
        let encoding = self.hint.encoding.clone().or_else(|| Some(file.article().encoding));
        let hint = Hint { encoding, ..self.hint.clone() };
        self.read(&hint).or_else(|error| match self.hint.encoding {
            Some(_) => Err(error),
            None => self.read(&self.hint),
        })
    }

    fn resume(self, annotation: PathBuf) -> Result<Opened, Refused> {
        let file = self.parse(&annotation)?;
        let article = self.read_like(&file)?;
        if file.matches(&article) == Match::TextChanged {
            let decided = file.decided();
            return Err(self.conflict(&annotation, Problem::TextChanged { decided }));
        }
        let review = self.restored(file, article)?;
        let lexicon = self.lexicon();
        let review = self.taught_since(review, &lexicon)?;
        Ok(self.opened(review, Some(annotation), None, lexicon))
    }

    fn restored(&self, file: AnnotationFile, article: Article) -> Result<Review, Refused> {
        file.into_review(article).map_err(|error| failed(&self.path, &error))
    }

    /// The review with the suggestions of what was taught since it was left,
    /// perhaps over another article of the folder.
    fn taught_since(&self, mut review: Review, lexicon: &FolderLexicon) -> Result<Review, Refused> {
        // A list that is empty now may not have been.
        let ever = store::lexicon_stamp(&lexicon.folder).is_some();
        if !ever || lexicon.problem.is_some() {
            return Ok(review);
        }
        let found = teaching::suggestions(review.article(), &lexicon.taught);
        let command = review.resuggest(review.article().language.clone(), found);
        if !review.changes(&command) {
            return Ok(review);
        }
        let stamp = Stamp { at: jiff::Timestamp::now(), by: String::new() };
        review.apply(command, stamp).map_err(|error| failed(&self.path, &error))?;
        // Opening an article is nothing to take back.
        Ok(review.snapshot())
    }

    fn resolve(self, annotation: &Path, choice: Choice) -> Result<Opened, Refused> {
        match choice {
            Choice::StartAnew => {
                // The article first: if it cannot be read, nothing is renamed.
                self.read(&self.hint)?;
                let kept = self.keep_aside(annotation)?;
                self.fresh(Some(format!("The old annotations are kept as {kept}.")))
            }
            Choice::CarryOver => self.carry_over(annotation),
            Choice::OldText => {
                let file = self.parse(annotation)?;
                let article = file.article();
                let review = self.restored(file, article)?;
                let remark = "This is the text as it was annotated, not the article's file.";
                let lexicon = self.lexicon();
                let (resumed, remark) = (Some(annotation.to_owned()), Some(remark.to_owned()));
                Ok(self.opened(review, resumed, remark, lexicon))
            }
        }
    }

    fn keep_aside(&self, annotation: &Path) -> Result<String, Refused> {
        let kept = store::keep_aside(annotation).map_err(|error| failed(&self.path, &error))?;
        Ok(kept.file_name().unwrap_or(kept.as_os_str()).to_string_lossy().into_owned())
    }

    fn carry_over(self, annotation: &Path) -> Result<Opened, Refused> {
        let file = self.parse(annotation)?;
        let article = self.read_like(&file)?;
        let by = file.annotator().to_owned();
        let (mut review, report) = file.reanchor(article);
        let language = review.article().language.clone();
        let lexicon = self.lexicon();
        let found = teaching::suggestions(review.article(), &lexicon.taught);
        let command = review.resuggest(language, found);
        let stamp = Stamp { at: jiff::Timestamp::now(), by };
        review.apply(command, stamp).map_err(|error| failed(&self.path, &error))?;
        let kept = self.keep_aside(annotation)?;
        let lost = match report.orphaned.len() {
            0 => String::new(),
            count => format!(" {count} could not be placed and are kept in the file."),
        };
        let remark = format!(
            "{} claims were found in the changed text.{lost} The old file is kept as {kept}.",
            report.moved
        );
        Ok(self.opened(review, None, Some(remark), lexicon))
    }
}

fn without_lexicon(article: &Article) -> Option<String> {
    if language::find(&article.language).is_some() {
        return None;
    }
    let known: Vec<&str> = language::TABLE.iter().map(|language| language.name).collect();
    Some(format!(
        "Nothing is suggested: there is a lexicon for {} only. Choose the language in the bar \
         above, or select words and press N.",
        known.join(" and ")
    ))
}
