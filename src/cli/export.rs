//! `tallymark export`: a reviewed article in another format.

use super::{Outcome, complain};
use clap::{Args, ValueEnum};
use std::io::{self, Write};
use std::path::PathBuf;

/// What `export` was asked for.
#[derive(Debug, Args)]
pub struct ExportArgs {
    /// The article, or its annotation file
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// The format to write
    #[arg(long, value_name = "FORMAT")]
    pub to: String,
    /// Where to write it (standard output if left out)
    #[arg(long, value_name = "PATH")]
    pub output: Option<PathBuf>,
    /// Which claims to write
    #[arg(long, value_enum, default_value_t = Include::Confirmed)]
    pub include: Include,
}

/// Which claims are exported.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Include {
    /// Every claim, each with its state
    All,
    /// Only what a person has confirmed
    #[default]
    Confirmed,
}

/// Writes the export to `out`, or to the path asked for.
pub(super) fn run(
    args: &ExportArgs,
    _out: &mut dyn Write,
    err: &mut dyn Write,
) -> io::Result<Outcome> {
    complain(err, &args.file, &"this build has no export formats; get one that has")?;
    Ok(Outcome::SomeFailed)
}
