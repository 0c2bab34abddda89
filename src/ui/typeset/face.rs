//! How a text is to look: its face, size, weight and line height.

/// A stack of font families for one purpose.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Face {
    /// The reading face, Source Serif.
    Serif,
    /// The interface face, Inter.
    Sans,
}

/// How dark the letters are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Weight {
    /// 400.
    Regular,
    /// 500; Inter only, Source Serif uses its nearest.
    Medium,
    /// 600.
    SemiBold,
}

impl Weight {
    pub(super) fn value(self) -> f32 {
        match self {
            Self::Regular => 400.0,
            Self::Medium => 500.0,
            Self::SemiBold => 600.0,
        }
    }
}

/// One look for a whole paragraph.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Style {
    /// Which families.
    pub face: Face,
    /// Font size in points.
    pub size: f32,
    /// How dark.
    pub weight: Weight,
    /// Distance between baselines as a multiple of the size.
    pub line_height: f32,
}

impl Style {
    /// Source Serif for reading, with generous lines.
    pub const fn serif(size: f32) -> Self {
        Self { face: Face::Serif, size, weight: Weight::Regular, line_height: 1.55 }
    }

    /// Inter for captions and lists, with ordinary lines.
    pub const fn sans(size: f32) -> Self {
        Self { face: Face::Sans, size, weight: Weight::Regular, line_height: 1.4 }
    }

    /// The same with another weight.
    #[must_use]
    pub const fn weight(self, weight: Weight) -> Self {
        Self { weight, ..self }
    }

    /// The same with another line height.
    #[must_use]
    pub const fn line_height(self, line_height: f32) -> Self {
        Self { line_height, ..self }
    }
}
