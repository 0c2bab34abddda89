//! What figures are to each other, in short texts.

use super::*;

/// "12 part-of 40, 3 disputes 5": every link of a text, in reading order.
fn told(language: &str, text: &str) -> String {
    let lexicon = crate::language::lexicon(&language.into()).unwrap();
    let found = suggest(&article(text, language), lexicon, Codebook::unrest());
    let value = |at: usize| found[at].coding.quantity.value.unwrap_or(0);
    let of = |at: usize| {
        let links = found[at].links.iter();
        links.map(move |(kind, to)| format!("{} {} {}", value(at), kind.name(), value(*to)))
    };
    (0..found.len()).flat_map(of).collect::<Vec<_>>().join(", ")
}

fn check(language: &str, cases: &[(&str, &str)]) {
    for (text, expected) in cases {
        assert_eq!(told(language, text), *expected, "{text}");
    }
}

#[test]
fn figures_are_linked_in_english() {
    check(
        "en",
        &[
            ("Seventeen people, among them five children, were killed.", "5 part-of 17"),
            ("Of the 40 wounded, six were in a critical condition.", "6 part-of 40"),
            (
                "The attack left 10 dead: seven soldiers, two guards and a driver.",
                "7 part-of 10, 2 part-of 10, 1 part-of 10",
            ),
            (
                "Five people, two policemen and three civilians, died.",
                "2 part-of 5, 3 together 2, 3 part-of 5",
            ),
            // They only happen to add up.
            ("Three policemen, two civilians and a nurse died.", "1 together 2"),
            ("The toll rose from 12 to 17 on Tuesday.", "17 supersedes 12"),
            ("The toll has risen to 19 from 12.", "19 supersedes 12"),
            ("The death toll rose to 19, up from 12 on Monday.", "19 supersedes 12"),
            ("Officials put the toll at 12, the rebels at 30.", "30 disputes 12"),
            ("Two were killed, four according to the rebels.", "4 disputes 2"),
            ("Police counted 3,000 marchers, organisers 12,000.", "12000 disputes 3000"),
            ("Nine people were killed in Osk. Four houses were destroyed.", ""),
        ],
    );
}

#[test]
fn figures_are_linked_in_french() {
    check(
        "fr",
        &[
            ("Dix-sept personnes, dont cinq enfants, ont été tuées.", "5 part-of 17"),
            ("Sur les 40 blessés, six étaient hier soir dans un état grave.", "6 part-of 40"),
            ("Le bilan est passé de 12 à 17 morts.", "17 supersedes 12"),
            ("Le bilan est passé à 19 morts, contre 12 la veille.", "19 supersedes 12"),
            ("Deux morts selon la police, cinq d'après les rebelles.", "5 disputes 2"),
            (
                "La police a compté 3 000 manifestants, les organisateurs 12 000.",
                "12000 disputes 3000",
            ),
        ],
    );
}
