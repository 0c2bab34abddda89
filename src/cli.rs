//! The command line: what can be asked for, and the subcommands that work
//! without a window. Knows nothing of egui; `main.rs` opens the window.
//!
//! Results go to standard output, one line per bad file to standard error. A
//! reader that stops reading (`| head`) ends the program quietly.

mod explain;
mod export;
mod suggest;
mod table;
mod taught;

pub use explain::ExplainArgs;
pub use export::{ExportArgs, Include};
pub use suggest::{OutputFormat, SuggestArgs};

use clap::{Args, Parser, Subcommand};
use std::fmt::Display;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// The exit code when at least one file could not be done.
pub const EXIT_FAILED: u8 = 1;
/// The exit code of a command line that was not understood, or of a window
/// that could not be opened.
pub const EXIT_USAGE: u8 = 2;

const EXAMPLES: &str = "\
Examples:
  tallymark article.txt                  open the window on an article
  tallymark clippings/                   open the window on a folder of articles
  tallymark suggest article.html         print its claims as one line of JSON
  tallymark suggest --format text *.txt  print them as tables for people
  tallymark explain article.txt          print what the rules see, sentence by sentence
  tallymark export article.txt --to csv  print its confirmed claims as a table

Exit codes:
  0  everything asked for was done
  1  a file could not be read or written; the others were still done
  2  the command line was not understood, or no window could be opened";

const SUGGEST_EXAMPLES: &str = "\
Examples:
  tallymark suggest article.txt | jq '.claims[].quote'
  tallymark suggest --format text page.html
  tallymark suggest --language fr note.txt

  tallymark suggest --convention mpeds note.txt
  tallymark suggest --no-taught clippings/*.txt

What the window was taught (always, never suggest this wording as ...) lies in
tallymark.lexicon.ron in the folder of an article and holds for it here too; --no-taught
leaves it out. If that file cannot be read, that is said, the article is read without
it, and the exit code is 1.

Each line of the jsonl format is one object:
  {\"file\", \"language\",
   \"claims\": [{\"id\", \"category\",
     \"quantity\": {\"kind\", \"value\", \"upper\", \"text\"},
     \"span\": {\"start\", \"end\"}, \"quote\", \"sources\", \"stance\", \"place\", \"when\", \"reasons\",
     \"date\": {\"start\", \"end\", \"precision\"} or null, \"background\", \"unverified\",
     \"attackers\", \"links\": [{\"type\", \"to\"}], \"confidence\": 0 to 1 or null}],
   \"totals\": {\"killed\": {\"low\", \"best\", \"high\", \"claims\", \"attackers\"}, ...}}

Links lead to other claims' ids: part-of, supersedes, disputes, same-fact, together.
Totals count each fact once: parts are in their whole, updates take the place of what
they update, rival figures give low and high; background, denied, planned and
hypothetical figures are left out, and attackers stand apart where there are any.
Spans are half-open and count Unicode code points of the article's text.";

const EXPLAIN_EXAMPLES: &str = "\
Examples:
  tallymark explain article.txt | less
  tallymark explain --at 'wounded' article.txt
  tallymark explain --sentence 3 --no-words article.txt

For each sentence: its words and what the lexicon takes them for, its numbers
and what became of each, the words that may give a category, a stance or a
time, who is quoted, and the claims: by which rule, from which words, and which
rules gave up on the number or would have taken it too. Claims are numbered as
`suggest` numbers them.";

const EXPORT_EXAMPLES: &str = "\
Examples:
  tallymark export article.txt --to csv --output claims.csv
  tallymark export article.txt.tally.ron --to webannotation --include all

The annotations are those beside the article; an annotation file is enough by
itself, since it holds the text. Suggestions of an article that nobody has
reviewed (--include all) follow tallymark.lexicon.ron in its folder. What was exported, what was left out and what
the format cannot carry is said on standard error.";

/// The whole command line.
#[derive(Debug, Parser)]
#[command(name = "tallymark", version, about, after_help = EXAMPLES)]
#[command(args_conflicts_with_subcommands = true, max_term_width = 100)]
pub struct Cli {
    /// What to do instead of opening the window.
    #[command(subcommand)]
    pub command: Option<Command>,
    /// What the window opens with.
    #[command(flatten)]
    pub window: WindowArgs,
}

/// What the window opens with.
#[derive(Debug, Default, Args)]
pub struct WindowArgs {
    /// An article, or a folder of articles, to open in the window
    #[arg(value_name = "FILE|FOLDER")]
    pub path: Option<PathBuf>,
    /// Close the window as soon as it has been drawn once (to time starting)
    #[arg(long, hide = true)]
    pub exit_after_first_frame: bool,
}

/// The subcommands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Print the claims that the rules find in articles
    #[command(after_help = SUGGEST_EXAMPLES)]
    Suggest(SuggestArgs),
    /// Print why claims are found, or not: what the rules see in each sentence
    #[command(after_help = EXPLAIN_EXAMPLES)]
    Explain(ExplainArgs),
    /// Write an article's reviewed claims in another format
    #[command(after_help = EXPORT_EXAMPLES)]
    Export(ExportArgs),
}

/// Runs a subcommand on the real standard streams.
pub fn run(command: &Command) -> ExitCode {
    let mut out = io::stdout().lock();
    let mut err = io::stderr().lock();
    let done = match command {
        Command::Suggest(args) => suggest::run(args, &mut out, &mut err),
        Command::Explain(args) => explain::run(args, &mut out, &mut err),
        Command::Export(args) => export::run(args, &mut out, &mut err),
    };
    match done {
        Ok(Outcome::Done) => ExitCode::SUCCESS,
        Ok(Outcome::SomeFailed) => ExitCode::from(EXIT_FAILED),
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            // Nothing is left to tell if standard error is gone as well.
            let _ = writeln!(err, "tallymark: the output cannot be written: {error}");
            ExitCode::from(EXIT_FAILED)
        }
    }
}

/// How a subcommand ended, besides trouble with the standard streams.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    Done,
    SomeFailed,
}

/// Reports what is wrong with `path` in one line, whatever the name holds.
fn complain(err: &mut dyn Write, path: &Path, what: &dyn Display) -> io::Result<()> {
    let line = format!("{}: {what}", path.display());
    writeln!(err, "tallymark: {}", line.replace(|c: char| c.is_control(), " "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_definition_holds_together() {
        Cli::command().debug_assert();
    }

    #[test]
    fn a_path_alone_opens_the_window() {
        let cli = Cli::parse_from(["tallymark", "a folder/article.txt"]);
        assert!(cli.command.is_none());
        assert_eq!(cli.window.path, Some(PathBuf::from("a folder/article.txt")));
    }

    #[test]
    fn a_complaint_stays_on_one_line() {
        let mut err = Vec::new();
        complain(&mut err, Path::new("a\nb.txt"), &"wrong").unwrap();
        assert_eq!(String::from_utf8(err).unwrap(), "tallymark: a b.txt: wrong\n");
    }
}
