//! Short texts through the real rules to their totals. What is expected was
//! written down by the rules of [`tallymark::review::totals`] first.

use tallymark::article::{Hint, read};
use tallymark::claim::ClaimId;
use tallymark::codebook::Codebook;
use tallymark::review::{Review, Total, totals};

mod fallen;
mod gold;
mod incidents;
mod tables;

/// The totals over everything that is suggested for a text.
fn suggested(language: &str, text: &str, convention: &str) -> (Review, Vec<Total>) {
    let hint = Hint { language: Some(language.into()), ..Hint::default() };
    let article = read(text.as_bytes(), &hint).unwrap();
    let book = Codebook::unrest();
    let lexicon = tallymark::language::lexicon(&article.language).unwrap();
    let found = tallymark::suggest::suggest(&article, lexicon, book);
    let review = Review::new(article, &book.id, found);
    let claims = review.claims().iter().map(|claim| (claim.id, &claim.coding));
    let totals = totals(review.article(), book, book.convention(convention), claims);
    (review, totals)
}

/// `killed 7, wounded 12 (10–14)`; attackers' totals end with `*`.
fn told(language: &str, text: &str, convention: &str) -> String {
    let (review, totals) = suggested(language, text, convention);
    let people = ["killed", "wounded", "missing", "arrested", "abducted", "released"];
    let shown = totals.iter().filter(|total| people.contains(&total.category.as_str()));
    let shown = shown.map(|total| {
        assert!(total.claims.iter().all(|id: &ClaimId| review.claim(*id).is_some()));
        let star = if total.attackers { "*" } else { "" };
        match total.estimate {
            None => format!("{}{star} ?", total.category),
            Some(e) if e.low == e.high => format!("{}{star} {}", total.category, e.best),
            Some(e) => format!("{}{star} {} ({}–{})", total.category, e.best, e.low, e.high),
        }
    });
    shown.collect::<Vec<_>>().join(", ")
}

/// Checks a table and shows every line that is wrong at once.
fn check(language: &str, cases: &[(&str, &str)]) {
    let wrong: Vec<String> = cases
        .iter()
        .map(|(text, expected)| (text, expected, told(language, text, "")))
        .filter(|(_, expected, told)| **expected != told)
        .map(|(text, expected, told)| format!("{text}\n  expected {expected}\n  told     {told}"))
        .collect();
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}

#[test]
fn incident_summaries_in_english() {
    check(
        "en",
        &[
            (
                "Gunmen killed five people and wounded 12, three of them critically, in Tarso. \
                 The toll later rose to seven.",
                "killed 7, wounded 12",
            ),
            ("Two policemen, a civilian and a child died.", "killed 4"),
            ("Four people, two policemen and two civilians, died.", "killed 4"),
            ("The death toll rose to 19, up from 12 on Monday.", "killed 19"),
            (
                "A suicide bomber detonated his vest at a checkpoint in Bakhar. At least nine \
                 people were killed and 20 others were injured in the blast.",
                "killed 9, wounded 20",
            ),
            (
                "Assailants attacked a bus near Dolma. Twelve passengers, including three \
                 children, were killed and eight were injured.",
                "killed 12, wounded 8",
            ),
            ("Two policemen and a civilian were killed in the attack.", "killed 3"),
            (
                "Militants attacked an army post in Rhoda. Two soldiers and two policemen were \
                 killed.",
                "killed 4",
            ),
            (
                "A roadside bomb exploded near a convoy. Three soldiers were killed. Two others \
                 died in hospital.",
                "killed 5",
            ),
            ("A bomb exploded in a market in Sorek. No one was injured.", "wounded 0"),
            (
                "A grenade was thrown at a police station in Sorek. There were no casualties.",
                "killed 0, wounded 0",
            ),
            (
                "Armed men abducted six aid workers near Lamo. Two of them were released the \
                 next day.",
                "abducted 6, released 2",
            ),
            (
                "Police said five people were killed in the raid. Residents said that nine \
                 people were killed.",
                "killed 5 (5–9)",
            ),
            (
                "Five people were killed when a car bomb exploded outside a mosque. The five \
                 people who were killed were worshippers.",
                "killed 5",
            ),
            ("Ten people were killed in the shelling. Among them were four children.", "killed 10"),
            ("Eight people, a judge and seven guards, were killed in the ambush.", "killed 8"),
            (
                "Attackers opened fire on a market, killing a trader and wounding two women.",
                "killed 1, wounded 2",
            ),
            (
                "Dozens of people were killed and hundreds were wounded in the air strike.",
                "killed 12, wounded 100",
            ),
            ("Between 20 and 30 people were killed in the attack.", "killed 20 (20–30)"),
            ("Several people were injured in the explosion.", "wounded ?"),
            ("Several people, including two children, were injured in the explosion.", "wounded 2"),
            (
                "At least 15 people were killed. It is feared that 40 people were killed in the \
                 collapse.",
                "killed 15",
            ),
            (
                "Gunmen stormed a village and killed seven farmers. They kidnapped four women, \
                 two of whom were later freed.",
                "killed 7, abducted 4, released 2",
            ),
            (
                "The death toll from the fire rose from 12 to 17 on Friday, officials said.",
                "killed 17",
            ),
            (
                "Three soldiers were wounded when a mine exploded. Another soldier was killed.",
                "killed 1, wounded 3",
            ),
        ],
    );
}

