//! Tests of the library and of the built program, one binary for all.

mod cli;
mod layering;
