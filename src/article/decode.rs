//! Bytes to characters: which encoding a text is in, unless a person says.

use super::{ArticleError, binary};
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// Bytes shown to the detector: it has made up its mind long before.
const SAMPLE: usize = 4_000_000;
/// Well-formed UTF-8 characters that outweigh one broken sequence.
const OUTWEIGHS: usize = 5;

/// The encodings that a person is offered, commonest first, then by script.
const OFFERED: [&str; 28] = [
    "UTF-8",
    "UTF-16LE",
    "UTF-16BE",
    "windows-1252",
    "ISO-8859-15",
    "macintosh",
    "windows-1250",
    "ISO-8859-2",
    "windows-1257",
    "windows-1254",
    "windows-1251",
    "KOI8-U",
    "KOI8-R",
    "ISO-8859-5",
    "IBM866",
    "windows-1253",
    "ISO-8859-7",
    "windows-1256",
    "ISO-8859-6",
    "windows-1255",
    "ISO-8859-8",
    "gb18030",
    "Big5",
    "Shift_JIS",
    "EUC-JP",
    "EUC-KR",
    "windows-874",
    "windows-1258",
];

/// WHATWG names of the encodings to offer where a person may choose one.
pub fn encodings() -> &'static [&'static str] {
    &OFFERED
}

/// Characters, and the encoding they came in.
#[derive(Debug)]
pub(super) struct Decoded {
    /// Still with its own line ends; no byte order mark.
    pub text: String,
    /// A WHATWG name.
    pub encoding: &'static str,
}

/// Decodes `bytes`: as `chosen` by a person, else by a byte order mark, else
/// as UTF-8 if they are well-formed, else as `declared` by the file itself,
/// else by their statistics.
///
/// # Errors
/// If they are no text, or nobody knows the chosen encoding.
pub(super) fn decode(
    bytes: &[u8],
    chosen: Option<&str>,
    declared: Option<&'static Encoding>,
) -> Result<Decoded, ArticleError> {
    if let Some(kind) = binary::announced(bytes) {
        return Err(ArticleError::Binary(kind));
    }
    let encoding = match chosen {
        Some(name) => named(name)?,
        None => detect(bytes, declared),
    };
    if encoding != UTF_16LE && encoding != UTF_16BE && binary::is_binary(bytes) {
        return Err(ArticleError::Binary("binary data"));
    }
    let (text, _) = encoding.decode_with_bom_removal(bytes);
    Ok(Decoded { text: text.into_owned(), encoding: encoding.name() })
}

/// The encoding of that name or alias.
pub(super) fn named(name: &str) -> Result<&'static Encoding, ArticleError> {
    Encoding::for_label_no_replacement(name.as_bytes())
        .ok_or_else(|| ArticleError::UnknownEncoding(name.to_owned()))
}

fn detect(bytes: &[u8], declared: Option<&'static Encoding>) -> &'static Encoding {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return encoding;
    }
    if let Some(encoding) = utf16_without_mark(bytes) {
        return encoding;
    }
    if is_utf8(bytes) {
        return UTF_8;
    }
    // A page that declares UTF-16 and was found not to be is not believed.
    match declared {
        Some(encoding) if encoding.is_ascii_compatible() && encoding != UTF_8 => encoding,
        _ => by_statistics(bytes),
    }
}

/// UTF-8, but for a slip here and there: a text that was cut inside a
/// character or pasted together is not taken for another encoding.
fn is_utf8(bytes: &[u8]) -> bool {
    let (mut good, mut bad) = (0, 0);
    let mut last: &[u8] = b"";
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        bad += usize::from(!chunk.invalid().is_empty());
        last = chunk.invalid();
    }
    // A character cut off at the very end is no reason to doubt the others.
    let is_cut = good > 0 && std::str::from_utf8(last).is_err_and(|e| e.error_len().is_none());
    bad == 0 || good >= (bad - usize::from(is_cut)) * OUTWEIGHS
}

/// UTF-16 betrays itself by NUL bytes on one side only: every space, digit
/// and line end has one, in all scripts.
fn utf16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = &bytes[..bytes.len().min(SAMPLE) & !1];
    let mut nuls = [0, 0];
    for (index, _) in sample.iter().enumerate().filter(|(_, byte)| **byte == 0) {
        nuls[index % 2] += 1;
    }
    let encoding = match nuls {
        [0, low] if low > 0 => UTF_16LE,
        [high, 0] if high > 0 => UTF_16BE,
        _ => return None,
    };
    let text = encoding.decode_without_bom_handling_and_without_replacement(sample)?;
    let odd = |c: &char| c.is_control() && !c.is_whitespace();
    (bytes.len().is_multiple_of(2) && !text.chars().any(|c| odd(&c))).then_some(encoding)
}

