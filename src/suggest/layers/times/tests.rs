//! The calendars' own examples, and what must hold on every day there is.

use super::*;
use crate::claim::Precision;
use crate::language::TABLE;
use jiff::ToSpan;
use jiff::civil::date;
use proptest::prelude::*;

#[test]
fn the_calendars_read_their_own_examples() {
    let mut wrong = Vec::new();
    for language in TABLE {
        let lexicon = language.lexicon();
        assert!(lexicon.calendar.examples.len() >= 25, "{} has too few", language.code);
        for example in &lexicon.calendar.examples {
            let words = Words::new(&example.0, lexicon);
            let times = find(&words);
            let day = example.1.parse().ok();
            let told = times.first().map_or("", |time| words.slice(&time.tokens));
            let days = times.first().and_then(|time| time.days(day, false));
            let days = days.map(|days| days.typed()).unwrap_or_default();
            if (told, days.as_str()) != (example.2.as_str(), example.3.as_str()) {
                wrong.push(format!("{example:?}\n  told {told:?} {days:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{} examples:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn a_date_without_a_year_goes_with_the_date_before_it() {
    let lexicon = crate::language::lexicon(&"en".into()).unwrap();
    let text =
        "On 28 December 2011 a dam broke. On 3 January the town fell.\n\nOn 5 January it rained.";
    let days: Vec<_> = find(&Words::new(text, lexicon))
        .iter()
        .map(|time| time.days(Some(date(2022, 1, 6)), false).unwrap().typed())
        .collect();
    assert_eq!(days, ["2011-12-28", "2012-01-03", "2022-01-05"]);
}

#[test]
fn what_is_announced_lies_ahead() {
    let thursday = Some(date(2022, 1, 6));
    let ahead = |moment: &Moment| days::days(moment, thursday, true, None).unwrap().typed();
    assert_eq!(ahead(&Moment::Weekday(1, Pick::Told)), "2022-01-11");
    assert_eq!(ahead(&Moment::Weekday(3, Pick::Told)), "2022-01-06");
    assert_eq!(ahead(&Moment::Date(None, 1, 3)), "2022-01-03");
    assert_eq!(ahead(&Moment::Date(None, 11, 6)), "2022-11-06");
    assert_eq!(ahead(&Moment::Month(None, 1, Pick::Told)), "2022-01");
    assert_eq!(ahead(&Moment::Month(None, 12, Pick::Told)), "2022-12");
}

#[test]
fn what_the_calendar_does_not_have_is_none() {
    let day = Some(date(2022, 1, 6));
    let last = Some(Date::MAX);
    let none = |moment: Moment, day| assert_eq!(days::days(&moment, day, false, None), None);
    none(Moment::Date(Some(2022), 2, 30), day);
    none(Moment::Date(None, 4, 31), day);
    none(Moment::Month(Some(2022), 13, Pick::Told), day);
    none(Moment::Stretch(Unit::Day, 1, 1), last);
    none(Moment::Stretch(Unit::Year, 1, 1), last);
    let since = Moment::Since(Box::new(Moment::Date(Some(2022), 3, 1)));
    none(since, day);
    let backwards =
        Moment::Range(Box::new(Moment::Year(2022)), Box::new(Moment::Date(Some(2021), 1, 1)));
    none(backwards, day);
    assert_eq!(
        days::days(&Moment::Date(None, 2, 29), day, false, None).unwrap().typed(),
        "2020-02-29"
    );
}

fn any_day() -> impl Strategy<Value = Date> {
    (0..146_097_i32).prop_map(|offset| date(1800, 1, 1).saturating_add(offset.days()))
}

fn any_moment() -> impl Strategy<Value = Moment> {
    let unit = prop_oneof![
        Just(Unit::Hour),
        Just(Unit::Day),
        Just(Unit::Week),
        Just(Unit::Weekend),
        Just(Unit::Month),
        Just(Unit::Year)
    ];
    let pick = prop_oneof![Just(Pick::Told), Just(Pick::Last), Just(Pick::Next), Just(Pick::This)];
    let month = pick
        .clone()
        .prop_flat_map(|pick| (1..=12_i8).prop_map(move |month| Moment::Month(None, month, pick)));
    let leaf =
        prop_oneof![
            (unit.clone(), -1000..1000_i32, 0..9_i32)
                .prop_map(|(unit, from, more)| Moment::Stretch(unit, from, from + more)),
            (unit, 0..1000_i32).prop_map(|(unit, count)| Moment::Past(unit, count)),
            (0..7_i8, pick).prop_map(|(name, pick)| Moment::Weekday(name, pick)),
            (1..=12_i8, 1..=31_i8).prop_map(|(month, day)| Moment::Date(None, month, day)),
            month,
            (1800..2100_i16).prop_map(Moment::Year),
        ];
    (leaf.clone(), leaf, 0..4_u8).prop_map(|(one, other, how)| match how {
        0 => Moment::Range(Box::new(one), Box::new(other)),
        1 => Moment::Since(Box::new(one)),
        _ => one,
    })
}

proptest! {
    #[test]
    fn nothing_relative_is_resolved_without_the_articles_day(moment in any_moment()) {
        let relative = !matches!(moment, Moment::Year(_) | Moment::Range(..));
        prop_assert!(!relative || days::days(&moment, None, false, None).is_none());
    }

    #[test]
    fn every_answer_is_a_stretch_of_its_precision(moment in any_moment(), day in any_day(), coming in any::<bool>()) {
        let Some(days) = days::days(&moment, Some(day), coming, None) else { return Ok(()) };
        prop_assert!(days.first() <= days.last());
        let length = days.first().until(days.last()).unwrap().get_days() + 1;
        match days.precision() {
            Precision::Day => prop_assert_eq!(length, 1),
            Precision::Week => prop_assert_eq!(length, 7),
            Precision::Month => prop_assert!((28..=31).contains(&length)),
            Precision::Year => prop_assert!((365..=366).contains(&length)),
            Precision::Interval => prop_assert!(length > 1),
        }
        let again = DateSpan::read(&days.typed()).unwrap();
        prop_assert_eq!((again.first(), again.last()), (days.first(), days.last()));
    }

    #[test]
    fn a_weekday_is_of_its_name_and_within_a_week(name in 0..7_i8, day in any_day(), coming in any::<bool>()) {
        for (pick, within) in [
            (Pick::Told, if coming { 0..=6 } else { -6..=0 }),
            (Pick::Last, -7..=-1),
            (Pick::Next, 1..=7),
            (Pick::This, if coming { 0..=6 } else { -3..=3 }),
        ] {
            let days = days::days(&Moment::Weekday(name, pick), Some(day), coming, None).unwrap();
            prop_assert_eq!(days.first().weekday().to_monday_zero_offset(), name);
            let offset = day.until(days.first()).unwrap().get_days();
            prop_assert!(within.contains(&offset), "{pick:?} {offset}");
        }
    }

    #[test]
    fn a_date_without_a_year_lies_in_the_year_before_or_the_days_after(month in 1..=12_i8, of in 1..=28_i8, day in any_day()) {
        let told = days::days(&Moment::Date(None, month, of), Some(day), false, None).unwrap().first();
        prop_assert_eq!((told.month(), told.day()), (month, of));
        let offset = day.until(told).unwrap().get_days();
        prop_assert!((-366 + 7..=7).contains(&offset), "{offset}");
    }
}
