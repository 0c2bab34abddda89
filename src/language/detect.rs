//! Which language a text is in: letter statistics for texts of some length,
//! the commonest little words for a line or two.

use super::LanguageCode;
use std::collections::BTreeMap;
use std::sync::LazyLock;
use whatlang::{Detector, Info, Lang};

/// Bytes that are looked at: more does not change the answer.
const SAMPLE: usize = 20_000;
/// Letters from which statistics are believed even where they hesitate.
const ENOUGH: usize = 400;
/// Every so many words at least one is a little one, in any language.
const RARE: usize = 10;
/// Confidence under which a short text without little words is unknown.
const FAINT: f64 = 0.1;

/// Languages that news comes in, as the statistics and as files name them.
const LANGUAGES: [(Lang, &str); 47] = [
    (Lang::Amh, "am"),
    (Lang::Ara, "ar"),
    (Lang::Aze, "az"),
    (Lang::Bel, "be"),
    (Lang::Ben, "bn"),
    (Lang::Bul, "bg"),
    (Lang::Cat, "ca"),
    (Lang::Ces, "cs"),
    (Lang::Cmn, "zh"),
    (Lang::Dan, "da"),
    (Lang::Deu, "de"),
    (Lang::Ell, "el"),
    (Lang::Eng, "en"),
    (Lang::Est, "et"),
    (Lang::Fin, "fi"),
    (Lang::Fra, "fr"),
    (Lang::Heb, "he"),
    (Lang::Hin, "hi"),
    (Lang::Hrv, "hr"),
    (Lang::Hun, "hu"),
    (Lang::Hye, "hy"),
    (Lang::Ind, "id"),
    (Lang::Ita, "it"),
    (Lang::Jpn, "ja"),
    (Lang::Kat, "ka"),
    (Lang::Kor, "ko"),
    (Lang::Lav, "lv"),
    (Lang::Lit, "lt"),
    (Lang::Mkd, "mk"),
    (Lang::Mya, "my"),
    (Lang::Nld, "nl"),
    (Lang::Nob, "no"),
    (Lang::Pes, "fa"),
    (Lang::Pol, "pl"),
    (Lang::Por, "pt"),
    (Lang::Ron, "ro"),
    (Lang::Rus, "ru"),
    (Lang::Slk, "sk"),
    (Lang::Slv, "sl"),
    (Lang::Spa, "es"),
    (Lang::Srp, "sr"),
    (Lang::Swe, "sv"),
    (Lang::Tha, "th"),
    (Lang::Tur, "tr"),
    (Lang::Ukr, "uk"),
    (Lang::Urd, "ur"),
    (Lang::Vie, "vi"),
];

/// Little words of each language, by code.
static COMMON_WORDS: LazyLock<BTreeMap<String, Vec<String>>> = LazyLock::new(|| {
    // The bundled file is part of the program and tested below.
    let lines: BTreeMap<String, String> =
        ron::from_str(include_str!("../../assets/languages/common-words.ron")).unwrap_or_default();
    let words = |line: String| line.split_whitespace().map(str::to_owned).collect();
    lines.into_iter().map(|(code, line)| (code, words(line))).collect()
});

/// The language of `text`, or [`LanguageCode::unknown`].
pub fn detect(text: &str) -> LanguageCode {
    detect_or(text, None)
}

/// The language of `text`; where the text is too short to tell, the one that
/// its file declares, or else [`LanguageCode::unknown`].
pub fn detect_or(text: &str, declared: Option<&LanguageCode>) -> LanguageCode {
    let sample = sample(text);
    let Some(info) = detector().detect(sample) else {
        return declared.cloned().unwrap_or_else(LanguageCode::unknown);
    };
    if info.is_reliable() {
        return code(&info);
    }
    if let Some(code) = by_common_words(sample) {
        return code.into();
    }
    if is_long(sample) {
        return code(&info);
    }
    match declared {
        Some(declared) => declared.clone(),
        None if info.confidence() >= FAINT => code(&info),
        None => LanguageCode::unknown(),
    }
}

fn detector() -> Detector {
    Detector::with_allowlist(LANGUAGES.iter().map(|(lang, _)| *lang).collect())
}

fn is_long(sample: &str) -> bool {
    sample.chars().filter(|c| c.is_alphabetic()).nth(ENOUGH).is_some()
}

fn code(info: &Info) -> LanguageCode {
    let named = LANGUAGES.iter().find(|(lang, _)| *lang == info.lang());
    named.map_or_else(LanguageCode::unknown, |(_, code)| (*code).into())
}

