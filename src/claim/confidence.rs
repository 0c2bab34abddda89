//! How sure the rules are of a suggestion.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

/// A share from 0 to 1, to three decimals, so that it can be compared and
/// comes back from a file as it was.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Confidence(u16);

const WHOLE: u16 = 1000;

impl Confidence {
    /// The nearest confidence to `share`; what is no number is 0.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 1000")]
    pub fn new(share: f64) -> Self {
        Self((share.clamp(0.0, 1.0) * f64::from(WHOLE)).round() as u16)
    }

    /// From 0 to 1.
    pub fn share(self) -> f64 {
        f64::from(self.0) / f64::from(WHOLE)
    }
}

impl fmt::Display for Confidence {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} %", (self.0 + 5) / 10)
    }
}

impl Serialize for Confidence {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.serialize_f64(self.share())
    }
}

impl<'de> Deserialize<'de> for Confidence {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        f64::deserialize(from).map(Self::new)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_kept_to_three_decimals() {
        assert_eq!(serde_json::to_string(&Confidence::new(0.873_4)).unwrap(), "0.873");
        for thousandths in 0..=WHOLE {
            let confidence = Confidence(thousandths);
            let ron = ron::to_string(&confidence).unwrap();
            assert_eq!(ron::from_str::<Confidence>(&ron), Ok(confidence), "{ron}");
        }
        assert_eq!(Confidence::new(f64::NAN), Confidence::new(-3.0));
        assert_eq!(Confidence::new(0.996).to_string(), "100 %");
    }
}
