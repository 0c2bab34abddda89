//! The form in a card: values as typed, until they are kept.

use crate::claim::{Coding, DateError, DateSpan, Link, Quantity, QuantityKind, Stance};
use crate::codebook::{CategoryId, Codebook};
use crate::language::{self, LanguageCode};
use crate::review::{Claim, ClaimId};
use crate::suggest::read_quantity;
use crate::text::{Span, group_digits};

/// One change in the form.
#[derive(Clone, Debug, PartialEq)]
pub enum Field {
    /// What is counted, or which event.
    Category(CategoryId),
    /// The quantity in words; kind and numbers follow if it can be read.
    Words(String),
    /// How the text puts the number.
    Kind(QuantityKind),
    /// The number, as typed.
    Value(String),
    /// The upper end, as typed.
    Upper(String),
    /// Who or what is counted.
    Counted(String),
    /// One source more, at the outer end of the chain.
    AddSource(String),
    /// One source less.
    RemoveSource(usize),
    /// One source moves a place inwards, towards the one who vouches.
    MoveSourceInwards(usize),
    /// How the text stands to it.
    Stance(Stance),
    /// Where.
    Place(String),
    /// When.
    When(String),
    /// The days that it comes down to, as typed.
    Date(String),
    /// Told as history.
    Background(bool),
    /// The text says that it could not be verified.
    Unverified(bool),
    /// The counted are those who attacked.
    Attackers(bool),
    /// One link more.
    AddLink(Link),
    /// One link less.
    RemoveLink(usize),
    /// A remark.
    Note(String),
}

/// Why the form cannot be kept as it is; says what to do.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DraftError {
    /// Not a number.
    #[error("“{0}” is not a number: type it as 2 000, 1.5 million, une centaine…")]
    NotANumber(String),
    /// A counted category without any quantity.
    #[error("give a number, or choose “vague” if the text gives none")]
    NoNumber,
    /// A range without its upper end, or with one that is not above the lower.
    #[error("a range needs an upper number above the lower one")]
    Range,
    /// Not a day, or days in the wrong order.
    #[error("{0}")]
    Date(#[from] DateError),
}

/// A form over one claim.
#[derive(Clone, Debug, PartialEq)]
#[expect(clippy::struct_excessive_bools, reason = "a form's ticks are independent")]
pub struct Draft {
    /// The claim being edited.
    pub claim: ClaimId,
    /// Whether it was added only to be filled in here, so that leaving the
    /// form takes it away again.
    pub fresh: bool,
    /// See [`Coding`].
    pub category: CategoryId,
    /// The quantity in the text's words.
    pub words: String,
    /// How the text puts the number.
    pub kind: QuantityKind,
    /// The number as typed.
    pub value: String,
    /// The upper end as typed.
    pub upper: String,
    /// See [`Coding`].
    pub counted: String,
    /// See [`Coding`].
    pub sources: Vec<String>,
    /// See [`Coding`].
    pub stance: Stance,
    /// See [`Coding`].
    pub place: String,
    /// See [`Coding`].
    pub when: String,
    /// The days as typed.
    pub date: String,
    /// See [`Coding`].
    pub background: bool,
    /// See [`Coding`].
    pub unverified: bool,
    /// See [`Coding`].
    pub attackers: bool,
    /// See [`Coding`].
    pub links: Vec<Link>,
    /// See [`Coding`].
    pub note: String,
    /// See [`Coding`].
    pub span: Span,
    /// What `date` was filled in from.
    known: Option<DateSpan>,
    language: LanguageCode,
}

impl Draft {
    /// The form filled in with what the claim now says. Numbers are read as
    /// people write them in `language`.
    pub fn new(claim: &Claim, fresh: bool, language: LanguageCode) -> Self {
        let coding = claim.coding.clone();
        let shown = |number: Option<u64>| number.map(group_digits).unwrap_or_default();
        Self {
            claim: claim.id,
            fresh,
            category: coding.category,
            kind: coding.quantity.kind,
            value: shown(coding.quantity.value),
            upper: shown(coding.quantity.upper),
            words: coding.quantity.text,
            counted: coding.counted,
            sources: coding.sources,
            stance: coding.stance,
            place: coding.place,
            when: coding.when,
            date: coding.date.map(|date| date.typed()).unwrap_or_default(),
            background: coding.background,
            unverified: coding.unverified,
            attackers: coding.attackers,
            links: coding.links,
            known: coding.date,
            note: coding.note,
            span: coding.span,
            language,
        }
    }

