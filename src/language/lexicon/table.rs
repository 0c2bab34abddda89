//! Words and their numbers, laid out so that every word of a text can be
//! looked up: whole words are compared as single numbers, and a word that is
//! not there is told after one look.

use super::expand::fold_into;

/// Words by their folded form.
#[derive(Clone, Debug, Default)]
pub struct WordTable {
    keys: Vec<Key>,
    ids: Vec<u32>,
    /// The words, one after another.
    text: String,
    /// Where in `text` each of them ends.
    ends: Vec<usize>,
    /// By hash: one more than a place in `keys`, or 0. Half of them at least
    /// are 0; there are a power of two.
    slots: Vec<u32>,
}

/// A word's first bytes, and its length in the last one: all of most words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Key(u128);

/// Bytes that a key holds besides the length.
const HELD: usize = 15;

impl WordTable {
    /// The number of `word`.
    pub fn get(&self, word: &str) -> Option<u32> {
        self.find(Key::of(word), word)
    }

    /// The number of the folded form of `text[start..end]`. `buffer` is
    /// scratch space.
    pub fn get_folded(
        &self,
        text: &str,
        start: usize,
        end: usize,
        buffer: &mut String,
    ) -> Option<u32> {
        if let Some(key) = Key::folded(text.as_bytes(), start, end) {
            return self.find(key, "");
        }
        fold_into(text.get(start..end)?, buffer);
        self.get(buffer)
    }

    /// Adds `word` unless it is there.
    pub fn add(&mut self, word: &str, id: u32) {
        if self.get(word).is_some() {
            return;
        }
        if self.slots.len() < (self.keys.len() + 1) * 2 {
            self.grow();
        }
        self.keys.push(Key::of(word));
        self.ids.push(id);
        self.text.push_str(word);
        self.ends.push(self.text.len());
        self.place(self.keys.len() - 1);
    }

    /// All words with their numbers, in the order in which they were added.
    pub fn iter(&self) -> impl Iterator<Item = (&str, u32)> {
        (0..self.keys.len()).map(|at| (self.word(at), self.ids[at]))
    }

    /// How many words there are.
    pub const fn len(&self) -> usize {
        self.keys.len()
    }

    fn grow(&mut self) {
        let slots = (self.slots.len() * 2).max(16);
        self.slots = vec![0; slots];
        (0..self.keys.len()).for_each(|at| self.place(at));
    }

    fn place(&mut self, at: usize) {
        let mask = self.slots.len() - 1;
        let mut slot = self.keys[at].hash() & mask;
        while self.slots[slot] != 0 {
            slot = (slot + 1) & mask;
        }
        // No lexicon has four thousand million words.
        self.slots[slot] = u32::try_from(at + 1).unwrap_or(u32::MAX);
    }

    /// `word` is only asked for where the key does not hold all of it.
    #[inline]
    fn find(&self, key: Key, word: &str) -> Option<u32> {
        let mask = self.slots.len().checked_sub(1)?;
        let mut slot = key.hash() & mask;
        loop {
            let at = (*self.slots.get(slot)? as usize).checked_sub(1)?;
            if self.keys[at] == key && (key.is_whole() || self.word(at) == word) {
                return Some(self.ids[at]);
            }
            slot = (slot + 1) & mask;
        }
    }

    fn word(&self, at: usize) -> &str {
        let start = at.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.text[start..self.ends[at]]
    }
}

impl Key {
    fn of(word: &str) -> Self {
        let mut bytes = [0; 16];
        let held = word.len().min(HELD);
        bytes[..held].copy_from_slice(&word.as_bytes()[..held]);
        Self::new(u128::from_le_bytes(bytes), word.len())
    }

    const fn new(bytes: u128, length: usize) -> Self {
        let length = if length < 255 { length } else { 255 };
        Self(bytes | (length as u128) << 120)
    }

    const fn is_whole(self) -> bool {
        self.0 >> 120 <= HELD as u128
    }

    /// A product of the two halves, whose own halves are then mixed.
    #[inline]
    #[allow(clippy::cast_possible_truncation, reason = "halves are meant")]
    const fn hash(self) -> usize {
        let low = self.0 as u64 ^ 0x9e37_79b9_7f4a_7c15;
        let high = (self.0 >> 64) as u64 ^ 0xd1b5_4a32_d192_ed03;
        let product = low as u128 * high as u128;
        (product as u64 ^ (product >> 64) as u64) as usize
    }

