//! The claims found so far, before sources and stance are looked up.

use super::layers::Layers;
use super::layers::figures::Figure;
use super::layers::phrases::Head;
use super::miss::{Miss, NearMiss};
use crate::language::lexicon::source::Frame;
use crate::language::lexicon::{Class, Kind};
use std::ops::Range;

/// One claim found.
#[derive(Clone, Debug)]
pub struct Found {
    /// Which figure; `None` for an event.
    pub figure: Option<usize>,
    /// The category's id.
    pub category: String,
    /// The words of the claim, as tokens.
    pub tokens: Range<usize>,
    /// The words that gave the category.
    pub trigger: Range<usize>,
    /// The rule.
    pub rule: &'static str,
    /// Whether the rule knows that those counted are the attackers.
    pub attackers: bool,
}

/// The claims found so far.
#[derive(Clone, Debug, Default)]
pub struct Draft {
    /// All of them, in the order in which they were found.
    pub found: Vec<Found>,
    /// For each figure the first claim that took it.
    taken: Vec<Option<usize>>,
    /// For each figure whether a rule has decided about it.
    decided: Vec<bool>,
    /// Where rules gave up, if somebody wants to know.
    misses: Option<Vec<NearMiss>>,
}

impl Draft {
    /// An empty draft for that many figures.
    pub fn new(figures: usize) -> Self {
        let (taken, decided) = (vec![None; figures], vec![false; figures]);
        Self { found: Vec::new(), taken, decided, misses: None }
    }

    /// An empty draft that takes note of where rules give up.
    pub fn watched(figures: usize) -> Self {
        Self { misses: Some(Vec::new()), ..Self::new(figures) }
    }

    /// Sets every figure free again, the claims staying what they are: the
    /// next rule says what it would have added if nobody had been before it.
    pub fn reopen(&mut self) {
        self.decided.fill(false);
        self.misses = None;
    }

    /// Whether misses are taken note of.
    pub fn is_watched(&self) -> bool {
        self.misses.is_some()
    }

    /// Takes note, if somebody wants to know, that `rule` gave up on a figure
    /// and which words decided it.
    pub fn miss(&mut self, figure: usize, rule: &'static str, miss: Miss, words: &Range<usize>) {
        if let Some(misses) = &mut self.misses {
            misses.push(NearMiss { figure, rule, miss, words: words.clone() });
        }
    }

    /// Where rules gave up, in the order of the rules.
    pub fn misses(&self) -> &[NearMiss] {
        self.misses.as_deref().unwrap_or_default()
    }

    /// Whether no rule has decided about the figure.
    pub fn is_free(&self, figure: usize) -> bool {
        !self.decided[figure]
    }

    /// The claim that took the figure.
    pub fn claim_of(&self, figure: usize) -> Option<&Found> {
        self.taken[figure].and_then(|index| self.found.get(index))
    }

    /// Rules the figure out.
    pub fn spend(&mut self, figure: usize) {
        self.decided[figure] = true;
    }

    /// Adds a claim for a figure.
    pub fn take(
        &mut self,
        layers: &Layers,
        figure: usize,
        category: &str,
        trigger: Range<usize>,
        rule: &'static str,
    ) {
        let words = &layers.figures[figure];
        let near =
            |range: &Range<usize>| range.start <= words.last() + 4 && range.end + 3 >= words.start;
        let own = words.start..words.last();
        // "l'évacuation de huit localités": places, and no people.
        let people = !matches!(category, "destroyed" | "strikes" | "equipment" | "troops");
        // "three village guards" are people.
        let named = matches!(words.phrase.head, Head::Known(kind) if kind.is_people());
        if people && !named && layers.words.is(words.phrase.at, Class::PlaceNoun) && !words.weak {
            self.miss(figure, rule, Miss::NotCounted, &own);
            return;
        }
        if let Some(veto) = layers.veto(category, &[own.clone(), trigger.clone()]) {
            self.miss(figure, rule, Miss::Taught, &veto.tokens);
            return;
        }
        let tokens = if near(&trigger) {
            own.start.min(trigger.start)..own.end.max(trigger.end)
        } else {
            own
        };
        self.taken[figure].get_or_insert(self.found.len());
        self.decided[figure] = true;
        self.found.push(Found {
            figure: Some(figure),
            category: category.to_owned(),
            tokens,
            trigger,
            rule,
            attackers: false,
        });
    }

