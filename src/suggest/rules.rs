//! One rule a file: each looks at the layers and adds the claims that it can
//! give reasons for.
//!
//! The order of [`TABLE`] is the order of trust: a figure belongs to the first
//! rule that takes it.

mod aboard;
mod added;
mod also;
mod answer;
mod beside;
mod count_noun;
mod custody;
mod definite;
mod event_pairs;
mod event_words;
mod gathering;
mod inherited;
mod injury;
mod movement;
mod object;
mod perpetrators;
mod plain_noun;
mod pronoun;
mod relative;
mod result;
mod subject;
mod subset;
mod tabular;
mod taught;
mod them;
mod toll;
mod transport;
mod vanished;
mod victims;
mod walk;
mod whole;

pub use beside::adds;
pub use object::joined;
pub use walk::end_of_search;

use super::draft::Draft;
use super::layers::Layers;

/// A way of finding claims. Stateless; must not panic on any text.
pub trait Rule: Sync {
    /// A short name for people who ask why.
    fn name(&self) -> &'static str;

    /// Adds what this rule finds.
    fn apply(&self, layers: &Layers, draft: &mut Draft);
}

/// Every rule, most trusted first.
pub static TABLE: &[&dyn Rule] = &[
    &taught::Taught,
    &victims::Victims,
    &count_noun::CountNoun,
    &toll::Toll,
    &tabular::Tabular,
    &whole::Whole,
    &vanished::Vanished,
    &result::Outcome,
    &object::Object,
    &injury::Injury,
    &subject::Subject,
    &added::Added,
    &relative::Relative,
    &answer::Answer,
    &subset::Subset,
    &plain_noun::PlainNoun { parts: false },
    &aboard::Aboard,
    &transport::Transport,
    &movement::Movement,
    &gathering::Gathering,
    &inherited::Inherited,
    // Once more: a noun alone may have counted the total.
    &subset::Subset,
    &plain_noun::PlainNoun { parts: true },
    &definite::Definite,
    &aboard::Taken,
    &aboard::NoSurvivors,
    &tabular::Added,
    &beside::Beside,
    &also::Also,
    &pronoun::Pronoun,
    &them::Them,
    &custody::Custody,
    &perpetrators::Perpetrators,
    &event_words::EventWords,
    &event_pairs::EventPairs,
];
