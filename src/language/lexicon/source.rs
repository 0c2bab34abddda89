//! The schema of a lexicon file.
//!
//! Words are written with their inflections behind slashes: `tué/e/s/es` is
//! four words, `kill/s/ing` three. A hyphen in an ending takes a letter off
//! the stem: `city/-ies`. A phrase of several words is written with spaces.

use super::calendar::Calendar;
use super::class::{Class, Kind};
use super::example::Example;
use serde::Deserialize;
use std::collections::BTreeMap;

/// A whole lexicon file.
#[derive(Debug, Deserialize)]
pub struct Source {
    /// Words elided before an apostrophe.
    #[serde(default)]
    pub elisions: Vec<String>,
    /// Endings cut off after an apostrophe.
    #[serde(default)]
    pub endings: Vec<String>,
    /// Endings by which a noun that may be unknown shows as a plural.
    #[serde(default)]
    pub plurals: Vec<String>,
    /// Endings of singulars that look like plurals.
    #[serde(default)]
    pub singulars: Vec<String>,
    /// Endings by which a verb that may be unknown shows as a participle of
    /// what goes on at the same time: "revising", "revoyant".
    #[serde(default)]
    pub gerunds: Vec<String>,
    /// Endings by which a verb that may be unknown shows as a future: "will" is
    /// a word of its own, "enverront" is not.
    #[serde(default)]
    pub futures: Vec<String>,
    /// Endings by which a verb that may be unknown shows as a conditional.
    #[serde(default)]
    pub conditionals: Vec<String>,
    /// Endings by which a verb that may be unknown shows as an infinitive.
    #[serde(default)]
    pub infinitives: Vec<String>,
    /// Whether the last noun of a compound is its head.
    #[serde(default)]
    pub head_last: bool,
    /// How the language says when.
    #[serde(default)]
    pub calendar: Calendar,
    /// What columns of tables are called.
    #[serde(default)]
    pub headings: Vec<Heading>,
    /// Grammar.
    pub grammar: BTreeMap<Class, Vec<String>>,
    /// Number words and their values.
    pub numbers: Vec<(String, u64)>,
    /// Multiplying number words.
    pub scales: Vec<(String, u64)>,
    /// "dozen", "centaine".
    pub collectives: Vec<(String, u64)>,
    /// "dozens", "milliers".
    pub magnitudes: Vec<(String, u64)>,
    /// Nouns by kind, with the category they count by themselves.
    pub nouns: Vec<Nouns>,
    /// What predicates count.
    pub frames: Vec<Frame>,
    /// Verbs and their nouns.
    pub predicates: Vec<Predicate>,
    /// Categories without a number.
    pub events: Vec<Event>,
    /// Short texts with the claims they hold.
    #[serde(default)]
    pub examples: Vec<Example>,
}

/// What columns of tables are called, by what their numbers count.
#[derive(Clone, Debug, Deserialize)]
pub struct Heading {
    /// The category; none where the column counts nobody: "Date", "Place".
    #[serde(default)]
    pub counts: Option<String>,
    /// The headings, as a table has them.
    pub words: Vec<String>,
}

/// Nouns of one kind.
#[derive(Debug, Deserialize)]
pub struct Nouns {
    /// What they name.
    pub kind: Kind,
    /// The category that a number of them belongs to without a predicate.
    #[serde(default)]
    pub counts: Option<String>,
    /// The nouns.
    pub words: Vec<String>,
}

/// Which category a predicate gives to which kind of noun.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Frame {
    /// Referred to by predicates.
    pub name: String,
    /// For people, and for numbers without a noun unless `bare` says else.
    #[serde(default)]
    pub people: Option<String>,
    /// For armed people and units.
    #[serde(default)]
    pub armed: Option<String>,
    /// For members of armed groups, where they are told apart from soldiers.
    #[serde(default)]
    pub fighters: Option<String>,
    /// For military gear.
    #[serde(default)]
    pub gear: Option<String>,
    /// For missiles and the like.
    #[serde(default)]
    pub munitions: Option<String>,
    /// For attacks and explosions.
    #[serde(default)]
    pub attacks: Option<String>,
    /// For buildings and civil vehicles.
    #[serde(default)]
    pub things: Option<String>,
    /// For a number without a noun.
    #[serde(default)]
    pub bare: Option<String>,
    /// For a noun that the lexicon does not know.
    #[serde(default)]
    pub unknown: Option<String>,
    /// Whether one alone is no figure: what "swept through a market" did to
    /// it is not told.
    #[serde(default)]
    pub many: bool,
}

/// A verb with its forms.
#[derive(Debug, Default, Deserialize)]
pub struct Predicate {
    /// The frame it takes.
    pub frame: String,
    /// Participles.
    #[serde(default)]
    pub done: Vec<String>,
    /// Active forms with an object.
    #[serde(default)]
    pub does: Vec<String>,
    /// Forms whose subject is counted.
    #[serde(default)]
    pub happens: Vec<String>,
    /// Nouns with their object.
    #[serde(default)]
    pub noun: Vec<String>,
    /// What becomes of the object, told after it: "took 3 hostage".
    #[serde(default)]
    pub result: Vec<String>,
}

/// A way of stating an event.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Event {
    /// The category.
    pub category: String,
    /// Phrases that state it alone.
    #[serde(default)]
    pub words: Vec<String>,
    /// One half of a pair that states it together, in either order.
    #[serde(default)]
    pub what: Vec<String>,
    /// The other half.
    #[serde(default)]
    pub does: Vec<String>,
    /// Whether the second half must come after the first.
    #[serde(default)]
    pub ordered: bool,
    /// Most words between the halves.
    #[serde(default)]
    pub reach: usize,
    /// Whether the name of a place that the text tells of elsewhere stands for
    /// the second half right behind the first, or, if that is `does`, for the
    /// first half right before the second: "la chute de Goré", "Goré est tombée".
    #[serde(default)]
    pub named: bool,
}
