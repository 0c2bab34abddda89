//! Drawing with egui: one file per pane, and the text engine that all of
//! them use for words that come from an article. Decides nothing.
//!
//! [`window::Window`] is the whole window: each frame it takes in messages,
//! draws the panes from [`crate::app::App`], which they only read, and hands
//! the effects that the state asks for to the [`effects::Runner`].

pub mod actions;
mod article;
mod card;
mod claims;
mod dialogs;
pub mod effects;
mod find;
mod folder;
mod fonts;
mod icons;
mod keys;
mod notices;
pub mod reader;
mod start;
mod statusbar;
mod theme;
mod topbar;
pub mod typeset;
mod view;
mod welcome;
mod why;
mod widgets;
pub mod window;

pub use start::{StartError, run};
