//! The program: subcommands run here and end; without one the window opens.

use clap::Parser;
use std::process::ExitCode;
use tallymark::cli::{self, Cli, WindowArgs};

fn main() -> ExitCode {
    let cli = Cli::parse();
    match &cli.command {
        Some(command) => cli::run(command),
        None => open_window(&cli.window),
    }
}

/// The place where `tallymark::ui::run` is called with the path to open.
fn open_window(_args: &WindowArgs) -> ExitCode {
    eprintln!("tallymark: this build has no window; try `tallymark suggest FILE`");
    ExitCode::from(cli::EXIT_USAGE)
}