    /// Takes in one change.
    pub fn change(&mut self, field: Field, codebook: &Codebook) {
        match field {
            Field::Category(category) => self.set_category(category, codebook),
            Field::Words(words) => self.set_words(words),
            Field::Kind(kind) => self.set_kind(kind),
            Field::Value(value) => self.value = value,
            Field::Upper(upper) => self.upper = upper,
            Field::Counted(counted) => self.counted = counted,
            Field::AddSource(source) => self.add_source(source.trim()),
            Field::RemoveSource(at) if at < self.sources.len() => {
                self.sources.remove(at);
            }
            Field::MoveSourceInwards(at) if at > 0 && at < self.sources.len() => {
                self.sources.swap(at - 1, at);
            }
            Field::RemoveLink(at) if at < self.links.len() => {
                self.links.remove(at);
            }
            Field::RemoveSource(_) | Field::MoveSourceInwards(_) | Field::RemoveLink(_) => {}
            Field::Stance(stance) => self.stance = stance,
            Field::Place(place) => self.place = place,
            Field::When(when) => self.when = when,
            Field::Date(date) => self.date = date,
            Field::Background(background) => self.background = background,
            Field::Unverified(unverified) => self.unverified = unverified,
            Field::Attackers(attackers) => self.attackers = attackers,
            Field::AddLink(link) => self.add_link(link),
            Field::Note(note) => self.note = note,
        }
    }

    fn set_category(&mut self, category: CategoryId, codebook: &Codebook) {
        if !codebook.is_counted(&category) {
            self.set_kind(QuantityKind::None);
        } else if self.kind == QuantityKind::None {
            self.kind = QuantityKind::Exact;
        }
        self.category = category;
    }

    fn set_words(&mut self, words: String) {
        if let Some(quantity) = read(&words, &self.language) {
            self.kind = quantity.kind;
            self.value = quantity.value.map(group_digits).unwrap_or_default();
            self.upper = quantity.upper.map(group_digits).unwrap_or_default();
        }
        self.words = words;
    }

    fn set_kind(&mut self, kind: QuantityKind) {
        self.kind = kind;
        if kind != QuantityKind::Range {
            self.upper.clear();
        }
        if kind == QuantityKind::None {
            self.value.clear();
        }
    }

    fn add_source(&mut self, source: &str) {
        if !source.is_empty() && !self.sources.iter().any(|known| known == source) {
            self.sources.push(source.to_owned());
        }
    }

    /// Adds a link; another to the same claim gives way to it.
    fn add_link(&mut self, link: Link) {
        if link.to != self.claim {
            self.links.retain(|known| known.to != link.to);
            self.links.push(link);
        }
    }

    fn dates(&self) -> Result<Option<DateSpan>, DateError> {
        let typed = self.date.trim();
        let known = self.known.filter(|known| known.typed() == typed);
        if typed.is_empty() || known.is_some() {
            Ok(known)
        } else {
            DateSpan::read(typed).map(Some)
        }
    }

    /// The values as they would be kept.
    ///
    /// # Errors
    /// [`DraftError`] if a number cannot be read or is missing.
    pub fn coding(&self, codebook: &Codebook) -> Result<Coding, DraftError> {
        Ok(Coding {
            category: self.category.clone(),
            quantity: self.quantity(codebook.is_counted(&self.category))?,
            counted: self.counted.trim().to_owned(),
            sources: self.sources.clone(),
            stance: self.stance,
            place: self.place.trim().to_owned(),
            when: self.when.trim().to_owned(),
            date: self.dates()?,
            background: self.background,
            unverified: self.unverified,
            attackers: self.attackers,
            links: self.links.clone(),
            note: self.note.trim().to_owned(),
            span: self.span,
        })
    }

    fn quantity(&self, counted: bool) -> Result<Quantity, DraftError> {
        let value = self.number(&self.value)?;
        let upper = self.number(&self.upper)?;
        let text = self.words.trim().to_owned();
        match self.kind {
            QuantityKind::None if counted => return Err(DraftError::NoNumber),
            QuantityKind::None | QuantityKind::Vague => {}
            QuantityKind::Range if value.zip(upper).is_none_or(|(low, high)| low >= high) => {
                return Err(DraftError::Range);
            }
            _ if value.is_none() => return Err(DraftError::NoNumber),
            _ => {}
        }
        let upper = upper.filter(|_| self.kind == QuantityKind::Range);
        Ok(Quantity { kind: self.kind, value, upper, text })
    }

    fn number(&self, typed: &str) -> Result<Option<u64>, DraftError> {
        if typed.trim().is_empty() {
            return Ok(None);
        }
        let quantity = read(typed, &self.language).filter(|quantity| quantity.upper.is_none());
        match quantity.and_then(|quantity| quantity.value) {
            Some(value) => Ok(Some(value)),
            None => Err(DraftError::NotANumber(typed.trim().to_owned())),
        }
    }
}

