//! Glyph bitmaps in textures of egui's, and the meshes that show them.
//!
//! A glyph is drawn once for each of four positions within a pixel and then
//! copied pixel by pixel, so the textures are sampled without filtering.
//! When a texture is full the next is begun; when there are too many, all are
//! let go and it starts over: egui keeps them until the frame that shows them
//! is painted, so nothing on the screen is lost.

use std::collections::HashMap;

use egui::{
    Color32, ColorImage, Context, Mesh, Painter, Pos2, Rect, Shape, TextureHandle, TextureOptions,
    Vec2, pos2, vec2,
};

use super::Paragraph;
use super::paragraph::Run;
use super::raster::{Bitmap, FontKey, Raster};

const SIDE: usize = 1024;
const MOST_PAGES: usize = 8;
/// Positions within a pixel.
const STEPS: f32 = 4.0;

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct GlyphKey {
    font: FontKey,
    id: u32,
    coords: u64,
    step: u8,
}

/// A glyph on a page: where, and where it goes from the origin, in pixels.
#[derive(Clone, Copy)]
struct Placed {
    page: usize,
    uv: Rect,
    offset: Vec2,
    size: Vec2,
}

/// One texture, filled in rows from the top.
struct Page {
    texture: TextureHandle,
    side: usize,
    x: usize,
    y: usize,
    row: usize,
}

#[derive(Default)]
pub(super) struct Atlas {
    pages: Vec<Page>,
    glyphs: HashMap<GlyphKey, Option<Placed>>,
    raster: Raster,
}

impl Atlas {
    pub(super) fn paint(&mut self, painter: &Painter, pos: Pos2, text: &Paragraph, color: Color32) {
        let scale = painter.pixels_per_point();
        let clip = painter.clip_rect();
        let origin = pos2(pos.x * scale, (pos.y * scale).round());
        let mut meshes: Vec<Mesh> = Vec::new();
        for run in &text.runs {
            let (top, bottom) = (origin.y + run.top, origin.y + run.bottom);
            // Half a line of grace for what sticks out of its line.
            let grace = run.size * 0.5;
            if bottom + grace < clip.top() * scale || top - grace > clip.bottom() * scale {
                continue;
            }
            let coords = hash_coords(&run.coords);
            for glyph in &text.glyphs[run.glyphs.clone()] {
                let (x, y) = (origin.x + glyph.x, (origin.y + glyph.y).round());
                let step = ((x - x.floor()) * STEPS) as u8;
                let font = FontKey::new(&run.font, run.size);
                let key = GlyphKey { font, id: glyph.id, coords, step };
                let Some(placed) = self.place(painter.ctx(), key, run) else { continue };
                let min = (pos2(x.floor(), y) + placed.offset) / scale;
                let mesh = self.mesh_for(&mut meshes, placed.page);
                let rect = Rect::from_min_size(min, placed.size / scale);
                mesh.add_rect_with_uv(rect, placed.uv, color);
            }
        }
        painter.extend(meshes.into_iter().map(Shape::mesh));
    }

    fn mesh_for<'a>(&self, meshes: &'a mut Vec<Mesh>, page: usize) -> &'a mut Mesh {
        let texture = self.pages[page].texture.id();
        if let Some(index) = meshes.iter().position(|mesh| mesh.texture_id == texture) {
            return &mut meshes[index];
        }
        meshes.push(Mesh::with_texture(texture));
        let last = meshes.len() - 1;
        &mut meshes[last]
    }

    fn place(&mut self, ctx: &Context, key: GlyphKey, run: &Run) -> Option<Placed> {
        if let Some(known) = self.glyphs.get(&key) {
            return *known;
        }
        let shift = f32::from(key.step) / STEPS;
        let bitmap = self.raster.draw(&run.font, run.size, &run.coords, key.id, shift);
        let placed = bitmap.map(|bitmap| self.add(ctx, &bitmap));
        self.glyphs.insert(key, placed);
        placed
    }

    fn add(&mut self, ctx: &Context, bitmap: &Bitmap) -> Placed {
        let needed = [bitmap.width + 1, bitmap.height + 1];
        if !self.pages.last_mut().is_some_and(|page| page.make_room(needed)) {
            if self.pages.len() >= MOST_PAGES {
                self.pages.clear();
                self.glyphs.clear();
            }
            self.pages.push(Page::new(ctx, needed));
        }
        let index = self.pages.len() - 1;
        let page = &mut self.pages[index];
        let uv = page.copy(bitmap);
        let offset = vec2(bitmap.left as f32, bitmap.top as f32);
        Placed { page: index, uv, offset, size: vec2(bitmap.width as f32, bitmap.height as f32) }
    }
}

impl Page {
    fn new(ctx: &Context, least: [usize; 2]) -> Self {
        let side = SIDE.max(least[0] + 1).max(least[1] + 1);
        let blank = ColorImage::filled([side, side], Color32::TRANSPARENT);
        let texture = ctx.load_texture("article glyphs", blank, TextureOptions::NEAREST);
        Self { texture, side, x: 1, y: 1, row: 0 }
    }

    /// Moves to a place with room for `size`, if there is one.
    fn make_room(&mut self, [width, height]: [usize; 2]) -> bool {
        if self.x + width > self.side {
            (self.x, self.y, self.row) = (1, self.y + self.row, 0);
        }
        self.x + width <= self.side && self.y + height <= self.side
    }

    fn copy(&mut self, bitmap: &Bitmap) -> Rect {
        let size = [bitmap.width, bitmap.height];
        let mut image = ColorImage::filled(size, Color32::TRANSPARENT);
        for (pixel, coverage) in image.pixels.iter_mut().zip(&bitmap.coverage) {
            let alpha = (coverage * 255.0).round() as u8;
            *pixel = Color32::WHITE.gamma_multiply_u8(alpha);
        }
        let at = [self.x, self.y];
        self.texture.set_partial(at, image, TextureOptions::NEAREST);
        self.x += bitmap.width + 1;
        self.row = self.row.max(bitmap.height + 1);
        let side = self.side as f32;
        Rect::from_min_size(
            pos2(at[0] as f32, at[1] as f32) / side,
            vec2(bitmap.width as f32, bitmap.height as f32) / side,
        )
    }
}

fn hash_coords(coords: &[i16]) -> u64 {
    use std::hash::{DefaultHasher, Hash, Hasher};
    if coords.is_empty() {
        return 0;
    }
    let mut hasher = DefaultHasher::new();
    coords.hash(&mut hasher);
    hasher.finish()
}
