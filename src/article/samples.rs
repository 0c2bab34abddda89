//! The articles that "Try the sample" opens: invented events in invented
//! places, with claims of most categories.

/// One bundled article.
#[derive(Clone, Copy, Debug)]
pub struct Sample {
    /// The name of its file.
    pub name: &'static str,
    /// Its language, as an ISO 639-1 code.
    pub language: &'static str,
    /// UTF-8, as a file would hold it.
    pub bytes: &'static [u8],
}

impl Sample {
    /// The headline: the file's first line.
    pub fn title(&self) -> &'static str {
        let text = std::str::from_utf8(self.bytes).unwrap_or(self.name);
        text.lines().next().unwrap_or(self.name)
    }
}

/// The bundled articles.
pub const SAMPLES: [Sample; 2] = [
    Sample {
        name: "sample-fr.txt",
        language: "fr",
        bytes: include_bytes!("../../assets/samples/sample-fr.txt"),
    },
    Sample {
        name: "sample-en.txt",
        language: "en",
        bytes: include_bytes!("../../assets/samples/sample-en.txt"),
    },
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Hint, read};

    #[test]
    fn the_samples_show_what_is_read_besides_the_text() {
        for sample in SAMPLES {
            let article = read(sample.bytes, &Hint::default()).unwrap();
            assert_eq!(article.language.as_str(), sample.language);
            assert!(article.title.is_some() && article.dateline.is_some(), "{}", sample.name);
            assert!(article.date.is_some(), "{}", sample.name);
            let words = article.text.split_whitespace().count();
            assert!((250..=420).contains(&words), "{} has {words} words", sample.name);
        }
    }
}