    /// Adds one more claim for a figure or a definite person that has one.
    pub fn add(
        &mut self,
        layers: &Layers,
        figure: usize,
        category: &str,
        trigger: Range<usize>,
        rule: &'static str,
    ) {
        let words = layers.figure(figure);
        let own = words.start..words.last();
        if layers.veto(category, &[own.clone(), trigger.clone()]).is_none() {
            self.single(figure, category, own, trigger, rule);
        }
    }

    /// Adds a claim for a definite person.
    pub fn single(
        &mut self,
        person: usize,
        category: &str,
        tokens: Range<usize>,
        trigger: Range<usize>,
        rule: &'static str,
    ) {
        let category = category.to_owned();
        let figure = Some(person);
        self.found.push(Found { figure, category, tokens, trigger, rule, attackers: false });
    }

    /// Adds the words to the event just before, if it is the same event told
    /// on: "pris d'assaut et occupé", "tirs nourris de gaz lacrymogène".
    pub fn extends(&mut self, layers: &Layers, category: &str, tokens: &Range<usize>) -> bool {
        let words = &layers.words;
        let Some(last) = self.found.last_mut() else { return false };
        let between = last.tokens.end..tokens.start;
        let linked = [Class::And, Class::Of, Class::Determiner, Class::Or];
        let same = last.figure.is_none()
            && last.category == category
            && between.start <= between.end
            && between.len() <= 3
            && between.into_iter().all(|at| words.is_one_of(at, &linked));
        if same {
            last.tokens.end = tokens.end;
            last.trigger.end = tokens.end;
        }
        same
    }

    /// Adds an event.
    pub fn event(&mut self, category: &str, tokens: Range<usize>, rule: &'static str) {
        self.found.push(Found {
            figure: None,
            category: category.to_owned(),
            trigger: tokens.clone(),
            tokens,
            rule,
            attackers: false,
        });
    }
}

/// The category that `frame` gives to what a figure counts: a lone thing that
/// nobody knows neither flees nor marches.
pub fn category_of<'f>(frame: &'f Frame, figure: &Figure) -> Option<&'f str> {
    let strange = figure.weak && figure.phrase.head == Head::Unknown;
    category_for(frame, figure.phrase.head)
        .filter(|_| !((frame.many || strange && frame.name == "hold") && figure.weak))
        .filter(|category| !(strange && matches!(*category, "crowd" | "displaced" | "missing")))
}

/// The category that `frame` gives to a figure's noun.
pub fn category_for(frame: &Frame, head: Head) -> Option<&str> {
    let people = frame.people.as_deref();
    let named = match head {
        Head::Known(kind) => match kind {
            Kind::Person | Kind::Casualty | Kind::Victims => people,
            Kind::Armed => frame.armed.as_deref().or(people),
            Kind::Fighter => frame.fighters.as_deref().or(frame.armed.as_deref()).or(people),
            // A unit that is destroyed is not so many dead.
            Kind::UnitOfMen => frame.armed.as_deref().filter(|category| *category != "killed"),
            Kind::Gear => frame.gear.as_deref().or(frame.things.as_deref()),
            Kind::Munition => frame.munitions.as_deref(),
            Kind::Attack => frame.attacks.as_deref(),
            Kind::Thing => frame.things.as_deref(),
            Kind::Group => people,
            Kind::Uncounted | Kind::Military => None,
        },
        Head::Unknown => frame.unknown.as_deref(),
        Head::Missing => frame
            .bare
            .as_deref()
            .or(people)
            .or(frame.armed.as_deref())
            .or(frame.things.as_deref())
            .or(frame.munitions.as_deref()),
    };
    named.filter(|category| !category.is_empty())
}