/// A quantity as people write it in `language`, or, where there is no lexicon
/// for it or it cannot be read so, in any language that has one.
fn read(words: &str, language: &LanguageCode) -> Option<Quantity> {
    let own = language::find(language);
    let others = language::TABLE.iter();
    own.into_iter().chain(others).find_map(|language| read_quantity(words, language.lexicon()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::{LinkKind, Precision};

    fn draft(category: &str, quantity: Quantity) -> Draft {
        let coding = Coding::new(CategoryId::from(category), quantity, Span::new(0, 4));
        let claim = Claim::tagged(ClaimId(1), coding);
        Draft::new(&claim, false, LanguageCode::from("fr"))
    }

    #[test]
    fn numbers_are_read_as_people_write_them() {
        let mut draft = draft("killed", Quantity::exact(3, "trois"));
        for (typed, value) in [("2 000", 2000), ("1,5 million", 1_500_000), ("une centaine", 100)] {
            draft.change(Field::Value(typed.into()), Codebook::unrest());
            let coding = draft.coding(Codebook::unrest()).unwrap();
            assert_eq!(coding.quantity.value, Some(value), "{typed}");
        }
    }

    #[test]
    fn words_set_kind_and_numbers() {
        let mut draft = draft("killed", Quantity::exact(3, "trois"));
        draft.change(Field::Words("entre 20 et 30".into()), Codebook::unrest());
        let quantity = draft.coding(Codebook::unrest()).unwrap().quantity;
        assert_eq!(quantity.kind, QuantityKind::Range);
        assert_eq!((quantity.value, quantity.upper), (Some(20), Some(30)));
        assert_eq!(quantity.text, "entre 20 et 30");
    }

    #[test]
    fn what_cannot_be_kept_says_why() {
        let mut draft = draft("killed", Quantity::exact(3, "trois"));
        draft.change(Field::Value("beaucoup trop".into()), Codebook::unrest());
        assert!(matches!(draft.coding(Codebook::unrest()), Err(DraftError::NotANumber(_))));
        draft.change(Field::Value(String::new()), Codebook::unrest());
        assert_eq!(draft.coding(Codebook::unrest()), Err(DraftError::NoNumber));
        draft.change(Field::Kind(QuantityKind::Range), Codebook::unrest());
        draft.change(Field::Value("30".into()), Codebook::unrest());
        draft.change(Field::Upper("20".into()), Codebook::unrest());
        assert_eq!(draft.coding(Codebook::unrest()), Err(DraftError::Range));
    }

    #[test]
    fn an_event_carries_no_number() {
        let mut draft = draft("killed", Quantity::exact(3, "trois"));
        draft.change(Field::Category(CategoryId::from("seizure")), Codebook::unrest());
        let coding = draft.coding(Codebook::unrest()).unwrap();
        assert_eq!(coding.quantity.kind, QuantityKind::None);
        assert_eq!(coding.quantity.value, None);
    }

    #[test]
    fn days_are_typed_in_iso_and_a_week_stays_one() {
        let mut coding =
            draft("killed", Quantity::exact(3, "trois")).coding(Codebook::unrest()).unwrap();
        coding.date = DateSpan::parse("2024-03-04", "2024-03-10", Precision::Week).ok();
        let mut draft =
            Draft::new(&Claim::tagged(ClaimId(1), coding.clone()), false, LanguageCode::from("fr"));
        assert_eq!(draft.coding(Codebook::unrest()).unwrap(), coding);
        draft.change(Field::Date("2024-03".into()), Codebook::unrest());
        let date = draft.coding(Codebook::unrest()).unwrap().date;
        assert_eq!(date.map(|date| date.precision()), Some(Precision::Month));
        draft.change(Field::Date("Monday".into()), Codebook::unrest());
        assert!(matches!(draft.coding(Codebook::unrest()), Err(DraftError::Date(_))));
        draft.change(Field::Date(String::new()), Codebook::unrest());
        assert_eq!(draft.coding(Codebook::unrest()).unwrap().date, None);
    }

    #[test]
    fn a_claim_has_one_link_to_another_and_none_to_itself() {
        let mut draft = draft("killed", Quantity::exact(3, "trois"));
        for (kind, to) in
            [(LinkKind::PartOf, 2), (LinkKind::Disputes, 1), (LinkKind::Supersedes, 2)]
        {
            let link = Link { kind, to: ClaimId(to) };
            draft.change(Field::AddLink(link), Codebook::unrest());
        }
        assert_eq!(draft.links, [Link { kind: LinkKind::Supersedes, to: ClaimId(2) }]);
        draft.change(Field::RemoveLink(0), Codebook::unrest());
        assert_eq!(draft.links, []);
    }

    #[test]
    fn sources_keep_their_order() {
        let mut draft = draft("killed", Quantity::exact(3, "trois"));
        for source in ["Tass", "police", "Tass", "  "] {
            draft.change(Field::AddSource(source.into()), Codebook::unrest());
        }
        draft.change(Field::MoveSourceInwards(1), Codebook::unrest());
        assert_eq!(draft.sources, ["police", "Tass"]);
        draft.change(Field::RemoveSource(7), Codebook::unrest());
        draft.change(Field::RemoveSource(0), Codebook::unrest());
        assert_eq!(draft.sources, ["Tass"]);
    }
}
