//! The article in the middle: what the reading pane is given, and what its
//! events mean.

use super::reader::{
    Highlight, Mark, Reader, ReaderColors, ReaderEvent, ReaderInput, ReaderSettings, Underline,
};
use super::theme::Theme;
use super::topbar::language_name;
use super::view::View;
use crate::app::{Message, Session};
use crate::claim::Role;
use crate::codebook::Codebook;
use crate::review::{Claim, ClaimId, State};
use crate::text::Span;
use eframe::egui::{Color32, Frame, Ui};
use std::collections::BTreeSet;
use std::path::PathBuf;

/// The column's width, in characters of the reading face: lines of about 68
/// once words have been broken.
const MEASURE: f32 = 71.0;

/// Distance between baselines, as a multiple of the text's size.
const LINE_HEIGHT: f32 = 1.65;

/// Words a person reads in a minute.
const READING_SPEED: usize = 230;

/// What of the article's looks is kept until something it depends on changes.
#[derive(Default)]
pub struct Looks {
    key: Option<Key>,
    highlights: Vec<Highlight>,
    marks: Vec<Mark>,
    meta: String,
}

#[derive(PartialEq)]
struct Key {
    path: PathBuf,
    revision: u64,
    focus: Option<ClaimId>,
    draft: Option<Span>,
    finding: u64,
    dark: bool,
}

impl Looks {
    fn refresh(&mut self, session: &Session, theme: &Theme, codebook: &Codebook) {
        let key = Key {
            path: session.path.clone(),
            revision: session.revision,
            focus: session.focus,
            draft: session.draft.as_ref().map(|draft| draft.span),
            finding: session.finding,
            dark: theme.dark,
        };
        if self.key.as_ref() == Some(&key) {
            return;
        }
        let claims = session.review.claims().iter();
        self.highlights = claims.map(|claim| highlight(session, theme, codebook, claim)).collect();
        self.highlights.sort_by_key(|highlight| (highlight.span, highlight.id));
        self.marks = marks(session, theme);
        self.meta = meta(session);
        self.key = Some(key);
    }
}

/// Draws the article in the room that is left.
pub fn show(
    ui: &mut Ui,
    view: &mut View,
    reader: &mut Reader,
    looks: &mut Looks,
    session: &Session,
) {
    let theme = view.theme;
    looks.refresh(session, theme, view.app.codebook);
    let article = session.review.article();
    let colors = ReaderColors {
        text: theme.text(),
        title: theme.text(),
        muted: theme.muted(),
        background: theme.page(),
        selection: theme.selection(),
        caret: theme.accent(),
    };
    let settings = ReaderSettings {
        size: view.app.settings.text_size,
        measure: MEASURE,
        line_height: LINE_HEIGHT,
    };
    let input = ReaderInput {
        text: &article.text,
        title: article.title,
        meta: &looks.meta,
        highlights: &looks.highlights,
        marks: &looks.marks,
        colors,
        settings,
    };
    let events =
        Frame::new().fill(theme.page()).show(ui, |ui| reader.show(ui, view.typesetter, &input));
    events.inner.into_iter().filter_map(meaning).for_each(|message| view.send(message));
}

fn meaning(event: ReaderEvent) -> Option<Message> {
    let id = |id: u64| u32::try_from(id).ok().map(ClaimId);
    match event {
        ReaderEvent::ClickedHighlight(claim) => id(claim).map(Message::Focus),
        ReaderEvent::Selected(span) => Some(Message::Select(Some(span))),
        ReaderEvent::SpanDropped { id: claim, span } => {
            id(claim).map(|id| Message::SetSpan { id, span })
        }
        ReaderEvent::ClickedText(_) | ReaderEvent::SpanDragged { .. } | ReaderEvent::Scrolled => {
            None
        }
    }
}

