//! Tests of the library and of the built program, one binary for all.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test stops at what is wrong")]
#![allow(clippy::disallowed_methods, reason = "tests make their own files")]

mod circumstances;
mod cli;
mod gold;
mod layering;
mod taught;
mod totals;
