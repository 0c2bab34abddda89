//! The grammar that rules can ask for: classes of words and kinds of nouns.

mod words;

use serde::{Deserialize, Serialize};

/// A class of grammatical words; each is one list in a lexicon.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Class {
    /// "le", "the", "ses", "these".
    Determiner,
    /// "un", "une", "a", "an": one of something.
    Indefinite,
    /// "deux" said as "both", "un couple".
    Both,
    /// Links a number to its noun: "de", "of".
    Of,
    /// "et", "and", "along with".
    And,
    /// "ou", "or".
    Or,
    /// "à", "to" between two numbers.
    To,
    /// "entre", "between".
    Between,
    /// "de", "from" before a range.
    From,
    /// Stands before a verb's object: "detuvieron a 12".
    Object,
    /// An article between a number and its noun: "son 12 los muertos".
    NumberArticle,
    /// Words to skip between a verb and its object, or inside a verb.
    Adverb,
    /// "ne", "not".
    Negation,
    /// "aucun", "no": none of a noun.
    Zero,
    /// "any", "la moindre": none where it is denied.
    Any,
    /// "anyone": nobody where it is denied.
    Anyone,
    /// "personne", "nobody", "none": nobody at all.
    Nobody,
    /// "ni", "nor".
    Nor,
    /// "sans", "without": none of a casualty noun.
    Without,
    /// "plusieurs", "several": an unknown number.
    Several,
    /// Words before a magnitude or a scale: "plusieurs", "quelques", "a few".
    Few,
    /// "demi", "half" after a scale ("un million et demi").
    Half,
    /// "half a", "une demi" before a collective.
    HalfA,
    /// Forms of "to be" that make a passive.
    Be,
    /// "été", "been", "being".
    Been,
    /// Forms of "to have".
    Have,
    /// Verbs and auxiliaries of the future, plan and intention.
    Future,
    /// Conditional forms of report: "aurait", "seraient".
    Conditional,
    /// "pourrait", "could", "may".
    Modal,
    /// "si", "if", "unless".
    If,
    /// "feared", "redoute", "demande".
    Feared,
    /// "dément", "denied".
    Deny,
    /// "c'est faux", "untrue": calls what went before false.
    False,
    /// "par", "by": what follows did it.
    By,
    /// Starts a relative clause.
    Relative,
    /// "que", "that" after a verb of saying.
    That,
    /// "dont", "including": a part of the number before.
    Subset,
    /// "d'entre eux", "of them", "of whom".
    Partitive,
    /// "autres", "more", "another".
    Other,
    /// "another" before a number or a noun.
    Another,
    /// Hedges before a number.
    AtLeast,
    /// Hedges before a number.
    AtMost,
    /// Hedges before a number.
    About,
    /// Verbs that make what follows a lower bound: "dépasse les", "tops".
    Exceeds,
    /// Hedges after a number.
    AtLeastAfter,
    /// Hedges after a number.
    AtMostAfter,
    /// Hedges after a number.
    AboutAfter,
    /// "selon", "according to".
    According,
    /// Verbs of saying with a named subject.
    Speech,
    /// Verbs of counting that also attribute: "counted", "recensé", "put".
    Tally,
    /// "cité par", "quoted by", "told", "au micro de".
    Via,
    /// "citant", "citing", "qui cite".
    Citing,
    /// "as saying", ends what a medium quotes.
    AsSaying,
    /// Subject pronouns.
    Pronoun,
    /// "je", "nous", "I": whoever is speaking.
    FirstPerson,
    /// Words whose number is a name: "article", "Route", "ligne".
    Label,
    /// Units: years, money, distances, percent.
    Unit,
    /// Month names.
    Month,
    /// Weekdays.
    Weekday,
    /// Other words that state a time: "hier", "overnight".
    Time,
    /// Words that stand before a year: "en", "since".
    BeforeYear,
    /// Prepositions of place.
    Place,
    /// Any other preposition or conjunction that ends a noun phrase.
    Preposition,
    /// "bilan", "death toll".
    Toll,
    /// "number of", "le nombre de": a figure of what follows.
    NumberOf,
    /// What a toll or a figure does: "rose to", "passe de", "s'élève à".
    Reaches,
    /// Verbs of giving a figure: "parle de", "put at", "fait état de".
    Figure,
    /// Abbreviations that do not end a sentence.
    Abbreviation,
    /// Titles before a name: "Colonel", "Mme".
    Title,
    /// Nouns for a medium: "agence", "radio", "daily".
    Medium,
    /// Names of media.
    MediumName,
    /// Nouns for people who speak: "porte-parole", "witnesses", "police".
    Speaker,
    /// Nouns of which an organisation's name is made: "ministry", "comité".
    Organisation,
    /// "chacun", "each".
    Each,
    /// Adjectives that go before a noun.
    Adjective,
    /// Words that cannot be a person's name although capitalised.
    NotName,
    /// "one in", "sur": a ratio.
    Ratio,
    /// "sur" between a part and its whole: "trois sur douze".
    OutOf,
    /// Finite verbs of no category: they end a link.
    Blocker,
    /// Words at which an attribution's clause begins: "where", "tandis que".
    ClauseStart,
    /// Parts of the body, which are no victims by themselves.
    BodyPart,
    /// What somebody hurt says or shows: "fracture", "stitches".
    Injury,
    /// Verbs that hurt only with a part of the body: "hit", "broke".
    Hurts,
    /// Occasions that people attend: "march", "vigil", "cortège".
    Gathering,
    /// "il s'agit de", "they are": says again who was counted before.
    Resumes,
    /// "en", "of them" before a verb with a bare number.
    Thereof,
    /// "au nombre de", "forts de": a count behind what it counts.
    Numbering,
    /// "combien de", "how many".
    HowMany,
    /// Words that put an occasion at another time: "since the march".
    Apart,
    /// Verbs that change a toll: "porté ... son bilan à", "raised the toll".
    Raises,
    /// What armed men carry or wear: "kalachnikovs", "masked".
    Arms,
    /// Coming, going and sleeping, which displacement makes a figure.
    Moves,
    /// Before another number of the same: "against 2,900 the week before".
    Versus,
    /// Those who attack: "gunmen", "assaillants".
    Attacker,
    /// "could not be independently verified".
    Unverified,
    /// Nouns of which a place's name is told: "the town of", "le village de".
    PlaceNoun,
    /// Before the number that another one took the place of: "up from".
    Formerly,
    /// Words before an age: "under", "moins de".
    AgeBound,
    /// What somebody's figure is called: "count", "tally", "account".
    Account,
    /// Pronouns for things and organisations: "it".
    Neuter,
    /// Pronouns for one human being: "she".
    Personal,
    /// Vehicles that carry soldiers as well as goods: "trucks", "boats".
    Vehicle,
    /// Disasters and acts of war, which say nothing: "the crash claimed ...".
    Happening,
    /// Places with a number of inhabitants: "a town of 9,400 people".
    Settlement,
    /// Takes the number after it out of a count: "all but nine".
    Except,
    /// What somebody's figure is called once it is doubted: "claim".
    Claim,
    /// Verbs that bring about what they name: "declared", "imposed".
    Performs,
    /// Those who hold people without being a state: "rebels", "pirates".
    Captor,
    /// Those who hold people for a state: "police", "court".
    Custodian,
    /// What only a state does: "custody", "warrant", "raid".
    Legal,
    /// Verbs of holding that do not tell who does: "captured", "held".
    Holds,
    /// Groups whose number is that of their members: "a crew of", "une
    /// patrouille de".
    Members,
    /// "rescued", "secouru": what frees those who were held.
    Rescues,
    /// Verbs that leave their object free to do what follows: "let".
    Lets,
    /// Before those to whom the same happened: "was shot with his driver".
    Company,
    /// Verbs that only people and bodies are the subject of: "said", "told".
    Says,
    /// Participles of saying that attribute with "by" only: "annoncés".
    SaidBy,
    /// The text's own voice: "selon nos informations".
    OwnVoice,
    /// Pronouns between a subject and its verb: "nous a confirmé".
    Clitic,
    /// What armed people do to others: "attacked", "ambush", "embuscade".
    Attacks,
    /// Labels of an event's coded dead: "best", "low", "high estimate".
    Estimate,
}

