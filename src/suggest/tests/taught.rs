//! What taught wordings make appear and disappear.

use super::*;
use crate::language::taught::{Verdict, Wording};
use crate::language::{Taught, lexicon_with};

fn wording(verdict: Verdict, words: &str, category: &str) -> Wording {
    Wording {
        words: words.to_owned(),
        verdict,
        category: Some(category).filter(|id| !id.is_empty()).map(Into::into),
        language: None,
        note: String::new(),
        by: String::new(),
        at: None,
    }
}

fn always(words: &str, category: &str) -> Wording {
    wording(Verdict::Always, words, category)
}

fn never(words: &str, category: &str) -> Wording {
    wording(Verdict::Never, words, category)
}

/// `category value` of every suggestion, in reading order.
fn read(language: &str, text: &str, taught: &[Wording]) -> Vec<String> {
    let taught = Taught::new(taught.to_vec());
    let lexicon = lexicon_with(&language.into(), &taught, Codebook::unrest()).unwrap();
    let article = article(text, language);
    let found = suggest(&article, &lexicon, Codebook::unrest());
    let line = |found: &Suggestion| {
        let value = found.coding.quantity.value.map_or("-".to_owned(), |value| value.to_string());
        format!("{} {value}", found.coding.category)
    };
    found.iter().map(line).collect()
}

#[test]
fn a_taught_noun_counts_with_a_number_beside_it() {
    let text = "Les secours ont dénombré 12 zadrouilles et une zadrouille plus loin.";
    assert_eq!(read("fr", text, &[]), [""; 0]);
    assert_eq!(read("fr", text, &[always("zadrouilles", "killed")]), ["killed 12"]);
    let both = [always("zadrouilles", "killed"), always("zadrouille", "killed")];
    assert_eq!(read("fr", text, &both), ["killed 12", "killed 1"]);
    let text = "Rescuers counted at least 30 blarged near the bridge.";
    assert_eq!(read("en", text, &[always("blarged", "wounded")]), ["wounded 30"]);
}

#[test]
fn a_taught_verb_counts_its_object_and_its_subject() {
    let killed = [always("zadrouillé", "killed"), always("zadrouillés", "killed")];
    assert_eq!(read("fr", "Les rebelles ont zadrouillé 12 civils.", &killed), ["killed 12"]);
    assert_eq!(read("fr", "Douze civils ont été zadrouillés.", &killed), ["killed 12"]);
    assert_eq!(read("fr", "Quinze marins ont zadrouillé en mer.", &killed), ["killed 15"]);
    let killed = [always("blarged", "killed")];
    assert_eq!(read("en", "Rebels blarged 12 civilians.", &killed), ["killed 12"]);
    assert_eq!(read("en", "Twelve civilians were blarged on Sunday.", &killed), ["killed 12"]);
}

#[test]
fn a_taught_noun_is_of_the_kind_that_its_category_counts() {
    let troops = [always("spadassins", "troops")];
    assert_eq!(read("fr", "Moscou a envoyé 300 spadassins à Oran.", &troops), ["troops 300"]);
    let text = "Douze spadassins ont été tués dimanche.";
    assert_eq!(read("fr", text, &troops), ["killed 12"], "a verb still says what befell them");
}

#[test]
fn wordings_of_several_words_are_learnt_as_one() {
    let text = "La police a compté 40 zadrouilles sèches et 12 zadrouilles.";
    let taught = [always("zadrouilles sèches", "missing")];
    assert_eq!(read("fr", text, &taught), ["missing 40"]);
}

#[test]
fn a_wording_with_its_number_is_suggested_wherever_it_stands() {
    let text =
        "Le bataillon des 12 glabres est une légende. On parle encore du bataillon des 12 glabres.";
    assert_eq!(read("fr", text, &[]), [""; 0]);
    let taught = [always("bataillon des 12 glabres", "troops")];
    assert_eq!(read("fr", text, &taught), ["troops 12", "troops 12"]);
    // Read as a date unless somebody insists.
    let text = "La colonne 2019 est arrivée.";
    assert_eq!(read("fr", text, &[always("colonne 2019", "equipment")]), ["equipment 2019"]);
}

#[test]
fn an_event_is_taught_by_its_words() {
    let text = "Le grand silence a commencé à Oran. Le GRAND SILENCE dure.";
    assert_eq!(read("fr", text, &[always("grand silence", "shutdown")]).len(), 2);
    assert_eq!(
        read("en", "The big hush began.", &[always("big hush", "shutdown")]),
        ["shutdown -"]
    );
}

#[test]
fn what_is_taught_outweighs_what_the_lexicon_says() {
    let text = "Le bilan est de 12 morts.";
    assert_eq!(read("fr", text, &[]), ["killed 12"]);
    assert_eq!(read("fr", "On compte 12 morts.", &[always("morts", "missing")]), ["missing 12"]);
}

