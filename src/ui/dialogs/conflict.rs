//! An annotation file that cannot simply be resumed.

use super::{paragraph, title};
use crate::app::{Choice, Conflict, Message, Problem};
use crate::ui::theme::GRID;
use crate::ui::view::View;
use crate::ui::widgets::{Look, key_button};
use eframe::egui::Ui;

/// Draws the choice.
pub fn show(ui: &mut Ui, view: &mut View, conflict: &Conflict) {
    ui.set_width(520.0);
    let heading = match conflict.problem {
        Problem::Newer(_) => "Annotated by a newer Tallymark",
        Problem::Broken(_) => "The annotation file cannot be read",
        Problem::TextChanged { .. } => "The article has changed",
    };
    title(ui, view, heading);
    paragraph(ui, view, &conflict.explain());
    paragraph(
        ui,
        view,
        "Whatever you choose, the old file stays on the disk under its own or another name.",
    );
    ui.add_space(GRID);
    for (index, choice) in conflict.choices().iter().enumerate() {
        let look =
            if index == 0 && conflict.choices().len() > 1 { Look::Primary } else { Look::Normal };
        let pressed = key_button(ui, view.theme, look, ("", label(*choice), ""), true);
        view.on_click(&pressed, || Message::Resolve(*choice));
        paragraph(ui, view, explain(*choice));
    }
    let pressed = key_button(ui, view.theme, Look::Normal, ("", "Do not open it", "Esc"), true);
    view.on_click(&pressed, || Message::CloseDialog);
}

const fn label(choice: Choice) -> &'static str {
    match choice {
        Choice::CarryOver => "Carry the decisions over",
        Choice::OldText => "Go on with the old text",
        Choice::StartAnew => "Start anew",
    }
}

const fn explain(choice: Choice) -> &'static str {
    match choice {
        Choice::CarryOver => {
            "Each claim is looked for in the changed text. What is not found is kept apart and \
             counted, not dropped."
        }
        Choice::OldText => {
            "Opens the text as it was annotated, from the annotation file. The article's file is \
             not read."
        }
        Choice::StartAnew => "Renames the old annotation file and begins with nothing decided.",
    }
}