/// What a noun names, as far as counting goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Kind {
    /// People of any sort.
    Person,
    /// Soldiers, police, armed men.
    Armed,
    /// Members of armed groups that are no state's: rebels, militiamen.
    Fighter,
    /// Units of them: battalions, platoons.
    UnitOfMen,
    /// Vehicles, aircraft, guns of armed forces.
    Gear,
    /// Missiles, drones, shells.
    Munition,
    /// Attacks, explosions, raids counted.
    Attack,
    /// Houses, shops, vehicles that can be destroyed.
    Thing,
    /// Nouns that count by themselves: morts, arrests.
    Casualty,
    /// Killed and wounded at once: "victimes", "casualties".
    Victims,
    /// Groups that carry their members: "un groupe de", "a crowd of".
    Group,
    /// What no category counts: animals, passengers, kits.
    Uncounted,
    /// Adjectives that make a thing military: "army trucks".
    Military,
}

impl Kind {
    /// Whether the noun names people.
    pub const fn is_people(self) -> bool {
        matches!(self, Self::Person | Self::Armed | Self::Fighter | Self::Casualty | Self::Victims)
    }

    /// Whether the noun names people under arms.
    pub const fn is_armed(self) -> bool {
        matches!(self, Self::Armed | Self::Fighter)
    }
}

impl Class {
    /// The class as one bit of a set.
    pub const fn bit(self) -> u128 {
        1 << self as u8
    }

    /// Several classes as a set, which one look compares with a token's.
    pub const fn set(classes: &[Self]) -> u128 {
        let (mut set, mut at) = (0, 0);
        while at < classes.len() {
            set |= classes[at].bit();
            at += 1;
        }
        set
    }
}