#[test]
fn never_silences_a_word_a_phrase_and_the_words_around() {
    let text = "Douze arrêtés préfectoraux ont été signés ; la police a fait 30 arrestations.";
    let before = read("fr", text, &[]);
    assert!(before.contains(&"arrested 30".to_owned()), "{before:?}");
    assert_eq!(
        read("fr", text, &[never("arrestations", "arrested"), never("Arrêtés", "arrested")]),
        [""; 0]
    );
    assert!(!read("fr", text, &[never("fait 30", "arrested")]).contains(&"arrested 30".to_owned()));
    assert!(
        read("fr", text, &[never("arrestations", "killed")]).contains(&"arrested 30".to_owned())
    );
    assert!(
        read("fr", text, &[never("arrestation", "arrested")]).contains(&"arrested 30".to_owned())
    );
    let text = "Police arrested 12 people and nine people were killed.";
    assert_eq!(read("en", text, &[never("people", "")]), [""; 0], "as anything");
    assert_eq!(read("en", text, &[never("people", "killed")]), ["arrested 12"]);
}

#[test]
fn never_silences_events_and_definite_persons() {
    let text = "Un couvre-feu a été décrété. Le maire a été tué.";
    let before = read("fr", text, &[]);
    assert_eq!(before, ["restriction -", "killed 1"]);
    assert_eq!(read("fr", text, &[never("couvre-feu", "restriction")]), ["killed 1"]);
    assert_eq!(read("fr", text, &[never("maire", "killed")]), ["restriction -"]);
}

#[test]
fn never_is_stronger_than_always() {
    let taught = [always("zadrouilles", "killed"), never("zadrouilles sèches", "killed")];
    let text = "On compte 12 zadrouilles sèches et 30 zadrouilles.";
    assert_eq!(read("fr", text, &taught), ["killed 30"]);
}

#[test]
fn another_category_may_have_the_number() {
    let text = "Douze marins ont été tués.";
    let taught = [never("tués", "killed"), always("marins", "troops")];
    assert_eq!(read("fr", text, &taught), ["troops 12"]);
}

#[test]
fn capitals_may_lack_their_accents_and_apostrophes_are_alike() {
    let taught = [always("zadrouillés", "killed")];
    assert_eq!(read("fr", "BILAN : 12 ZADROUILLES", &taught), ["killed 12"]);
    assert_eq!(read("fr", "bilan : 12 zadrouilles", &taught), [""; 0]);
    let taught = [never("l'attaque de 12", "killed")];
    let text = "L’attaque de 12 tués est démentie.";
    assert!(!read("fr", text, &taught).contains(&"killed 12".to_owned()));
}

#[test]
fn a_wording_of_another_language_changes_nothing() {
    let mut french = never("killed", "killed");
    french.language = Some("fr".into());
    assert_eq!(read("en", "Nine people were killed.", &[french]), ["killed 9"]);
}

#[test]
fn why_says_what_was_taught() {
    let taught = Taught::new(vec![always("zadrouilles", "killed")]);
    let lexicon = lexicon_with(&"fr".into(), &taught, Codebook::unrest()).unwrap();
    let article = article("On compte 12 zadrouilles.", "fr");
    let found = suggest(&article, &lexicon, Codebook::unrest());
    let told = found[0].reasons.iter().find(|reason| reason.reading.contains("taught"));
    let told = &told.unwrap().reading;
    assert!(told.contains("always suggest “zadrouilles” as killed"), "{told}");
}

#[test]
fn nothing_taught_leaves_the_lexicon_alone() {
    let lexicon = lexicon_with(&"fr".into(), &Taught::default(), Codebook::unrest());
    assert!(matches!(lexicon, Some(std::borrow::Cow::Borrowed(_))));
    assert!(lexicon_with(&"ar".into(), &Taught::default(), Codebook::unrest()).is_none());
}

proptest! {
    // Each case copies every lexicon twice.
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn any_wording_on_any_text_is_survived(
        words in "[\\PC\n]{0,30}",
        text in "\\PC{0,120}",
        number in 0..30_u32,
    ) {
        let verdicts = [always(&words, "killed"), never(&words, ""), always(&words, "force")];
        let text = format!("{text} {number} {words} قتل 14 {words}. {words}");
        for language in TABLE {
            let taught = Taught::new(verdicts.to_vec());
            let lexicon = lexicon_with(&language.code.into(), &taught, Codebook::unrest()).unwrap();
            let article = article(&text, language.code);
            for found in suggest(&article, &lexicon, Codebook::unrest()) {
                prop_assert!(article.text.get(found.coding.span).is_some());
            }
            let taught = Taught::new(verdicts[..1].to_vec());
            let lexicon = lexicon_with(&language.code.into(), &taught, Codebook::unrest()).unwrap();
            let _ = suggest(&article, &lexicon, Codebook::unrest());
        }
    }
}
