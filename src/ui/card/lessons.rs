//! What the project was taught about a claim's words: why other suggestions
//! like it are not there.

use crate::app::Session;
use crate::language::taught::Verdict;
use crate::review::Claim;
use crate::ui::icons::icon;
use crate::ui::theme::SMALL_SIZE;
use crate::ui::typeset::Style;
use crate::ui::view::View;
use eframe::egui::Ui;

/// Draws a line for each lesson.
pub fn show(ui: &mut Ui, view: &mut View, session: &Session, claim: &Claim) {
    for wording in session.lessons_about(claim) {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 5.0;
            let (mark, color) = match wording.verdict {
                Verdict::Always => ("check", view.theme.good()),
                Verdict::Never => ("ban", view.theme.bad()),
            };
            ui.label(icon(mark, 13.0, color));
            let told = format!("taught: {}", wording.describe());
            view.words(ui, &told, Style::sans(SMALL_SIZE), view.theme.muted(), 2);
        });
    }
}
