//! The predicates that may begin at one place.

use crate::language::lexicon::Form;
use std::iter::Copied;
use std::ops::Deref;
use std::slice;

/// Predicates at one place: their lengths in tokens, frames and forms.
#[derive(Clone, Copy, Debug)]
pub struct Predicates<'a>(pub(super) &'a [(usize, usize, Form)]);

impl Deref for Predicates<'_> {
    type Target = [(usize, usize, Form)];

    fn deref(&self) -> &Self::Target {
        self.0
    }
}

impl<'a> IntoIterator for Predicates<'a> {
    type Item = (usize, usize, Form);
    type IntoIter = Copied<slice::Iter<'a, Self::Item>>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter().copied()
    }
}
