//! Tables and lists, flattened as copies of web pages are.

use super::check;

#[test]
fn columns_count_what_their_headings_say() {
    check(
        "en",
        &[
            (
                "Year | Incident | Place | Fatalities | Injured\n\
                 1974 | Car bomb | Dunmore | 26 | ~60[4]",
                "killed 26, wounded 60",
            ),
            (
                "Date\tAttack\tDead\tInjured\tTown\n\
                 3 May\tStabbing\t0 (+1)\t4\tOfra\n\
                 9 May\tSuicide bombing\t9 (including 2 perpetrators)\t31\tHilla",
                "killed 7, killed* 3, wounded 35",
            ),
            ("Name – Date – Cause – Deaths\nArden Main – 2 May 1881 – Firedamp – 41", "killed 41"),
            (
                "Date    Place    Killed    Wounded\n4 May 1912    Lobito    12    31",
                "killed 12, wounded 31",
            ),
            ("Rank\nEvent\nDeaths\nDate\n1\nMine fire\n1,099\n10 March 1906", "killed 1099"),
            ("Date | Ship | Hostages | Ransom\n8 April | Arden | 21 | none paid", "abducted 21"),
            ("Location\tTarvin\nDeaths\t101\nInjured\t88", "killed 101, wounded 88"),
            // A place or a measure counts nobody.
            ("District | Depth | Magnitude\nTarvin | 12 | 6", ""),
        ],
    );
    check(
        "fr",
        &[(
            "Date | Lieu | Morts | Blessés\n3 mai | Attentat de Lorme | 12 (+1) | 30",
            "killed 12, killed* 1, wounded 30",
        )],
    );
    check(
        "es",
        &[(
            "Fecha | Lugar | Muertos | Heridos\n3 de mayo | Lorme | 12 | 30",
            "killed 12, wounded 30",
        )],
    );
}

#[test]
fn rows_on_attacks_need_no_heading() {
    check(
        "en",
        &[
            ("4 May | Bombing | 9 | 24 | Ofra | A car exploded.", "killed 9, wounded 24"),
            ("11 | Arson | 0 | 0 | Lund | A hall was set ablaze.", "killed 0, wounded 0"),
            ("May 6 | Ofra | 1 | 4 | 5 | Five people were shot.", "killed 1, wounded 4"),
            ("8\nSuicide bombing\n18 (+1)\n26\nOfra, Belmar", "killed 18, killed* 1, wounded 26"),
            // Scores, prices and places in a ranking count nobody.
            ("Ofra Rovers | 3 | 1 | 4", ""),
            ("Wheat | 212 | 240", ""),
        ],
    );
}

#[test]
fn the_prose_of_a_row_tells_its_cells_again() {
    check(
        "en",
        &[
            (
                "Place | Dead | Injured | Description\n\
                 Ofra | 6 | 2 | A clerk shot dead five people and wounded two before taking his \
                 own life.",
                "killed 5, killed* 1, wounded 2",
            ),
            (
                "Ofra massacre | May 1838 | 28 | Stockmen murdered twenty-eight herders.",
                "killed 28",
            ),
            ("4 May | Bombing | 9 | 24 | Two of the dead were children.", "killed 9, wounded 24"),
        ],
    );
}

#[test]
fn labels_and_short_forms() {
    check(
        "en",
        &[
            ("Deaths: 200+. Injuries: ~1,000.", "killed 200, wounded 1000"),
            ("Dead 14, Inj 3", "killed 14, wounded 3"),
            ("10 †, 9 inj.", "killed 10, wounded 9"),
            ("Ambush near Tal Zira: 4 KIA, 7 WIA", "killed 4, wounded 7"),
            ("Killed: 3 soldiers, 2 civilians. Wounded: 9", "killed 5, wounded 9"),
            ("Victims: 504. Infantrymen of a task force.", "killed 504"),
            ("Victims: 143 schoolgirls\nOutcome: released after a ransom was paid", "abducted 143"),
            ("fatalities: 31 / occupants: 31", "killed 31"),
            ("57 (+1) killed, 20 injured in a suicide bombing", "killed 57, killed* 1, wounded 20"),
            ("Train derailment. 12 killed[4] and 130 injured[5]", "killed 12, wounded 130"),
            ("The trawler disappears; captain and 11 crew lost", "killed 12"),
            ("Her skipper, mate and four hands were lost.", "killed 6"),
        ],
    );
}