fn by_statistics(bytes: &[u8]) -> &'static Encoding {
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    detector.feed(sample, true);
    detector.guess(None, Utf8Detection::Deny)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRENCH: &str = "« Plus d’un millier de blessés », a déclaré à la télévision l’été dernier le préfet ; œuvre de 2 000 €.";
    const RUSSIAN: &str = "Полиция задержала более двух тысяч человек, сообщили в министерстве.";
    const UKRAINIAN: &str =
        "Поліція затримала їх біля п’яти під’їздів, є щонайменше двісті поранених.";
    const ARABIC: &str = "أعلنت الشرطة مقتل عشرات المتظاهرين وإصابة أكثر من ألف شخص في المدينة";
    const POLISH: &str = "Policja zatrzymała ponad tysiąc osób, źródła mówią o śmierci żołnierzy.";

    fn detected(bytes: &[u8]) -> (String, &'static str) {
        let decoded = decode(bytes, None, None).unwrap();
        (decoded.text, decoded.encoding)
    }

    fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    }

    #[test]
    fn every_offered_name_is_known_by_that_name() {
        for name in encodings() {
            assert_eq!(named(name).unwrap().name(), *name);
        }
    }

    #[test]
    fn legacy_encodings_are_told_apart() {
        let cases = [
            (FRENCH, "windows-1252"),
            (RUSSIAN, "windows-1251"),
            (RUSSIAN, "KOI8-U"),
            (UKRAINIAN, "windows-1251"),
            (ARABIC, "windows-1256"),
            (POLISH, "ISO-8859-2"),
        ];
        for (text, name) in cases {
            let (bytes, _, lossy) = named(name).unwrap().encode(text);
            assert!(!lossy, "{name} cannot hold {text}");
            assert_eq!(detected(&bytes), (text.to_owned(), name));
        }
    }

    #[test]
    fn utf16_needs_no_mark() {
        for text in [FRENCH, RUSSIAN, ARABIC, "警方表示，冲突中至少有12人死亡。\n"] {
            let (little, big) = (utf16(text, u16::to_le_bytes), utf16(text, u16::to_be_bytes));
            assert_eq!(detected(&little), (text.to_owned(), "UTF-16LE"));
            assert_eq!(detected(&big), (text.to_owned(), "UTF-16BE"));
            let marked = [b"\xff\xfe".as_slice(), &little].concat();
            assert_eq!(detected(&marked), (text.to_owned(), "UTF-16LE"));
        }
    }

    #[test]
    fn a_mark_is_not_part_of_the_text() {
        assert_eq!(detected("\u{feff}Émeute".as_bytes()), ("Émeute".to_owned(), "UTF-8"));
    }

    #[test]
    fn one_slip_does_not_change_the_encoding() {
        let cut = "Douze blessés à l’été".as_bytes();
        let (text, encoding) = detected(&cut[..cut.len() - 1]);
        assert_eq!((&*text, encoding), ("Douze blessés à l’ét\u{fffd}", "UTF-8"));
        let pasted = [RUSSIAN.as_bytes(), b"\xe9", RUSSIAN.as_bytes()].concat();
        assert_eq!(detected(&pasted).1, "UTF-8");
        let (lone, _, _) = named("windows-1252").unwrap().encode("Douze tués à Évry, là-bas");
        assert_eq!(detected(&lone).1, "windows-1252");
    }

    #[test]
    fn a_persons_choice_wins() {
        let decoded = decode("é".as_bytes(), Some("windows-1252"), None).unwrap();
        assert_eq!(decoded.text, "Ã©");
        let unknown = ArticleError::UnknownEncoding("latin-99".to_owned());
        assert_eq!(decode(b"a", Some("latin-99"), None).unwrap_err(), unknown);
    }

    #[test]
    fn binaries_are_named() {
        let error = |bytes: &[u8]| decode(bytes, None, None).unwrap_err();
        assert_eq!(error(b"%PDF-1.7\n"), ArticleError::Binary("a PDF document"));
        assert_eq!(error(b"a\0b\0\0c"), ArticleError::Binary("binary data"));
    }
}
