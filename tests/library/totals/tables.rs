//! Rows of lists and tables, with headers and without, in the ways in which
//! they are flattened to text.

use super::check;

#[test]
fn rows_without_a_header_tell_the_dead_before_the_wounded() {
    check(
        "en",
        &[
            (
                "8 June | Car bombing | 14 | 32 | Hodayn | A lorry blew up beside a market.",
                "killed 14, wounded 32",
            ),
            (
                "8 | Shooting | 2 (+1) | 9 | Hodayn | A man fired at a queue.",
                "killed 2, killed* 1, wounded 9",
            ),
            (
                "8 June | Delmar | 3 | 4 | 7 | Seven people were shot, three fatally, at a party.",
                "killed 3, wounded 4",
            ),
            ("8\nShooting\n6 (+2)\n11\nHodayn", "killed 6, killed* 2, wounded 11"),
            // Scores and prices are no casualties.
            ("8 June | Delmar Rovers | 3 | 4 | A late goal settled it.", ""),
        ],
    );
}

#[test]
fn columns_have_the_meaning_of_their_header() {
    check(
        "en",
        &[
            ("Date\tPlace\tDead\tInjured\n3 May\tAdoun\t12\t7", "killed 12, wounded 7"),
            ("Date – Place – Killed – Wounded\n3 May – Adoun – 12 – 7", "killed 12, wounded 7"),
            (
                "Date | Place | Dead | Injured\n3 May | Adoun | 12 | 7\n4 May | Tirza | 7 | 1",
                "killed 19, wounded 8",
            ),
            ("Date | Dead | Injured | Total\n3 May | 1 | 6 | 7", "killed 1, wounded 6"),
        ],
    );
}

#[test]
fn labels_name_their_numbers() {
    check(
        "en",
        &[
            ("Occupants: 62\nFatalities: 62\nSurvivors: 0", "killed 62"),
            ("Deaths: 0 Injuries: 3", "killed 0, wounded 3"),
            ("Deaths: none", "killed 0"),
            ("12 killed, 70 wounded\n(attribution: none)", "killed 12, wounded 70"),
            ("Head-on collision at Tirza, 10 †, 9 inj.", "killed 10, wounded 9"),
            ("Event 77, Adoun. Low: 6, best: 8, high: 11.", "killed 8"),
            ("The forecast: low 13, high 21.", ""),
            ("Fatalities: 5 coded.", "killed 5"),
        ],
    );
}

#[test]
fn nobody_survived_of_those_aboard() {
    check(
        "en",
        &[
            (
                "A charter broke up with 122 passengers and 7 crew. There were no survivors.",
                "killed 129",
            ),
            ("The trawler was lost with her crew of nine.", "killed 9"),
        ],
    );
}
