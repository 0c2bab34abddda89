//! Cuts a text into words, numbers and marks, in one pass.
//!
//! Knows nothing of any language but two lists that a lexicon brings: the
//! elided words before an apostrophe and the endings after one.

use crate::text::Span;

/// What kind of token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// Letters, perhaps with digits after the first.
    Word,
    /// Digits with their group and decimal separators.
    Number,
    /// One other visible character, or a tab between two cells of a table.
    Mark(char),
    /// One or more line ends.
    Break,
}

/// One token; white space belongs to none.
#[derive(Clone, Copy, Debug)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: TokenKind,
}

/// How a language cuts words at apostrophes.
#[derive(Clone, Debug, Default)]
pub struct Apostrophes {
    /// Words elided before an apostrophe, such as `l` and `qu`.
    pub elisions: Vec<String>,
    /// Endings cut off after an apostrophe, such as `s`.
    pub endings: Vec<String>,
}

/// The tokens of `text`, in order, cut as they are asked for.
pub const fn tokens<'a>(text: &'a str, apostrophes: &'a Apostrophes) -> Tokens<'a> {
    Tokens { text, at: 0, apostrophes }
}

/// The tokens of `text`, in order.
pub fn tokenize(text: &str, apostrophes: &Apostrophes) -> Vec<Token> {
    tokens(text, apostrophes).collect()
}

/// Whether `character` is one of the marks used as an apostrophe.
pub const fn is_apostrophe(character: char) -> bool {
    matches!(character, '\'' | '\u{2019}' | '\u{02bc}')
}

/// Whether `character` is alphabetic. Those of most European languages are
/// told without a look at the tables.
fn is_letter(character: char) -> bool {
    match character {
        '×' | '÷' => false,
        'a'..='z' | 'A'..='Z' | 'À'..='ɏ' => true,
        _ => !character.is_ascii() && character.is_alphabetic(),
    }
}

/// Which bytes are letters or digits by themselves.
const ALPHANUMERIC: [bool; 256] = {
    let mut out = [false; 256];
    let mut byte = 0_u8;
    while byte < 128 {
        out[byte as usize] = byte.is_ascii_alphanumeric();
        byte += 1;
    }
    out
};

const fn is_group_space(character: char) -> bool {
    matches!(character, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}')
}

/// See [`tokens`].
#[derive(Clone, Debug)]
pub struct Tokens<'a> {
    text: &'a str,
    at: usize,
    apostrophes: &'a Apostrophes,
}

impl Iterator for Tokens<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        loop {
            while self.text.as_bytes().get(self.at) == Some(&b' ') {
                self.at += 1;
            }
            let start = self.at;
            if self.text.as_bytes().get(start)?.is_ascii_alphabetic() {
                // What begins most tokens, and needs no decoding.
                self.at += 1;
                self.word();
                self.apostrophe(start);
                return Some(Token { span: Span::new(start, self.at), kind: TokenKind::Word });
            }
            let first = self.text[start..].chars().next()?;
            if let Some(kind) = self.take(first) {
                return Some(Token { span: Span::new(start, self.at), kind });
            }
        }
    }
}

