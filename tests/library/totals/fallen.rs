//! Fighters and bombers among the dead, and people whom only a pronoun names.

use super::check;

#[test]
fn fighters_who_fell_in_their_own_attack_stand_apart() {
    check(
        "en",
        &[
            (
                "Militants stormed a post. Nine soldiers and five militants were killed.",
                "killed 9, killed* 5",
            ),
            (
                "Rebels opened fire on an outpost, killing six guards. Troops pursued the attackers \
                 and killed four of them.",
                "killed 6, killed* 4",
            ),
            ("Two militants died when the device they were planting went off.", "killed* 2"),
            (
                "Two suicide bombers attacked a car park. Fourteen people and both bombers were \
                 killed.",
                "killed 14, killed* 2",
            ),
            // Where both sides fought, or the state attacked, nobody is apart.
            (
                "Soldiers clashed with rebels. Two soldiers and three rebels were killed.",
                "killed 5",
            ),
            ("Six militants were killed when the air force bombed a camp.", "killed 6"),
            ("Armed men attacked the village militia. Five militiamen died.", "killed 5"),
        ],
    );
}

#[test]
fn pronouns_stand_for_the_dead() {
    check(
        "en",
        &[
            (
                "Assailants shot at a teacher, killing him and injuring his wife.",
                "killed 1, wounded 1",
            ),
            (
                "A letter bomb exploded in the office of a lawyer, seriously injuring her.",
                "wounded 1",
            ),
            ("Gunmen dragged three brothers from their home and beat them to death.", "killed 3"),
            (
                "Gunmen took ten climbers hostage and shot all of them dead.",
                "killed 10, abducted 10",
            ),
        ],
    );
}

#[test]
fn lists_of_people_are_added_and_parts_are_not() {
    check(
        "en",
        &[
            ("A farmer, his wife and their two sons were murdered.", "killed 4"),
            (
                "Twelve people were killed, ten on the spot and two who died later of wounds.",
                "killed 12",
            ),
            ("Among the seven dead were three children.", "killed 7"),
            ("The first blast killed two people and the second another four.", "killed 6"),
            ("Three brothers, aged 12, 14 and 17, were killed.", "killed 3"),
            ("27 people were taken to hospital, five in a serious condition.", "wounded 27"),
            ("The consul was hit in the shoulder and a waiter was wounded.", "wounded 2"),
            ("They found 43 bodies; the office later corrected the figure to 35.", "killed 35"),
        ],
    );
}

#[test]
fn those_whom_gunmen_take_are_captives() {
    check(
        "en",
        &[
            ("Twenty passengers were taken off two buses by gunmen.", "abducted 20"),
            ("Rebels ambushed a convoy. Four merchants were taken away.", "abducted 4"),
            ("Members of a cell kidnapped Anna Weber, a banker.", "abducted 1"),
        ],
    );
}
