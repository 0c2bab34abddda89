//! Asks where, and writes a review in another format.

use super::{NEVER_SEEN, World};
use crate::app::ExportJob;
use crate::codebook::Codebook;
use crate::exchange::{self, Include};
use crate::store;
use std::path::Path;
use std::time::Instant;

/// A sentence about what was exported; `None` if the person chose no file.
pub(super) fn export(world: &World, job: &ExportJob) -> Result<Option<String>, String> {
    let wanted = exchange::FORMATS.iter().find(|format| format.id() == job.form.format);
    let format = wanted.ok_or_else(|| format!("there is no format {}.", job.form.format))?;
    let exported = format
        .export(&job.review, Codebook::unrest(), job.form.include)
        .map_err(|error| format!("{error}."))?;
    let stem = job.path.file_stem().unwrap_or_default().to_string_lossy();
    let name = format!("{stem}.{}", format.extension());
    let asked = Instant::now();
    let Some(path) = world.dialogs.save(job.path.parent(), &name) else {
        return if asked.elapsed() < NEVER_SEEN {
            Err(no_dialog(format.id(), &job.path))
        } else {
            Ok(None)
        };
    };
    store::write_atomically(&path, &exported.bytes).map_err(|error| format!("{error}."))?;
    let what = told(job, format.label(), &path);
    Ok(Some([what].into_iter().chain(exported.losses).collect::<Vec<_>>().join(" ")))
}

fn told(job: &ExportJob, format: &str, path: &Path) -> String {
    let progress = job.review.progress();
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
    match job.form.include {
        Include::Confirmed => format!(
            "{} confirmed of {} claims exported as {format} to {name}; {} undecided and {} \
             rejected were left out.",
            progress.confirmed,
            progress.total(),
            progress.open,
            progress.rejected
        ),
        Include::All => format!(
            "All {} claims exported with their states as {format} to {name}.",
            progress.total()
        ),
    }
}

fn no_dialog(format: &str, path: &Path) -> String {
    format!(
        "this desktop offers no file dialog (install zenity); `tallymark export --to {format} \
         \"{}\"` does the same.",
        path.display()
    )
}
