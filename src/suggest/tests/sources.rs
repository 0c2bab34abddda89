//! Who vouches for a figure and how the text stands to it, over sentences,
//! quotations and paragraphs.

use super::article;
use crate::claim::Stance;
use crate::codebook::Codebook;
use crate::language::LanguageCode;
use crate::suggest::suggest;

/// The claims of `text` as "value sources stance", in reading order.
fn told(language: &str, text: &str) -> Vec<String> {
    let lexicon = crate::language::lexicon(&LanguageCode::from(language)).unwrap();
    let suggestions = suggest(&article(text, language), lexicon, Codebook::unrest());
    suggestions
        .iter()
        .map(|suggestion| {
            let coding = &suggestion.coding;
            let value = coding.quantity.value.map_or_else(|| "-".to_owned(), |n| n.to_string());
            let sources = coding.sources.join(" < ");
            let stance = match coding.stance {
                Stance::Asserted => "asserted",
                Stance::Reported => "reported",
                Stance::Denied => "denied",
                Stance::Planned => "planned",
                Stance::Hypothetical => "hypothetical",
            };
            format!("{value} [{sources}] {stance}")
        })
        .collect()
}

/// Fails unless all of `expected` are among the claims of the text.
#[track_caller]
fn says(language: &str, text: &str, expected: &[&str]) {
    let found = told(language, text);
    let missing = expected.iter().any(|line| !found.iter().any(|found| found == line));
    assert!(!missing, "{text}\n expected {expected:?}\n found    {found:?}");
}

#[test]
fn an_attribution_ends_with_its_sentence() {
    says(
        "en",
        "The police chief said four men were held. Two shops were burnt down in the riots.",
        &["4 [police chief] reported", "2 [] asserted"],
    );
    says(
        "fr",
        "Selon la préfecture, ils étaient 1 200 à défiler. Trois vitrines ont été brisées.",
        &["1200 [préfecture] reported", "3 [] asserted"],
    );
}

#[test]
fn a_pronoun_is_the_speaker_it_stands_for() {
    says(
        "en",
        "Five people were killed, the mayor said. He added that 23 others were being treated in hospital.",
        &["5 [mayor] reported", "23 [mayor] reported"],
    );
    says(
        "en",
        "The mission has recorded 14 deaths. It believes 30 people are missing.",
        &["14 [mission] reported", "30 [mission] reported"],
    );
    says(
        "fr",
        "L’anthropologue Silvia Moretti a fouillé trois puits. Elle y a exhumé onze corps, a-t-elle exposé.",
        &["11 [Silvia Moretti] reported"],
    );
}

#[test]
fn who_is_only_quoted_does_not_become_the_pronoun() {
    says(
        "en",
        "The ministry rejects an estimate by the UN that 17,000 people fled. It counts 4,000 refugees.",
        &["17000 [UN] denied", "4000 [ministry] reported"],
    );
}

#[test]
fn a_side_clause_is_the_texts_own() {
    says("en", "The police, who made 31 arrests, reject that version.", &["31 [] asserted"]);
    says(
        "fr",
        "Paris, qui maintient 1 100 militaires dans le pays, a démenti tout mouvement.",
        &["1100 [] asserted"],
    );
    // But a verb of saying in it speaks for what it says.
    says(
        "fr",
        "Le gouvernement, qui rappelle que 800 réfugiés vivent ici, veut fermer le camp.",
        &["800 [gouvernement] reported"],
    );
}

#[test]
fn words_between_commas_speak_for_what_is_around_them() {
    says(
        "en",
        "In the panic a wall gave way and, the prosecutor went on, some three dozen people were hurt.",
        &["36 [prosecutor] reported"],
    );
    says(
        "en",
        "Four members of the group have since died, he said, two of them from infections.",
        &["4 [] asserted", "2 [] asserted"],
    );
    says(
        "en",
        "Troops killed three men and then, witnesses said, killed two women.",
        &["3 [] asserted", "2 [witnesses] reported"],
    );
}

#[test]
fn a_subject_stands_behind_its_verb_and_what_is_between() {
    let behind = [
        "« Dix morts », a lancé de l’estrade Thierry Vasseur, le patron du syndicat.",
        "« Dix morts », a confirmé en point de presse le maire, Thierry Vasseur.",
        "« Dix morts », énumère au téléphone la directrice du centre, Thierry Vasseur.",
        "« Dix morts », a rectifié hier soir, dans la cour, le ministre de la Sécurité, Thierry Vasseur.",
        "« Dix morts », nous indique le préfet Thierry Vasseur.",
    ];
    for text in behind {
        says("fr", text, &["10 [Thierry Vasseur] reported"]);
    }
    // Nothing has been said yet before an apposition.
    says(
        "fr",
        "L’avocat de la famille, Me Paul Ory, dénonce l’arrestation de trois mineurs.",
        &["3 [Paul Ory] reported"],
    );
}

