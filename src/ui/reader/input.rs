//! What the pane is given each frame, and what it gives back.

use egui::Color32;

use crate::text::{Span, Text};

/// What is to be shown.
pub struct ReaderInput<'a> {
    /// The whole article.
    pub text: &'a Text,
    /// Where in the text its title stands, if it has one.
    pub title: Option<Span>,
    /// The small line under the title; may hold words of the article.
    pub meta: &'a str,
    /// Claims, sorted by where they start; may overlap.
    pub highlights: &'a [Highlight],
    /// What else is underlined, such as the sources of a claim.
    pub marks: &'a [Mark],
    /// The theme's colours.
    pub colors: ReaderColors,
    /// How the text is set.
    pub settings: ReaderSettings,
    /// What hovering over the highlight of that id shows and assistive
    /// technology reads; asked for what is on the screen only.
    pub describe: &'a dyn Fn(u64) -> String,
}

/// One claim's words.
#[derive(Clone, Copy, Debug)]
pub struct Highlight {
    /// Comes back in events.
    pub id: u64,
    /// The words.
    pub span: Span,
    /// Behind the words; best translucent, as claims overlap.
    pub fill: Color32,
    /// The line under the words, and the outline when focused.
    pub line: Color32,
    /// What line.
    pub style: Underline,
    /// Whether it is the one that is worked on.
    pub focused: bool,
}

/// Words with a thin line under them, or with a colour behind them.
#[derive(Clone, Debug)]
pub struct Mark {
    /// The words.
    pub span: Span,
    /// Behind the words; transparent for none.
    pub fill: Color32,
    /// The line's colour.
    pub line: Color32,
    /// What line.
    pub style: Underline,
}

/// A line under words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Underline {
    /// No line, as for what was rejected.
    None,
    /// Suggested.
    Dotted,
    /// Confirmed.
    Solid,
    /// A hedge.
    Dashed,
    /// What gave the category.
    Double,
}

/// The theme's colours, as far as the pane needs them.
#[derive(Clone, Copy, Debug)]
pub struct ReaderColors {
    /// Body text.
    pub text: Color32,
    /// The title.
    pub title: Color32,
    /// The small line under the title, and the scroll bar.
    pub muted: Color32,
    /// The page.
    pub background: Color32,
    /// Behind selected text; translucent.
    pub selection: Color32,
    /// The caret at the selection's end, and the ring round the pane when
    /// the keyboard brought the focus there.
    pub caret: Color32,
}

/// How the text is set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ReaderSettings {
    /// Font size in points.
    pub size: f32,
    /// Distance between baselines as a multiple of the size.
    pub line_height: f32,
    /// The column's width in characters.
    pub measure: f32,
}

impl Default for ReaderSettings {
    fn default() -> Self {
        Self { size: 17.0, line_height: 1.55, measure: 68.0 }
    }
}

/// What a person did in the pane.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReaderEvent {
    /// A highlight was clicked; the smallest at the place first, the next
    /// with each further click.
    ClickedHighlight(u64),
    /// The text was clicked, away from all highlights.
    ClickedText(usize),
    /// Something else is selected; an empty span if nothing is any more.
    Selected(Span),
    /// An end of the focused highlight is being dragged.
    SpanDragged {
        /// Of the highlight.
        id: u64,
        /// As far as it would now reach.
        span: Span,
    },
    /// An end of the focused highlight was dragged and let go.
    SpanDropped {
        /// Of the highlight.
        id: u64,
        /// As far as it is to reach.
        span: Span,
    },
    /// The page moved.
    Scrolled,
}
