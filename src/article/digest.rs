//! A file's fingerprint: tells whether an annotation belongs to these bytes.

use sha2::{Digest, Sha256};
use std::fmt::Write;

/// SHA-256 of `bytes`, in lower-case hexadecimal.
pub fn digest(bytes: &[u8]) -> String {
    let mut hex = String::with_capacity(64);
    for byte in Sha256::digest(bytes) {
        // Writing to a string cannot fail.
        let _ = write!(hex, "{byte:02x}");
    }
    hex
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_standards_own_example() {
        let expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(super::digest(b"abc"), expected);
    }
}
