//! Asks where, and writes a review in another format.

use super::{NEVER_SEEN, World};
use crate::app::ExportJob;
use crate::codebook::Codebook;
use crate::exchange::{self, Request};
use crate::store;
use std::path::Path;
use std::time::Instant;

/// A sentence about what was exported; `None` if the person chose no file.
pub(super) fn export(world: &World, job: &ExportJob) -> Result<Option<String>, String> {
    let format = exchange::format(job.form.format);
    let format = format.ok_or_else(|| format!("there is no format {}.", job.form.format))?;
    let request = Request {
        review: &job.review,
        codebook: Codebook::unrest(),
        include: job.form.include,
        annotator: &job.annotator,
    };
    let exported = format.export(&request).map_err(|error| format!("{error}."))?;
    let stem = job.path.file_stem().unwrap_or_default().to_string_lossy();
    let name = format!("{stem}.{}", format.extension());
    let asked = Instant::now();
    let Some(path) = world.dialogs.save(job.path.parent(), &name) else {
        let unseen = asked.elapsed() < NEVER_SEEN;
        return if unseen { Err(no_dialog(format.id(), &job.path)) } else { Ok(None) };
    };
    store::write_atomically(&path, &exported.bytes).map_err(|error| format!("{error}."))?;
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
    Ok(Some(sentence(&request.summary(format.label(), &name), &exported.losses)))
}

/// What was exported as a sentence, and another about what the format could
/// not carry.
fn sentence(summary: &str, losses: &[String]) -> String {
    let mut letters = summary.chars();
    let first = letters.next().map(char::to_uppercase).into_iter().flatten();
    let told: String = first.chain(letters).collect();
    match losses {
        [] => format!("{told}."),
        losses => format!("{told}. Not carried over: {}.", losses.join("; ")),
    }
}

fn no_dialog(format: &str, path: &Path) -> String {
    format!(
        "this desktop offers no file dialog (install zenity); `tallymark export --to {format} \
         \"{}\"` does the same.",
        path.display()
    )
}

#[cfg(test)]
mod tests {
    use super::sentence;

    #[test]
    fn losses_are_named() {
        assert_eq!(sentence("exported 1 claim", &[]), "Exported 1 claim.");
        let losses = ["notes".to_owned(), "links".to_owned()];
        let told = sentence("exported 1 claim", &losses);
        assert_eq!(told, "Exported 1 claim. Not carried over: notes; links.");
    }
}
