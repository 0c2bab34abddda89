//! A quick hash for looking words up.
//!
//! The standard one is made to withstand chosen keys; a lexicon's keys are
//! ours, and every word of an article is looked up.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// Words by their folded form.
pub type WordMap = HashMap<Box<str>, u32, BuildHasherDefault<WordHasher>>;

/// In the manner of FNV-1a, over eight bytes at a time.
#[derive(Clone, Copy, Debug, Default)]
pub struct WordHasher(u64);

/// The multiplier of the 64-bit Fowler-Noll-Vo hash.
const PRIME: u64 = 0x0100_0000_01b3;

impl WordHasher {
    const fn mix(&mut self, value: u64) {
        self.0 = (self.0.rotate_left(5) ^ value).wrapping_mul(PRIME.wrapping_mul(0x9e37_79b9));
    }
}

impl Hasher for WordHasher {
    fn write(&mut self, bytes: &[u8]) {
        // The length tells apart what the ends, which may overlap, do not.
        self.0 ^= bytes.len() as u64;
        let (chunks, _) = bytes.as_chunks();
        chunks.iter().for_each(|chunk| self.mix(u64::from_le_bytes(*chunk)));
        self.mix(match (bytes.last_chunk(), bytes.first_chunk(), bytes.last_chunk()) {
            (Some(last), ..) => u64::from_le_bytes(*last),
            (None, Some(first), Some(last)) => {
                u64::from(u32::from_le_bytes(*first)) << 32 | u64::from(u32::from_le_bytes(*last))
            }
            _ => bytes.iter().fold(0, |value, byte| value << 8 | u64::from(*byte)),
        });
    }

    /// A string ends with a byte that no string holds, for keys of several.
    /// These are of one.
    fn write_u8(&mut self, _: u8) {}

    fn finish(&self) -> u64 {
        self.0 ^ (self.0 >> 32)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::hash::Hash;

    #[test]
    fn words_are_found_again() {
        let mut map = WordMap::default();
        for (id, word) in (0..).zip(["tué", "tués", "tuées", "a", ""]) {
            map.insert(word.into(), id);
        }
        assert_eq!(map.get("tués"), Some(&1));
        assert_eq!(map.get("tue"), None);
    }

    #[test]
    fn words_of_one_letter_repeated_differ() {
        let hashes = (0..40).map(|length| {
            let mut hasher = WordHasher::default();
            "a".repeat(length).hash(&mut hasher);
            hasher.finish()
        });
        assert_eq!(hashes.collect::<std::collections::BTreeSet<u64>>().len(), 40);
    }
}
