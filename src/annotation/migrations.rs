//! From the text of a file of any known version to today's records.
//!
//! Version 2 added fields that may be left out and changed none, so a file of
//! version 1 is read by today's records. A version that changes the meaning of
//! a field keeps the earlier records under a module of their own, with one
//! function that turns them into today's, and gets an arm below.

use super::schema::Annotations;
use super::{AnnotationError, VERSION};

/// Reads `ron`, whose first field says `version`.
pub(super) fn load(version: u32, ron: &str) -> Result<Annotations, AnnotationError> {
    match version {
        1 | VERSION => ron::from_str(ron).map_err(|error| broken(&error)),
        0 => Err(AnnotationError::Inconsistent("there is no version 0".to_owned())),
        found => Err(AnnotationError::NewerVersion { found, known: VERSION }),
    }
}

fn broken(error: &ron::error::SpannedError) -> AnnotationError {
    let place = &error.span.start;
    let (line, column) = (place.line, place.col);
    AnnotationError::Broken { line, column, what: error.code.to_string() }
}
