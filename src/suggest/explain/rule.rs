//! What each rule goes by, in words for a person.

use super::rules;

/// A rule, by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule(pub(super) &'static str);

const WORDS: &[(&str, &str)] = &[
    ("taught wording", "Somebody taught always to suggest these words."),
    ("no casualties", "“No casualties”, or victims with what the sentence says of them."),
    ("count noun", "The noun itself says what happened: so many dead, so many arrests."),
    ("toll", "A toll or a “number of” leads to the number."),
    ("line of a table", "A label, a heading or the head of a column names the number."),
    (
        "whole of a part",
        "The sentence goes on to count a part of them, and only of these says more.",
    ),
    ("outcome", "What became of them is told right after the number."),
    ("object of a verb", "They are the object of a verb before the number."),
    ("injury", "A part of the body or a treatment tells the harm."),
    ("subject of a verb", "They are the subject of a verb, or of a passive one."),
    ("added to those before", "A conjunction adds them behind the verb."),
    ("object of a relative clause", "A relative clause says what somebody did to them."),
    ("answer", "The number answers what the sentences before it ask."),
    ("part of a total", "A part of a number that was counted before it."),
    ("counted noun", "A number of such things counts without any verb."),
    ("soldiers' transport", "Vehicles that soldiers come or are sent with."),
    ("no survivors", "Nobody survived of those who were aboard."),
    ("pronoun for several", "A pronoun stands for people counted before."),
    ("fallen attackers", "Fighters who fell in an attack of their own."),
    ("custody", "Those who hold them tell captives from prisoners."),
    ("movement", "They come, go or stay, where people have had to leave."),
    ("gathering", "Many people beside the name of an occasion."),
    ("same as before", "Goes on counting what the number before it counted."),
    ("definite person", "One definite person whom a verb befalls."),
    ("aboard what is hijacked", "Crews and passengers of what is hijacked are hostages."),
    ("aboard what vanished", "People aboard a craft that is missing are missing."),
    ("taken along", "Gunmen took them, and nothing says that they came back."),
    ("beside the dead", "Attackers told of beside those they killed."),
    ("fallen attackers", "Fighters who fell in an attack of their own stand apart."),
    ("told on", "What else befell people who are counted already."),
    ("pronoun for several", "A pronoun for several people whom a verb befalls."),
    ("pronoun", "A pronoun for one person whom a verb befalls."),
    ("event words", "These words state the event by themselves."),
    ("event pair", "Two words near each other state the event together."),
];

impl Rule {
    /// The rule's short name.
    pub const fn name(self) -> &'static str {
        self.0
    }

    /// What it goes by, as a sentence; its name if nothing better is known.
    pub fn words(self) -> &'static str {
        let known = WORDS.iter().find(|(name, _)| *name == self.0);
        known.map_or(self.0, |(_, words)| words)
    }

    /// Every rule, the most trusted first.
    pub fn all() -> impl Iterator<Item = Self> {
        rules::TABLE.iter().map(|rule| Self(rule.name()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_is_put_in_words() {
        for rule in Rule::all() {
            assert_ne!(rule.words(), rule.name());
        }
        for (name, _) in WORDS {
            assert!(Rule::all().any(|rule| rule.name() == *name), "there is no rule {name}");
        }
    }
}
