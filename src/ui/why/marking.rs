//! How the words of each part of a claim are marked, in the text and in the
//! box that explains them.

use crate::claim::Role;
use crate::ui::reader::{Line, Underline};
use crate::ui::theme::Theme;
use eframe::egui::Color32;

/// How words are marked.
#[derive(Clone, Copy, Debug)]
pub struct Marking {
    /// Behind the words.
    pub fill: Color32,
    /// Under them.
    pub line: Line,
}

/// How the words of `role` are marked; `tint` is the category's colour. The
/// parts of the quantity differ in their lines, the others in colour too.
pub fn marking(role: Role, theme: &Theme, tint: Color32) -> Marking {
    let (color, style) = match role {
        Role::Number => (theme.text(), Underline::Solid),
        Role::Hedge => (theme.text(), Underline::Dashed),
        Role::Counted => (theme.text(), Underline::Dotted),
        Role::Trigger => (tint, Underline::Double),
        Role::Source => (theme.accent(), Underline::Solid),
        Role::Stance => (theme.warn(), Underline::Solid),
        Role::Place => (theme.muted(), Underline::Dashed),
        Role::Time => (theme.muted(), Underline::Solid),
    };
    Marking { fill: theme.fill(color).gamma_multiply(0.5), line: Line { color, style } }
}
