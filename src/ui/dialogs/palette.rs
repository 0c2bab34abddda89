//! Every action by name: type some of its words, press Enter.

use crate::app::{Dialog, Message, Palette};
use crate::ui::theme::{GRID, SMALL_SIZE, TEXT_SIZE};
use crate::ui::view::View;
use crate::ui::widgets::{field, hint};
use eframe::egui::{
    Align, Align2, Color32, CornerRadius, CursorIcon, FontId, Id, Key, Modifiers, Response, Role,
    ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2,
};

/// The height of one line in points.
const LINE: f32 = 28.0;

/// What the query leaves.
struct Line {
    label: String,
    keys: String,
    message: Option<Message>,
}

/// Draws the palette.
pub fn show(ui: &mut Ui, view: &mut View, palette: &Palette) {
    ui.set_width(520.0);
    let lines = lines(view, palette);
    let chosen = palette.chosen.min(lines.len().saturating_sub(1));
    let moved = moved(ui, chosen, lines.len());
    let id = Id::unique("palette");
    let named = ("Action", "Type an action's name");
    let (response, typed) = field(ui, view, id, named, &palette.query, 520.0);
    if !response.has_focus() {
        response.request_focus();
    }
    if let Some(query) = typed {
        view.send(shown(Palette { query, chosen: 0 }));
    } else if moved != palette.chosen {
        view.send(shown(Palette { chosen: moved, ..palette.clone() }));
    }
    let entered = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
    ScrollArea::vertical().max_height(12.0 * LINE).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 0.0;
        if lines.is_empty() {
            hint(ui, view.theme, "No action has these words in its name.");
        }
        for (index, line) in lines.into_iter().enumerate() {
            let now = index == moved;
            let pressed = one(ui, view, &line, now);
            if now && moved != palette.chosen {
                pressed.scroll_to_me(Some(Align::Center));
            }
            let done = pressed.clicked() || (entered && now);
            if let (true, Some(message)) = (done, line.message) {
                view.send(Message::FromPalette(Box::new(message)));
            }
        }
    });
}

fn shown(palette: Palette) -> Message {
    Message::Show(Dialog::Palette(palette))
}

/// The lines that the query leaves, the best first: what can be done now
/// before what cannot, then by how well the name answers.
fn lines(view: &View, palette: &Palette) -> Vec<Line> {
    let all = view.keys.lines().filter(|(deed, _)| !deed.is("palette"));
    let mut ranked: Vec<(bool, usize, Line)> = all
        .filter_map(|(deed, keys)| {
            let label = deed.label();
            let rank = palette.rank(&label)?;
            let (keys, message) = (view.keys.names(keys), deed.message(view.app));
            Some((message.is_none(), rank, Line { label, keys, message }))
        })
        .collect();
    ranked.sort_by_key(|(off, rank, _)| (*off, *rank));
    ranked.into_iter().map(|(_, _, line)| line).collect()
}

/// The chosen line after this frame's arrow keys.
fn moved(ui: &Ui, chosen: usize, count: usize) -> usize {
    let last = count.saturating_sub(1);
    ui.input_mut(|input| {
        let down = input.count_and_consume_key(Modifiers::NONE, Key::ArrowDown);
        let up = input.count_and_consume_key(Modifiers::NONE, Key::ArrowUp);
        (chosen + down).min(last).saturating_sub(up)
    })
}

fn one(ui: &mut Ui, view: &View, line: &Line, chosen: bool) -> Response {
    let theme = view.theme;
    let enabled = line.message.is_some();
    let sense = if enabled { Sense::click() } else { Sense::hover() };
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), LINE), sense);
    response.widget_info(|| WidgetInfo::selected(Role::MenuItem, enabled, chosen, &line.label));
    let fill = if chosen || (enabled && response.hovered()) {
        theme.hover()
    } else {
        Color32::TRANSPARENT
    };
    ui.painter().rect_filled(rect, CornerRadius::same(6), fill);
    let color = if enabled { theme.text() } else { theme.muted().gamma_multiply(0.6) };
    let at = pos2(rect.left() + 2.0 * GRID, rect.center().y);
    let font = FontId::proportional(TEXT_SIZE);
    ui.painter().text(at, Align2::LEFT_CENTER, &line.label, font, color);
    let at = pos2(rect.right() - 2.0 * GRID, rect.center().y);
    let font = FontId::proportional(SMALL_SIZE);
    ui.painter().text(at, Align2::RIGHT_CENTER, &line.keys, font, theme.muted());
    if enabled { response.on_hover_cursor(CursorIcon::PointingHand) } else { response }
}
