//! The program: subcommands run here and end; without one the window opens.

use clap::Parser;
use std::process::ExitCode;
use tallymark::cli::{self, Cli, WindowArgs};

fn main() -> ExitCode {
    let cli = Cli::parse();
    match cli.command {
        Some(command) => cli::run(&command),
        None => open_window(cli.window),
    }
}

fn open_window(args: WindowArgs) -> ExitCode {
    let path = args.path.map(|path| std::path::absolute(&path).unwrap_or(path));
    match tallymark::ui::run(path, args.exit_after_first_frame) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("tallymark: {error}");
            ExitCode::from(cli::EXIT_USAGE)
        }
    }
}