impl Tokens<'_> {
    /// Takes the token that begins with `first`; `None` for what is no part of
    /// any.
    fn take(&mut self, first: char) -> Option<TokenKind> {
        let start = self.at;
        if is_letter(first) {
            self.at += first.len_utf8();
            self.word();
            self.apostrophe(start);
            Some(TokenKind::Word)
        } else if first == '\n' {
            self.take_while(char::is_whitespace);
            Some(TokenKind::Break)
        } else if first == '\t' && self.parts_cells() {
            self.at += first.len_utf8();
            Some(TokenKind::Mark(first))
        } else if first.is_whitespace() || is_invisible(first) {
            self.at += first.len_utf8();
            None
        } else if first.is_ascii_digit() {
            self.number();
            Some(TokenKind::Number)
        } else {
            self.at += first.len_utf8();
            Some(TokenKind::Mark(first))
        }
    }

    /// Whether the tab here stands behind a cell, or an empty one, and not
    /// behind a bullet or at the beginning of a line.
    fn parts_cells(&self) -> bool {
        let closes = |c: char| c.is_alphanumeric() || ")]}.,!?\"'”’»%+†\t".contains(c);
        self.text[..self.at].trim_end_matches(' ').ends_with(closes)
    }

    fn take_while(&mut self, keep: impl Fn(char) -> bool) {
        let rest = &self.text[self.at..];
        self.at += rest.find(|c| !keep(c)).unwrap_or(rest.len());
    }

    /// Takes the rest of a word.
    fn word(&mut self) {
        let bytes = self.text.as_bytes();
        loop {
            while bytes.get(self.at).is_some_and(|byte| ALPHANUMERIC[usize::from(*byte)]) {
                self.at += 1;
            }
            if bytes.get(self.at).is_none_or(u8::is_ascii) {
                return;
            }
            let next = self.text[self.at..].chars().next();
            let inside = |c: &char| is_letter(*c) || c.is_numeric() || is_joining(*c);
            let Some(next) = next.filter(inside) else { return };
            self.at += next.len_utf8();
        }
    }

    /// Takes an elided word's apostrophe in, or a word that goes on after
    /// one (`o'clock`, `wasn't`); leaves `'s` to be a token of its own.
    fn apostrophe(&mut self, start: usize) {
        // The first bytes of the three apostrophes.
        if !matches!(self.text.as_bytes().get(self.at), Some(b'\'' | 0xe2 | 0xca)) {
            return;
        }
        let mut rest = self.text[self.at..].chars();
        let Some(mark) = rest.next().filter(|c| is_apostrophe(*c)) else { return };
        let after = rest.as_str();
        let tail = &after[..after.find(|c: char| !c.is_alphanumeric()).unwrap_or(after.len())];
        let word = &self.text[start..self.at];
        if listed(&self.apostrophes.elisions, word) {
            self.at += mark.len_utf8();
        } else if !tail.is_empty() && !listed(&self.apostrophes.endings, tail) {
            self.at += mark.len_utf8() + tail.len();
        }
    }

    fn number(&mut self) {
        self.take_while(|c| c.is_ascii_digit());
        let lead = self.at - self.out_start();
        let mut groups_only = lead <= 3;
        loop {
            let mut rest = self.text[self.at..].chars();
            let Some(mark) = rest.next() else { return };
            let after = rest.as_str();
            let digits = after.bytes().take_while(u8::is_ascii_digit).count();
            let joined = match mark {
                '.' | ',' => digits > 0,
                '\'' | '\u{2019}' => groups_only && digits == 3,
                _ => is_group_space(mark) && groups_only && digits == 3,
            };
            if !joined {
                return;
            }
            groups_only &= digits == 3;
            self.at += mark.len_utf8() + digits;
        }
    }

    /// Where the number now being read began.
    fn out_start(&self) -> usize {
        let digits = self.text[..self.at].bytes().rev().take_while(u8::is_ascii_digit).count();
        self.at - digits
    }
}

fn listed(list: &[String], word: &str) -> bool {
    word.len() <= 12 && list.iter().any(|entry| entry.eq_ignore_ascii_case(word))
}

const fn is_invisible(character: char) -> bool {
    matches!(character, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

/// Combining accents and the soft hyphen stay within a word.
const fn is_joining(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36f}' | '\u{ad}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<&str> {
        let apostrophes = Apostrophes {
            elisions: ["l", "d", "qu"].map(String::from).to_vec(),
            endings: vec!["s".into()],
        };
        let tokens = tokenize(text, &apostrophes);
        tokens.iter().map(|token| &text[token.span.start()..token.span.end()]).collect()
    }

    #[test]
    fn letters_are_what_unicode_says() {
        for character in '\0'..='\u{ffff}' {
            assert_eq!(is_letter(character), character.is_alphabetic(), "{character:?}");
        }
    }

    #[test]
    fn numbers_keep_their_separators() {
        assert_eq!(cut("2.000 hommes"), ["2.000", "hommes"]);
        assert_eq!(cut("41 300 civils, 1,5 million"), ["41 300", "civils", ",", "1,5", "million"]);
        assert_eq!(cut("en 2019 400 morts"), ["en", "2019", "400", "morts"]);
        assert_eq!(cut("87k, 20-30."), ["87", "k", ",", "20", "-", "30", "."]);
    }

    #[test]
    fn apostrophes_cut_by_the_lists() {
        assert_eq!(cut("d’assaillants qu'elle"), ["d’", "assaillants", "qu'", "elle"]);
        assert_eq!(cut("police's o'clock"), ["police", "'", "s", "o'clock"]);
    }

    #[test]
    fn tabs_between_cells_are_marks() {
        assert_eq!(cut("Deaths\tHurt\t\t3"), ["Deaths", "\t", "Hurt", "\t", "\t", "3"]);
        assert_eq!(cut("\tindented\n\t•\tbullet"), ["indented", "\n\t", "•", "bullet"]);
    }

    #[test]
    fn line_ends_are_one_break() {
        assert_eq!(cut("a\n\n b"), ["a", "\n\n ", "b"]);
    }
}