/// The beginning of `text`, whole paragraphs where it has any.
fn sample(text: &str) -> &str {
    let head = &text[..text.floor_char_boundary(SAMPLE)];
    match head.rfind('\n') {
        Some(end) if head.len() < text.len() => &head[..end],
        _ => head,
    }
}

/// The one language that shares the most little words with `sample`, if it
/// shares at least two and one word in [`RARE`], and no other language shares
/// as many.
fn by_common_words(sample: &str) -> Option<&'static str> {
    let tokens = words(sample);
    let mut counts: Vec<(usize, &str)> = COMMON_WORDS
        .iter()
        .map(|(code, common)| (tokens.iter().filter(|word| common.contains(word)).count(), &**code))
        .collect();
    counts.sort_unstable_by(|a, b| b.cmp(a));
    match counts[..] {
        [(best, code), (second, _), ..]
            if best >= 2 && best * RARE >= tokens.len() && best > second =>
        {
            Some(code)
        }
        _ => None,
    }
}

/// Lower-case words; an elided one ("l'") ends with its apostrophe.
fn words(sample: &str) -> Vec<String> {
    let plain = sample.to_lowercase().replace('’', "'");
    plain
        .split(|c: char| !c.is_alphanumeric() && c != '\'')
        .flat_map(|word| word.split_inclusive('\''))
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bundled_words_can_be_read() {
        let known = |code: &String| LANGUAGES.iter().any(|(_, known)| known == code);
        assert!(COMMON_WORDS.len() > 10 && COMMON_WORDS.keys().all(known));
    }

    #[test]
    fn a_monotonous_text_is_told_by_its_little_words() {
        let text = "Police arrested 120 people. Nine were killed, officials said.\n".repeat(60);
        assert_eq!(detect(&text).as_str(), "en");
    }

    #[test]
    fn a_sentence_is_enough() {
        let sentences = [
            ("fr", "Retraites : 1,4 million de manifestants d’après les syndicats"),
            ("fr", "Parmi les victimes figurent quatre mineurs de moins de 12 ans."),
            ("en", "Nine over-65s are still unaccounted for after bridge collapse in Ostrava"),
            ("en", "Two were set free after paying $300 each."),
            ("es", "Al menos doce personas murieron y otras cuarenta resultaron heridas."),
            ("de", "Bei den Protesten wurden nach Angaben der Polizei zwölf Menschen verletzt."),
            ("it", "Almeno dodici persone sono morte negli scontri, secondo la polizia."),
            ("pt", "Pelo menos doze pessoas morreram nos confrontos, segundo a polícia."),
            ("uk", "Унаслідок обстрілу загинули щонайменше дванадцятеро людей."),
            ("ru", "В результате обстрела погибли не менее двенадцати человек."),
            ("ar", "قُتل ما لا يقل عن اثني عشر شخصًا في الاشتباكات، بحسب الشرطة."),
            ("fa", "دست‌کم دوازده نفر در درگیری‌ها کشته شدند، پلیس گفت."),
            ("he", "לפחות שנים עשר בני אדם נהרגו בעימותים, כך לפי המשטרה."),
            ("zh", "警方表示，冲突中至少有十二人死亡，四十人受伤。"),
            ("ja", "警察によると、衝突で少なくとも12人が死亡した。"),
            ("el", "Τουλάχιστον δώδεκα άνθρωποι σκοτώθηκαν στις συγκρούσεις."),
            ("tr", "Polise göre çatışmalarda en az on iki kişi öldü ve kırk kişi yaralandı."),
        ];
        for (code, sentence) in sentences {
            assert_eq!(detect(sentence).as_str(), code, "{sentence}");
        }
    }

    #[test]
    fn a_word_is_not_enough_unless_the_file_declares_it() {
        assert_eq!(detect("Almaty"), LanguageCode::unknown());
        assert_eq!(detect("2022 – 14:30"), LanguageCode::unknown());
        assert_eq!(detect_or("Almaty", Some(&"fr".into())).as_str(), "fr");
    }

    #[test]
    fn the_text_is_believed_over_its_file() {
        let text = "La police a interpellé douze personnes qui manifestaient dans le centre.";
        assert_eq!(detect_or(text, Some(&"en".into())).as_str(), "fr");
    }

    #[test]
    fn a_long_text_is_sampled_at_a_paragraph() {
        let text = "é".repeat(30) + "\n" + &"à".repeat(SAMPLE);
        assert_eq!(sample(&text).len(), 60);
        assert_eq!(sample("no break").len(), 8);
    }
}
