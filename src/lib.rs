//! Tallymark finds the figures in a news article, shows them to a person who
//! decides, and keeps what was decided.
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
//! # The floors
//!
//! A module uses what stands above it in this list, never what stands below;
//! `tests/library/layering.rs` reads the sources and holds them to it.

#![warn(missing_docs)]

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