fn highlight(session: &Session, theme: &Theme, codebook: &Codebook, claim: &Claim) -> Highlight {
    let category = codebook.category(&claim.coding.category);
    let color = theme.tint(category.map_or("", |category| &category.tint));
    let label = category.map_or(claim.coding.category.as_str(), |category| &category.label);
    let focused = session.focus == Some(claim.id);
    let rejected = claim.state == State::Rejected;
    let fill = match (focused, rejected) {
        (true, _) => theme.strong_fill(color),
        (false, true) => theme.fill(theme.muted()).gamma_multiply(0.4),
        (false, false) => theme.fill(color),
    };
    Highlight {
        id: u64::from(claim.id.0),
        span: session.span_of(claim.id).unwrap_or(claim.coding.span),
        fill,
        line: color,
        style: match claim.state {
            State::Suggested => Underline::Dotted,
            State::Confirmed => Underline::Solid,
            State::Rejected => Underline::None,
        },
        focused,
        tooltip: format!("{label}, {}, {}", claim.coding.quantity.display(), claim.state.name()),
    }
}

/// The sources, place and time of the focused claim, and what is looked for.
fn marks(session: &Session, theme: &Theme) -> Vec<Mark> {
    let reasons = session.focused().map(|claim| claim.reasons.as_slice()).unwrap_or_default();
    let mark = |role, span| {
        let (line, style) = match role {
            Role::Source => (theme.accent(), Underline::Solid),
            Role::Place | Role::Time => (theme.muted(), Underline::Solid),
            Role::Stance => (theme.warn(), Underline::Solid),
            Role::Number | Role::Hedge | Role::Counted | Role::Trigger => return None,
        };
        Some(Mark { span, fill: Color32::TRANSPARENT, line, style })
    };
    let mut marks: Vec<Mark> =
        reasons.iter().filter_map(|reason| mark(reason.role, reason.span)).collect();
    marks.extend(matches(session, theme));
    marks.sort_by_key(|mark| mark.span);
    marks
}

/// What is looked for, where it was found.
fn matches<'a>(session: &'a Session, theme: &'a Theme) -> impl Iterator<Item = Mark> + 'a {
    session.find.iter().flat_map(move |find| {
        find.matches.iter().enumerate().map(move |(index, span)| {
            let current = index == find.at;
            let fill =
                if current { theme.strong_fill(theme.warn()) } else { theme.fill(theme.warn()) };
            let style = if current { Underline::Solid } else { Underline::None };
            Mark { span: *span, fill, line: theme.warn(), style }
        })
    })
}

/// The line under the title.
fn meta(session: &Session) -> String {
    let article = session.review.article();
    let dateline = article.dateline.map(|span| article.text.slice(span)).unwrap_or_default();
    let dateline = bare(dateline);
    let date = article.date.as_deref().unwrap_or_default();
    let day = date.rsplit('-').next().map_or("", |day| day.trim_start_matches('0'));
    let mut parts = Vec::new();
    if !dateline.is_empty() {
        parts.push(dateline.to_owned());
    }
    if !date.is_empty() && (dateline.is_empty() || !dateline.contains(day)) {
        parts.push(date.to_owned());
    }
    parts.push(language_name(&article.language));
    parts.push(counted(session.words, "word", "words"));
    parts.push(format!("{} min", session.words.div_ceil(READING_SPEED)));
    let claims = session.review.claims();
    parts.push(counted(claims.len(), "claim", "claims"));
    let sources: BTreeSet<&str> =
        claims.iter().flat_map(|claim| &claim.coding.sources).map(String::as_str).collect();
    parts.push(counted(sources.len(), "source", "sources"));
    parts.join("  ·  ")
}

fn counted(count: usize, one: &str, many: &str) -> String {
    let shown = crate::text::group_digits(count as u64);
    format!("{shown} {}", if count == 1 { one } else { many })
}

/// A dateline without the brackets around it and the dash after it.
fn bare(dateline: &str) -> &str {
    let inner = dateline.trim().trim_end_matches(['-', '–', '—', ':', '.', ' ', '\u{a0}']);
    match inner.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
        Some(within) if !within.contains('(') => within,
        _ => inner,
    }
}

#[cfg(test)]
mod tests {
    use super::bare;

    #[test]
    fn a_dateline_loses_what_is_only_around_it() {
        assert_eq!(bare("(Rome, 06 janvier 2022)."), "Rome, 06 janvier 2022");
        assert_eq!(bare("VALMERAY, 12 mars (Agence) –"), "VALMERAY, 12 mars (Agence)");
        assert_eq!(bare("(A) et (B)"), "(A) et (B)");
    }
}
