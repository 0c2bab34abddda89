//! Rules over linguistic layers: an article in, suggested claims out.
//!
//! Stateless: cannot fail, cannot block, reads no file and no clock. The
//! layers are computed once over the article (`layers/`); the rules, one a
//! file (`rules/`), add what they find to a draft; then each claim gets its
//! sources, stance, place and time. [`explain()`] tells what each step saw.

mod confidence;
mod draft;
mod explain;
mod finish;
mod layers;
mod links;
mod marks;
mod miss;
mod rules;
mod selection;
mod sources;

pub use explain::{
    Cue, Explanation, Fate, Fired, Meaning, Near, Number, Opinion, Rule, Said, Sentence, Token,
    explain, explain_span,
};
pub use layers::figures::Reject;
pub use miss::Miss;
pub use selection::{names, suggest_span};

use crate::article::Article;
use crate::claim::{Coding, Confidence, LinkKind, Quantity, Reason};
use crate::codebook::Codebook;
use crate::language::Lexicon;
use draft::Draft;
use layers::Layers;

/// A claim that the rules found, before anybody decided about it.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggestion {
    /// What it says.
    pub coding: Coding,
    /// Which words gave what.
    pub reasons: Vec<Reason>,
    /// What it is to other suggestions, by their place in the same list. Those
    /// of its coding are empty: only claims under review have numbers.
    pub links: Vec<(LinkKind, usize)>,
    /// How likely it is to be right, where that is known.
    pub confidence: Option<Confidence>,
}

impl Suggestion {
    /// A suggestion that is linked to no other, of unknown confidence.
    pub fn new(coding: Coding, reasons: Vec<Reason>) -> Self {
        Self { coding, reasons, links: Vec::new(), confidence: None }
    }
}

/// Every claim that the rules find in `article`, in reading order.
pub fn suggest(article: &Article, lexicon: &Lexicon, codebook: &Codebook) -> Vec<Suggestion> {
    of_layers(&Layers::new(article, lexicon), codebook)
}

fn of_layers(layers: &Layers, codebook: &Codebook) -> Vec<Suggestion> {
    let mut draft = Draft::new(layers.figures.len());
    for rule in rules::TABLE {
        rule.apply(layers, &mut draft);
    }
    finish::finish(layers, draft, codebook)
}

/// Reads a quantity as a person types it: "2 000", "1.5 million", "au moins
/// 10", "une centaine", "20-30", "several". `None` if it does not begin with one.
pub fn read_quantity(text: &str, lexicon: &Lexicon) -> Option<Quantity> {
    let words = layers::words::Words::new(text, lexicon);
    let figure = layers::figures::read(&words, 0, true)?;
    // What is counted may follow ("12 people"), another number may not, and
    // nothing at all may after a mere article: "a lot" is not 1.
    let rest = figure.end..words.len();
    if (figure.weak && !rest.is_empty()) || rest.into_iter().any(|at| words.is_number(at)) {
        return None;
    }
    let mut quantity = figure.quantity(&words);
    text.trim().clone_into(&mut quantity.text);
    (quantity.value.is_some() || quantity.kind == crate::claim::QuantityKind::Vague)
        .then_some(quantity)
}

#[cfg(test)]
mod tests;