    /// The key of the folded form of `text[start..end]`, where that is easily
    /// told: it is not long, and its capitals are in ASCII.
    #[inline]
    fn folded(text: &[u8], start: usize, end: usize) -> Option<Self> {
        let length = end.checked_sub(start).filter(|length| *length <= HELD)?;
        let mut chunk = [0; 16];
        if let Some(whole) = text.get(start..)?.first_chunk() {
            chunk = *whole;
        } else {
            // Less than a chunk is left only at the end of the text.
            chunk[..length].copy_from_slice(text.get(start..end)?);
        }
        let bytes = u128::from_le_bytes(chunk);
        let bytes = bytes & HELD_BYTES[length];
        if bytes & HIGH == 0 {
            return Some(Self::new(lower(bytes), length));
        }
        let (bytes, length) = straight(bytes, length);
        is_latin(bytes).then(|| Self::new(lower(bytes), length))
    }
}

/// For each length of a word the bits of as many bytes.
const HELD_BYTES: [u128; HELD + 1] = {
    let mut out = [0; HELD + 1];
    let mut length = 0;
    while length <= HELD {
        out[length] = !(u128::MAX << (length * 8));
        length += 1;
    }
    out
};

/// The same byte sixteen times.
const fn each(byte: u8) -> u128 {
    u128::from_le_bytes([byte; 16])
}

/// The highest bit of each byte.
const HIGH: u128 = each(0x80);

/// The highest bit of each byte that is at least `least`, among those below
/// 0x80. Nothing is carried from one byte to the next.
const fn from(low: u128, least: u8) -> u128 {
    (low + each(0x80 - least)) & HIGH
}

/// `bytes` with the capitals of ASCII in lower case.
#[inline]
const fn lower(bytes: u128) -> u128 {
    let low = bytes & !HIGH;
    let capital = from(low, b'A') & !from(low, b'Z' + 1) & !bytes;
    bytes | (capital & HIGH) >> 2
}

/// The bytes of a word with a straight apostrophe for a curved one at its
/// end, and their number: "l’".
#[inline]
const fn straight(bytes: u128, length: usize) -> (u128, usize) {
    const CURVED: u128 = 0x99_80_e2;
    if length < 3 || bytes >> ((length - 3) * 8) != CURVED {
        return (bytes, length);
    }
    let at = (length - 3) * 8;
    (bytes ^ (CURVED ^ b'\'' as u128) << at, length - 2)
}

/// Whether all that is not ASCII are the small letters of Latin-1: each is 0xc3
/// and a byte from 0x9f on.
#[inline]
const fn is_latin(bytes: u128) -> bool {
    let low = bytes & !HIGH;
    let high = bytes & HIGH;
    let lead = from(low, 0x43) & !from(low, 0x44) & high;
    let tail = from(low, 0x1f) & !from(low, 0x40) & high;
    lead << 8 == tail && lead | tail == high
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn table(words: &[&str]) -> WordTable {
        let mut table = WordTable::default();
        (1..).zip(words).for_each(|(id, word)| table.add(word, id));
        table
    }

    #[test]
    fn words_are_found_again() {
        let long = ["anticonstitutionnellement", "anticonstitutionnel", "anticonstitutionnels"];
        let table = table(&["tué", "tués", "tuées", "a", "", long[0], long[1], long[2]]);
        assert_eq!(table.get("tués"), Some(2));
        assert_eq!(table.get("tue"), None);
        assert_eq!(table.get(""), Some(5));
        assert_eq!(long.map(|word| table.get(word)), [Some(6), Some(7), Some(8)]);
        assert_eq!(table.get("anticonstitutionnelle"), None);
        assert_eq!(table.iter().map(|(_, id)| id).collect::<Vec<_>>(), [1, 2, 3, 4, 5, 6, 7, 8]);
    }

    #[test]
    fn the_first_number_of_a_word_stays() {
        let mut table = table(&["a"]);
        table.add("a", 7);
        assert_eq!((table.get("a"), table.len()), (Some(1), 1));
    }

    #[test]
    fn what_was_taught_later_is_found_too() {
        let words: Vec<String> = (0..2000).map(|number| format!("mot{number}")).collect();
        let table = table(&words.iter().map(String::as_str).collect::<Vec<_>>());
        for (id, word) in (1..).zip(&words) {
            assert_eq!(table.get(word), Some(id));
        }
    }

    proptest! {
        #[test]
        fn words_in_a_text_are_found_by_their_folded_form(
            words in prop::collection::vec("[a-zA-Z'’é-íÀ-ÿœĀ-ſ«]{0,9}|[A-Za-zß-ÿ]{0,20}", 1..12),
            other in "[a-zß-ÿ’]{0,9}",
            tail in "[ a]{0,20}",
        ) {
            let mut buffer = String::new();
            let mut table = WordTable::default();
            for (id, word) in (1..).zip(&words) {
                fold_into(word, &mut buffer);
                table.add(&buffer, id);
            }
            for word in words.iter().chain([&other]) {
                let text = format!("x{word}{tail}");
                fold_into(word, &mut buffer);
                let wanted = table.get(&buffer);
                prop_assert_eq!(table.get_folded(&text, 1, 1 + word.len(), &mut buffer), wanted);
            }
        }
    }
}
