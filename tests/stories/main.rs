//! Whole-window stories, told through the accessibility tree as a person who
//! cannot see the window would live them: find by name, act, look at the
//! state and at the disk.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test stops at what is wrong")]
#![allow(clippy::disallowed_methods, reason = "tests make their own files")]

mod conflicts;
mod deciding;
mod editing;
mod explaining;
mod exporting;
mod finding;
mod keys;
mod linking;
mod opening;
mod stage;
mod teaching;
