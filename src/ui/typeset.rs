//! The text engine: shapes, breaks and paints every text that comes from an
//! article.
//!
//! egui lays out left to right only and can show 14 as 41 in an Arabic
//! sentence, so article text never goes through it: `parley` shapes and
//! orders it, `skrifa` gives the outlines, and the glyphs are painted from a
//! texture of our own. Positions in text are bytes, on the screen points.
#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "pixels and glyphs are small"
)]

mod atlas;
mod cache;
mod face;
mod fonts;
mod label;
mod moves;
mod paragraph;
mod raster;
mod scripts;
mod shape;
#[cfg(test)]
mod tests;

pub use face::{Face, Style, Weight};
pub use fonts::FontSources;
pub use label::{article_label, article_label_elided, article_line};
pub use paragraph::Paragraph;

use std::sync::Arc;

use egui::{Color32, Painter, Pos2};
use parley::{FontContext, LayoutContext};

use atlas::Atlas;
use cache::LayoutCache;

/// An ordinary line of prose, to measure how wide a number of characters is.
const PROSE: &str = "Plusieurs véhicules blindés et des dizaines de fantassins, envoyés par \
    the government, entered the main square where hundreds of people were protesting.";

/// Lays out article text and paints it. One for the whole window.
pub struct Typesetter {
    sources: FontSources,
    system_loaded: bool,
    fonts: FontContext,
    shaper: LayoutContext<()>,
    cache: LayoutCache,
    atlas: Atlas,
    missing: Vec<&'static str>,
    layouts: u64,
}

impl Typesetter {
    /// A typesetter with the bundled faces. System faces, where `sources`
    /// allows them, are looked up when the first character needs one, so that
    /// they do not delay the start.
    pub fn new(sources: FontSources) -> Self {
        Self {
            sources,
            system_loaded: false,
            fonts: fonts::context(false),
            shaper: LayoutContext::new(),
            cache: LayoutCache::default(),
            atlas: Atlas::default(),
            missing: Vec::new(),
            layouts: 0,
        }
    }

    /// Lays out `text` in lines of at most `width` points (infinite: one
    /// line), for a screen with `scale` pixels per point. Repeated calls with
    /// the same arguments are answered from a cache.
    pub fn layout(&mut self, text: &str, style: Style, width: f32, scale: f32) -> Arc<Paragraph> {
        let key = cache::Key::new(text, style, width, scale);
        if let Some(found) = self.cache.get(key, text) {
            return found;
        }
        let paragraph = Arc::new(self.shape(text, style, width, scale));
        for script in paragraph.missing() {
            if !self.missing.contains(script) {
                self.missing.push(script);
            }
        }
        self.cache.put(key, text, Arc::clone(&paragraph));
        paragraph
    }

    /// The font file that shows the first character of `text`, and the face's
    /// index in it; `None` if no font does.
    pub fn face_for(&mut self, text: &str) -> Option<(Vec<u8>, u32)> {
        let paragraph = self.layout(text, Style::sans(16.0), f32::INFINITY, 1.0);
        if !paragraph.missing().is_empty() {
            return None;
        }
        let run = paragraph.runs.first()?;
        Some((run.font.data.data().to_vec(), run.font.index))
    }

    /// Paints `paragraph` with its top left corner at `pos`, on whole pixels
    /// vertically.
    pub fn paint(&mut self, painter: &Painter, pos: Pos2, paragraph: &Paragraph, color: Color32) {
        self.atlas.paint(painter, pos, paragraph, color);
    }

    /// The width in points of `characters` characters of ordinary prose.
    pub fn measure(&mut self, style: Style, characters: f32, scale: f32) -> f32 {
        let line = self.layout(PROSE, style, f32::INFINITY, scale);
        line.size().x * characters / PROSE.chars().count() as f32
    }

    /// What was laid out so far and no font could show, by the name of its
    /// script in English ("Chinese", "emoji"), in order of appearance.
    pub fn missing_scripts(&self) -> &[&'static str] {
        &self.missing
    }

    /// Forgets [`Typesetter::missing_scripts`], as for another article.
    pub fn forget_missing(&mut self) {
        self.missing.clear();
        self.cache.clear();
    }

    /// How many paragraphs were laid out so far, not counting those that the
    /// cache answered: what a test of laziness looks at.
    pub fn layouts(&self) -> u64 {
        self.layouts
    }

    fn shape(&mut self, text: &str, style: Style, width: f32, scale: f32) -> Paragraph {
        self.layouts += 1;
        let paragraph = shape::shape(&mut self.fonts, &mut self.shaper, text, style, width, scale);
        if paragraph.missing().is_empty() || self.system_loaded {
            return paragraph;
        }
        if self.sources == FontSources::Bundled {
            return paragraph;
        }
        self.system_loaded = true;
        self.fonts = fonts::context(true);
        self.shaper = LayoutContext::new();
        shape::shape(&mut self.fonts, &mut self.shaper, text, style, width, scale)
    }
}
