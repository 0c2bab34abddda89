//! The constructions of incident databases, a table each.

use super::check;

#[test]
fn attackers_stand_apart_from_those_they_killed() {
    check(
        "en",
        &[
            (
                "Two suicide bombers struck a barracks. In addition to the bombers, at least 12 \
                 people were killed.",
                "killed 12, killed* 2",
            ),
            (
                "An explosives-laden car was driven into a gate. At least 39 people, including \
                 the assailant, were killed.",
                "killed 38, killed* 1",
            ),
            ("33 dead (including the gunman), 23 wounded", "killed 32, killed* 1, wounded 23"),
            (
                "A masked gunman opened fire in a cinema, killing eleven people. He was shot dead \
                 by police outside.",
                "killed 11, killed* 1",
            ),
            (
                "A student shot dead six classmates before committing suicide.",
                "killed 6, killed* 1",
            ),
            (
                "A clerk killed two colleagues and wounded one before turning the gun on himself. \
                 He died at the scene.",
                "killed 2, killed* 1, wounded 1",
            ),
            (
                "Three assailants tried to storm an office. All three were killed by guards.",
                "killed* 3",
            ),
            (
                "Two gunmen killed nine worshippers before police shot them dead.",
                "killed 9, killed* 2",
            ),
            (
                "2 March - A gunman kills a guard and wounds three visitors before being shot dead.",
                "killed 1, killed* 1, wounded 3",
            ),
            (
                "Nine residents were killed, along with four of the attackers.",
                "killed 9, killed* 4",
            ),
        ],
    );
}

#[test]
fn one_person_is_told_of_once() {
    check(
        "en",
        &[
            (
                "Three tourists were seized by rebels. One, a 24-year-old Dane, was killed.",
                "killed 1, abducted 3",
            ),
            ("An inmate at the county jail, Ray Tolland, 29, died after a fight.", "killed 1"),
            ("Gunmen fired on the car of Judge Lena Ostrow. Ostrow was wounded.", "wounded 1"),
            ("The kidnapped son of a rancher was found dead.", "killed 1, abducted 1"),
            ("Six members of a demining crew were killed.", "killed 6"),
            ("A mob beat to death a man accused of theft.", "killed 1"),
        ],
    );
}

#[test]
fn people_without_a_number_have_one() {
    check(
        "en",
        &[
            ("A husband and wife were killed by a shell.", "killed 2"),
            ("A gas explosion killed an elderly couple.", "killed 2"),
            ("The couple were killed in their home.", "killed 2"),
            ("A mother and her three children were killed.", "killed 4"),
            (
                "A letter bomb killed a clerk and injured his wife and daughter.",
                "killed 1, wounded 2",
            ),
            ("A drive-by shooting left an imam and his nephew dead.", "killed 2"),
            ("A roadside bomb killed a colonel and two of his bodyguards.", "killed 3"),
            ("One policeman was killed and another was wounded.", "killed 1, wounded 1"),
            (
                "Two clerics were attacked; one died and the other lost an arm.",
                "killed 1, wounded 1",
            ),
            ("A woman was killed and her baby wounded.", "killed 1, wounded 1"),
            ("A family of five was killed in the shelling.", "killed 5"),
        ],
    );
}

#[test]
fn more_than_one_fate_of_the_same_people() {
    check(
        "en",
        &[
            ("No crew were injured, killed or kidnapped.", "killed 0, wounded 0, abducted 0"),
            ("Nine athletes were taken hostage and later killed.", "killed 9, abducted 9"),
            ("Gunmen kidnapped and later killed two teachers.", "killed 2, abducted 2"),
            ("Rebels kidnapped six guards and executed them.", "killed 6, abducted 6"),
            (
                "Seven monks were abducted in March; their remains were found in May.",
                "killed 7, abducted 7",
            ),
            ("The army released two technicians who had been kidnapped.", "abducted 2, released 2"),
            ("Her bodyguard was wounded and died two days later.", "killed 1"),
            ("A guard was hit in the head and died on the way to hospital.", "killed 1"),
            (
                "Police fired on a crowd, killing two. One of the wounded died later in hospital.",
                "killed 3",
            ),
        ],
    );
}

#[test]
fn crews_and_passengers_of_what_is_hijacked() {
    check(
        "en",
        &[
            ("The freighter was hijacked with 21 crew.", "abducted 21"),
            (
                "Gunmen seized the tanker Hilda Rask off Cape Moro with its crew of 18.",
                "abducted 18",
            ),
            (
                "A school bus with 40 children was hijacked by a man armed with a knife.",
                "abducted 40",
            ),
            ("Hijackers commandeered a plane carrying 22 people.", "abducted 22"),
            ("The police seized a trawler with a crew of nine.", ""),
            ("40 hostages were taken; 18 of them died.", "killed 18, abducted 40"),
            ("Kidnappers killed three guards and took away two women.", "killed 3, abducted 2"),
            ("Thirty children were abducted by the army.", "abducted 30"),
        ],
    );
}

#[test]
fn sums_and_what_is_no_sum() {
    check(
        "en",
        &[
            (
                "Gunmen killed nine people at one compound and 15 at another. The attacks left a \
                 total of 24 people dead.",
                "killed 24",
            ),
            ("Three died on the spot and one on the way to hospital.", "killed 4"),
            ("A crash killed all 259 people on board and 11 on the ground.", "killed 270"),
            ("A bomb killed three people and a second blast killed three more.", "killed 6"),
            ("The strike resulted in three deaths and 11 injuries.", "killed 3, wounded 11"),
            ("Several fatalities (coded as 3).", "killed 3"),
            ("Clashes continued. Reported deaths: 11 MLK, 7 TPLA.", "killed 18"),
            ("Fatalities=2; injured unknown.", "killed 2"),
            ("The toll rose to seven after two of the injured died overnight.", "killed 7"),
            (
                "Thirteen cadets were shot dead. Local media gave a toll of 17, while officials \
                 maintained that 13 cadets had been killed.",
                "killed 13 (13–17)",
            ),
            ("An unknown number were injured.", "wounded ?"),
            ("The owners paid a ransom of USD 2 million.", ""),
        ],
    );
}
