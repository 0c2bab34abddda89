//! A quick hash for looking words up.
//!
//! The standard one is made to withstand chosen keys; a lexicon's keys are
//! ours, and every word of an article is looked up.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// Words by their folded form.
pub type WordMap = HashMap<Box<str>, u32, BuildHasherDefault<WordHasher>>;

/// FNV-1a over eight bytes at a time.
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
        for chunk in bytes.chunks(8) {
            let mut word = [0_u8; 8];
            word[..chunk.len()].copy_from_slice(chunk);
            self.mix(u64::from_le_bytes(word));
        }
    }

    fn finish(&self) -> u64 {
        self.0 ^ (self.0 >> 32)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_again() {
        let mut map = WordMap::default();
        for (id, word) in (0..).zip(["tué", "tués", "tuées", "a", ""]) {
            map.insert(word.into(), id);
        }
        assert_eq!(map.get("tués"), Some(&1));
        assert_eq!(map.get("tue"), None);
    }
}