#[test]
fn any_noun_may_speak() {
    says("en", "A cook employed at the site said he saw seven bodies.", &["7 [cook] reported"]);
    says(
        "en",
        "A glazier who lives nearby said nine people were killed.",
        &["9 [glazier] reported"],
    );
    says("en", "The broadcast said 12 men were killed.", &["12 [broadcast] reported"]);
}

#[test]
fn a_relay_names_who_vouches_first() {
    says(
        "en",
        "Citing two officials, Reuters said 14 soldiers had been killed.",
        &["14 [officials < Reuters] reported"],
    );
    says(
        "fr",
        "Citant un officier, le quotidien Azat annonce vingt soldats tués.",
        &["20 [officier < Azat] reported"],
    );
    says(
        "en",
        "“A nurse told me that 20 people were hurt,” Dev Patel wrote.",
        &["20 [nurse < Dev Patel] reported"],
    );
}

#[test]
fn claims_belong_to_those_who_make_them() {
    says(
        "en",
        "The governor denied a television report that four prisoners had been beaten.",
        &["4 [television] denied"],
    );
    says(
        "fr",
        "Le ministère dément les rumeurs diffusées sur les réseaux sociaux, selon lesquelles cent soldats auraient péri.",
        &["100 [réseaux sociaux] denied"],
    );
    says(
        "en",
        "The final count, from Corvo Air: five passengers dead.",
        &["5 [Corvo Air] reported"],
    );
    says(
        "en",
        "The vigil drew a crowd of 12,000 by the police count.",
        &["12000 [police] reported"],
    );
}

#[test]
fn a_quotation_alone_in_its_line_belongs_to_the_speaker_before() {
    says(
        "en",
        "“It was dark,” Ana Ruiz said.\n\n“They killed three men. They took the rest away.”\n",
        &["3 [Ana Ruiz] reported"],
    );
    says(
        "fr",
        "« Six blindés détruits »\n\nLe colonel Luc Arnal a tenu une conférence de presse. « Six blindés détruits », a-t-il dit.\n",
        &["6 [Luc Arnal] reported", "6 [Luc Arnal] reported"],
    );
}

#[test]
fn a_credit_line_vouches_for_its_entry() {
    says(
        "en",
        "19 Aug, Mbore. Three herders killed, two wounded. Source: local chief.\n\nTwo men were arrested in Kora.\n",
        &["3 [local chief] reported", "2 [local chief] reported", "2 [] asserted"],
    );
}

#[test]
fn the_one_who_asks_is_no_source() {
    let text = "PRESENTER: How many have died?\n\nHARUN: We buried 14 people.\n\nPRESENTER: Six were killed today. Is it worse?\n\nHARUN: Yesterday four were killed. Enough?\n\nPRESENTER: What now?\n";
    says("en", text, &["14 [HARUN] reported", "6 [] asserted", "4 [HARUN] reported"]);
}

#[test]
fn denials_reach_back_over_their_sentence() {
    says(
        "fr",
        "Le Tersk accuse l’armée voisine d’avoir abattu trois gardes, ce que Boral a aussitôt nié.",
        &["3 [Tersk] denied"],
    );
    says(
        "en",
        "The opposition alleges that 47 of its members have been arrested, a claim the government rejects.",
        &["47 [opposition] denied"],
    );
    says("en", "The post says 300 fans were killed.\n\nVERDICT: False.\n", &["300 [post] denied"]);
    says("fr", "Non, 40 gendarmes n’ont pas été tués.", &["40 [] denied"]);
    // Nobody denying it is no denial.
    says("en", "They wrecked two locomotives, which nobody has ever denied.", &["2 [] asserted"]);
}

#[test]
fn what_is_to_come_and_what_might_be() {
    says(
        "fr",
        "Deux blindés, débarqués jeudi du cargo, dégageront les axes, a dit le préfet.",
        &["2 [préfet] planned"],
    );
    says(
        "en",
        "The plan would add 6,000 troops, a dozen helicopters.",
        &["6000 [] hypothetical", "12 [] hypothetical"],
    );
    says("en", "The minister said the army would send 300 troops.", &["300 [minister] planned"]);
    says("fr", "L’attaque aurait fait 12 morts.", &["12 [] hypothetical"]);
    says("fr", "L’attaque aurait fait 12 morts, selon la police.", &["12 [police] reported"]);
    says("fr", "L’attaque aura fait 12 morts.", &["12 [] asserted"]);
    says("en", "Ten people are believed to have been killed.", &["10 [] asserted"]);
}