#[test]
fn news_in_english_tells_a_fact_more_than_once() {
    check(
        "en",
        &[
            (
                "Nine killed in Port Amber clashes\n\nPORT AMBER, 3 March 2024 - Nine people were \
                 killed and 40 wounded on Sunday, police said.\n\nPolice arrested 120 people.\n",
                "killed 9, wounded 40, arrested 120",
            ),
            (
                "12 dead in market blast\n\nFive policemen and seven civilians were killed on \
                 Sunday in the market of Tarso.\n\nThirty people were injured.\n",
                "killed 12, wounded 30",
            ),
            (
                "At least 10 killed in flood\n\nTwelve people were killed when a dam burst on \
                 Sunday.\n",
                "killed 12",
            ),
            (
                "Bus plunge kills 14\n\nFourteen people were killed on Sunday when a bus plunged \
                 into a ravine.\n\nThree children were killed, the mayor said.\n",
                "killed 14",
            ),
        ],
    );
}

#[test]
fn news_in_french() {
    check(
        "fr",
        &[
            (
                "Émeutes à Vardel : au moins 14 morts\n\nAu moins 14 personnes ont été tuées à \
                 Vardel, ont annoncé les autorités.\n\nL'opposition avance un bilan plus lourd : \
                 entre 40 et 50 morts, selon l'avocat Pavel Orma.",
                "killed 14 (14–50)",
            ),
            (
                "L'attaque a fait 12 morts, dont trois enfants, et 40 blessés.",
                "killed 12, wounded 40",
            ),
            ("Deux policiers et un civil ont été tués dans l'embuscade.", "killed 3"),
            ("Le bilan est passé de 12 à 17 morts, selon la préfecture.", "killed 17"),
            (
                "Au moins neuf personnes ont été tuées dimanche. Parmi elles, deux enfants ont été \
                 tués.",
                "killed 9",
            ),
            (
                "Cinq personnes ont été tuées, selon la police. Les rebelles affirment que huit \
                 personnes ont été tuées.",
                "killed 5 (5–8)",
            ),
            ("Il n'y a eu ni mort ni blessé.", "killed 0, wounded 0"),
            ("Trente-deux personnes ont été arrêtées, dont douze mineurs.", "arrested 32"),
            (
                "Explosion à Karsk : 18 morts\n\nDix-huit personnes ont été tuées samedi dans une \
                 explosion, dont cinq pompiers.\n\nVingt blessés ont été hospitalisés.\n",
                "killed 18, wounded 20",
            ),
            ("Des dizaines de personnes ont été blessées.", "wounded 10"),
            ("Plusieurs personnes ont été blessées, dont deux policiers.", "wounded 2"),
            (
                "Trois personnes ont été tuées et quatre autres blessées, dont une grièvement.",
                "killed 3, wounded 4",
            ),
        ],
    );
}

#[test]
fn conventions_change_the_numbers_and_not_the_words() {
    let text = "Dozens of people were killed and several were injured in the attack.";
    assert_eq!(told("en", text, "mpeds"), "killed 36, wounded ?");
    assert_eq!(told("en", text, "acled"), "killed 12, wounded 3");
    assert_eq!(told("en", text, "ucdp"), "killed 24 (24–99), wounded ?");
    let rivals = "Police said five people were killed. Residents said nine people were killed.";
    assert_eq!(told("en", rivals, "acled"), "killed 5 (5–9)");
}

