//! Which language a text is in.

use super::LanguageCode;
use whatlang::{Detector, Lang};

/// The language of `text`, or [`LanguageCode::unknown`].
pub fn detect(text: &str) -> LanguageCode {
    let detector = Detector::with_allowlist(vec![Lang::Fra, Lang::Eng]);
    match detector.detect_lang(text) {
        Some(Lang::Fra) => "fr".into(),
        Some(Lang::Eng) => "en".into(),
        _ => LanguageCode::unknown(),
    }
}
