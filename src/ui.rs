//! Drawing with egui: one file per pane, and the text engine that all of
//! them use for words that come from an article. Decides nothing.

pub mod reader;
pub mod typeset;
