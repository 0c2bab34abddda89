//! What has been decided about the article as a whole.

use crate::text::Span;

/// How far the article has been worked through.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// Whether a person called it done.
    pub done: bool,
    /// Words without a claim that a person looked at and found none in, in
    /// bytes, in reading order.
    pub passed: Vec<Span>,
}

impl Standing {
    /// Whether `span` was passed over.
    pub fn is_passed(&self, span: Span) -> bool {
        self.passed.binary_search(&span).is_ok()
    }

    /// Passes over `span`, or no longer.
    pub(super) fn pass(&mut self, span: Span, passed: bool) {
        match self.passed.binary_search(&span) {
            Ok(at) if !passed => drop(self.passed.remove(at)),
            Err(at) if passed => self.passed.insert(at, span),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_passed_is_kept_in_order_and_once() {
        let (near, far) = (Span::new(2, 5), Span::new(9, 12));
        let mut standing = Standing::default();
        for span in [far, near, far] {
            standing.pass(span, true);
        }
        assert_eq!(standing.passed, [near, far]);
        standing.pass(near, false);
        standing.pass(near, false);
        assert!(standing.is_passed(far) && !standing.is_passed(near));
    }
}
