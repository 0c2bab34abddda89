//! Tallymark finds the figures in a news article, shows them to a person who
//! decides about each, and keeps what was decided.
//!
//! # The way of the data
//!
//! ```text
//! bytes -> article -> layers -> suggestions -> review <-> annotation file
//!                                               ^   \-> exchange formats
//!                                           messages
//!                                               |
//!                                             window
//! ```
//!
//! A file becomes an [`article::Article`], whose text never changes. The rules
//! of [`suggest`] read it in layers, with a [`language::Lexicon`], and give
//! suggestions. A [`review::Review`] holds the claims and takes decisions as
//! reversible [`review::Command`]s. After each the review is written as an
//! [`annotation`] file; an exporter of [`exchange`] turns it into somebody
//! else's format. The window's state, [`app::App`], takes in messages and gives
//! back effects; [`ui`] draws it and carries the effects out. What people teach
//! a project ([`language::taught`]) is laid over the lexicon that the rules ask.
//!
//! # The floors
//!
//! A module uses what stands above it in this list, never what stands below;
//! `tests/library/layering.rs` reads the sources and holds them to it.
//!
//! | module | what lives there | may not know |
//! | --- | --- | --- |
//! | [`text`] | the frozen text, spans in bytes, the one converter of offsets | anything but `std` |
//! | [`codebook`] | categories and what they mean, from RON | windows, files |
//! | [`claim`] | what a claim says: quantity, sources, stance, anchor | windows, files |
//! | [`language`] | the table of languages, detection, lexicons, taught wordings | windows, files |
//! | [`article`] | one file per kind of input: bytes in, article out | windows, files |
//! | [`suggest`] | layers and rules; cannot fail, cannot block | windows, files, clocks |
//! | [`review`] | claims under review, commands, history, progress | windows, files, clocks |
//! | [`annotation`] | the versioned file of a review, re-anchoring | windows, files |
//! | [`exchange`] | one file per format | windows, files |
//! | [`store`] | the only place that touches the disk | windows |
//! | [`app`] | the window's state: messages in, effects out | drawing, the store |
//! | [`ui`] | drawing, one file per pane; the only threads and dialogs | - |
//! | [`cli`] | the subcommands | windows |
//!
//! [`language`] stands above [`article`] because an article knows the language
//! that it is written in, while a lexicon knows of no article.
//!
//! # What never happens
//!
//! - A file that was decided in is overwritten by something that is not that
//!   review: conflicts are a choice of the person, and the old file is kept.
//! - A claim is confirmed that was not on the screen.
//! - egui lays out words of an article: it has no bidirectional layout and can
//!   show 14 as 41 (see [`ui::typeset`]).
//! - A rule asks which language it reads: grammar is data in the lexicon.
//! - A lesson changes what was decided, or is in effect before it is on the disk.
//! - Reading, suggesting or saving blocks the window's thread.

// Blank lines keep the order, which is that of the floors.
pub mod text;

pub mod codebook;

pub mod claim;

pub mod language;

pub mod article;

pub mod suggest;

pub mod review;

pub mod annotation;

pub mod exchange;

pub mod store;

pub mod app;

pub mod ui;

pub mod cli;