#[test]
fn more_summaries_in_english() {
    check(
        "en",
        &[
            (
                "01/15/2014: Assailants opened fire on a checkpoint in Karsk, Tarso province. At \
                 least four soldiers were killed and seven others were wounded in the attack. No \
                 group claimed responsibility for the incident.",
                "killed 4, wounded 7",
            ),
            (
                "An explosive device detonated near a school in Meru. Three students were killed \
                 and a teacher was injured.",
                "killed 3, wounded 1",
            ),
            (
                "A suicide bomber detonated an explosives-laden vehicle. In addition to the \
                 assailant, 11 people were killed and 35 people were injured.",
                "killed 11, killed* 1, wounded 35",
            ),
            (
                "Two bombs exploded in Sorek. The first blast killed six people. The second blast \
                 killed four people.",
                "killed 10",
            ),
            (
                "Gunmen attacked a convoy near Dolma, killing two drivers and injuring one. They \
                 also abducted three engineers.",
                "killed 2, wounded 1, abducted 3",
            ),
            (
                "Security forces clashed with insurgents in Rhoda. Two soldiers were killed. Four \
                 soldiers were wounded.",
                "killed 2, wounded 4",
            ),
            (
                "Rioters clashed with police in Varn. 34 people were arrested and at least 15 \
                 were injured, including six police officers.",
                "wounded 15, arrested 34",
            ),
            (
                "An attack on a mosque left 27 people dead and more than 60 wounded. Earlier \
                 reports put the number of dead at 22.",
                "killed 27, wounded 60",
            ),
            (
                "At least 31 people were killed and 200 injured in the bombing. Officials said 31 \
                 people, among them nine children, were killed.",
                "killed 31, wounded 200",
            ),
            (
                "Militants raided a village and killed 14 people. Seven of the victims were \
                 women. Houses were set on fire.",
                "killed 14",
            ),
            ("Suspected rebels killed between eight and ten herders near Lamo.", "killed 8 (8–10)"),
            ("Nobody was killed, but five people were injured.", "killed 0, wounded 5"),
            (
                "Hundreds of people were arrested during the protests. Police confirmed 312 \
                 arrests.",
                "arrested 312",
            ),
            (
                "The army said it had killed 40 rebels. The rebels said that only six of their \
                 fighters had been killed.",
                "killed 40 (6–40)",
            ),
            (
                "Three policemen were killed on Monday in Karsk. On Tuesday, two policemen were \
                 killed in Dolma.",
                "killed 5",
            ),
            (
                "One person was killed and three were injured when a grenade was thrown into a \
                 bar. The dead man was a waiter.",
                "killed 1, wounded 3",
            ),
        ],
    );
}

#[test]
fn more_news_in_french() {
    check(
        "fr",
        &[
            (
                "Au moins 25 personnes sont mortes et une centaine d'autres ont été blessées dans \
                 l'effondrement d'un immeuble.",
                "killed 25, wounded 100",
            ),
            (
                "Trois soldats ont été tués et sept autres blessés, selon l'armée.",
                "killed 3, wounded 7",
            ),
            (
                "Une explosion a coûté la vie à six ouvriers. Le bilan s'élève désormais à huit \
                 morts.",
                "killed 8",
            ),
            (
                "Selon la police, 42 manifestants ont été interpellés. Les organisateurs parlent \
                 de 70 arrestations.",
                "arrested 42 (42–70)",
            ),
            ("Un homme et une femme ont été tués par balle.", "killed 2"),
            (
                "Onze mineurs sont portés disparus. Cinq d'entre eux ont été retrouvés morts.",
                "killed 5, missing 11",
            ),
            (
                "Deux journalistes ont été enlevés lundi. Un troisième a été libéré.",
                "abducted 2, released 1",
            ),
            (
                "Les affrontements ont fait une vingtaine de morts, dont au moins huit civils.",
                "killed 20",
            ),
            ("Entre 15 et 20 personnes ont été tuées, selon des témoins.", "killed 15 (15–20)"),
        ],
    );
}

#[test]
fn places_years_and_the_wounded_who_die() {
    check(
        "en",
        &[
            (
                "Clashes broke out in Ostrava district. Four protesters were killed in Varn and \
                 six in Meru.",
                "killed 10",
            ),
            (
                "Three people were killed in the attack on Monday. In 2011, 16 workers had been \
                 killed at the same mine.",
                "killed 3",
            ),
            ("A roadside bomb killed a colonel and two of his bodyguards in Bakhar.", "killed 3"),
            (
                "Police fired on demonstrators, killing two. One of the wounded died later in \
                 hospital.",
                "killed 3",
            ),
        ],
    );
    check(
        "fr",
        &[
            ("Quatre soldats ont été tués à Karsk et six autres à Vilna.", "killed 10"),
            (
                "Une cinquantaine de personnes ont été blessées, dont dix grièvement, et trois \
                 sont mortes.",
                "killed 3, wounded 50",
            ),
        ],
    );
}
