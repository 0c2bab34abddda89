//! From a glyph's outline to how much of each pixel it covers.

use std::collections::HashMap;

use ab_glyph_rasterizer::{Point, Rasterizer, point};
use parley::FontData;
use skrifa::instance::{LocationRef, NormalizedCoord, Size};
use skrifa::outline::{
    DrawSettings, Engine, HintingInstance, HintingOptions, OutlineGlyph, OutlinePen, SmoothMode,
    Target,
};
use skrifa::raw::FileRef;
use skrifa::{FontRef, GlyphId, MetadataProvider};

/// Above this many pixels to the em, fitting to the grid changes nothing.
const LARGEST_HINTED: f32 = 48.0;

/// Coverage of a glyph's pixels; `left` and `top` are the offset of the first
/// from the glyph's origin on the baseline.
pub(super) struct Bitmap {
    pub left: i32,
    pub top: i32,
    pub width: usize,
    pub height: usize,
    pub coverage: Vec<f32>,
}

/// A font at a size: what hinting is prepared for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct FontKey {
    font: u64,
    index: u32,
    size: u32,
}

impl FontKey {
    pub(super) fn new(font: &FontData, size: f32) -> Self {
        Self { font: font.data.id(), index: font.index, size: size.to_bits() }
    }
}

/// Draws outlines; keeps what preparing a font for a size costs.
#[derive(Default)]
pub(super) struct Raster {
    hinting: HashMap<FontKey, Option<HintingInstance>>,
}

impl Raster {
    /// The bitmap of glyph `id`, shifted right by `shift` of a pixel; `None`
    /// if there is nothing to see.
    pub(super) fn draw(
        &mut self,
        font: &FontData,
        size: f32,
        coords: &[i16],
        id: u32,
        shift: f32,
    ) -> Option<Bitmap> {
        let face = open(font)?;
        let coords: Vec<NormalizedCoord> =
            coords.iter().map(|coord| NormalizedCoord::from_bits(*coord)).collect();
        let location = LocationRef::new(&coords);
        let mut pen = Pen::default();
        let glyph = face.outline_glyphs().get(GlyphId::new(id))?;
        let hinting = self.hinting(font, &face, size, location);
        if !hinting.is_some_and(|hinting| outline(&glyph, hinting, &mut pen)) {
            pen = Pen::default();
            glyph.draw(DrawSettings::unhinted(Size::new(size), location), &mut pen).ok()?;
        }
        pen.fill(shift)
    }

    /// Letters are fitted to the grid vertically only, as `FreeType`'s light
    /// mode does: crisp stems that lie, true shapes and distances.
    fn hinting(
        &mut self,
        font: &FontData,
        face: &FontRef<'_>,
        size: f32,
        location: LocationRef<'_>,
    ) -> Option<&HintingInstance> {
        if size > LARGEST_HINTED {
            return None;
        }
        let prepare = || {
            let target = Target::Smooth {
                mode: SmoothMode::Light,
                symmetric_rendering: false,
                preserve_linear_metrics: true,
            };
            let options = HintingOptions { engine: Engine::Auto(None), target };
            HintingInstance::new(&face.outline_glyphs(), Size::new(size), location, options).ok()
        };
        self.hinting.entry(FontKey::new(font, size)).or_insert_with(prepare).as_ref()
    }
}

fn open(font: &FontData) -> Option<FontRef<'_>> {
    match FileRef::new(font.data.data()).ok()? {
        FileRef::Font(face) => Some(face),
        FileRef::Collection(faces) => faces.get(font.index).ok(),
    }
}

fn outline(glyph: &OutlineGlyph<'_>, hinting: &HintingInstance, pen: &mut Pen) -> bool {
    glyph.draw(DrawSettings::hinted(hinting, false), pen).is_ok()
}

#[derive(Clone, Copy)]
enum Stroke {
    Line([Point; 2]),
    Quad([Point; 3]),
    Cubic([Point; 4]),
}

/// Collects an outline, turned so that y grows downwards.
struct Pen {
    strokes: Vec<Stroke>,
    at: Point,
    start: Point,
    min: Point,
    max: Point,
}

impl Default for Pen {
    fn default() -> Self {
        Self {
            strokes: Vec::new(),
            at: point(0.0, 0.0),
            start: point(0.0, 0.0),
            min: point(f32::MAX, f32::MAX),
            max: point(f32::MIN, f32::MIN),
        }
    }
}

impl Pen {
    fn place(&mut self, x: f32, y: f32) -> Point {
        self.min = point(self.min.x.min(x), self.min.y.min(-y));
        self.max = point(self.max.x.max(x), self.max.y.max(-y));
        point(x, -y)
    }

    fn fill(&self, shift: f32) -> Option<Bitmap> {
        if self.strokes.is_empty() {
            return None;
        }
        let (left, top) = ((self.min.x + shift).floor(), self.min.y.floor());
        let width = ((self.max.x + shift - left).ceil() as usize).max(1) + 1;
        let height = ((self.max.y - top).ceil() as usize).max(1) + 1;
        let mut raster = Rasterizer::new(width, height);
        let at = |p: Point| point(p.x + shift - left, p.y - top);
        for stroke in &self.strokes {
            match stroke.to_owned() {
                Stroke::Line([a, b]) => raster.draw_line(at(a), at(b)),
                Stroke::Quad([a, b, c]) => raster.draw_quad(at(a), at(b), at(c)),
                Stroke::Cubic([a, b, c, d]) => raster.draw_cubic(at(a), at(b), at(c), at(d)),
            }
        }
        let mut coverage = vec![0.0; width * height];
        raster.for_each_pixel(|index, value| coverage[index] = value.clamp(0.0, 1.0));
        Some(Bitmap { left: left as i32, top: top as i32, width, height, coverage })
    }
}

impl OutlinePen for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.at = self.place(x, y);
        self.start = self.at;
    }

    fn line_to(&mut self, x: f32, y: f32) {
        let end = self.place(x, y);
        self.strokes.push(Stroke::Line([self.at, end]));
        self.at = end;
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        let (control, end) = (self.place(cx, cy), self.place(x, y));
        self.strokes.push(Stroke::Quad([self.at, control, end]));
        self.at = end;
    }

    fn curve_to(&mut self, ax: f32, ay: f32, bx: f32, by: f32, x: f32, y: f32) {
        let (first, second, end) = (self.place(ax, ay), self.place(bx, by), self.place(x, y));
        self.strokes.push(Stroke::Cubic([self.at, first, second, end]));
        self.at = end;
    }

    fn close(&mut self) {
        self.strokes.push(Stroke::Line([self.at, self.start]));
        self.at = self.start;
    }
}
