//! What the reading pane is given of an article's claims, kept until something
//! it depends on changes: an article may have tens of thousands.

use crate::app::Session;
use crate::claim::{Confidence, Role};
use crate::codebook::Codebook;
use crate::review::{Claim, ClaimId, State};
use crate::text::Span;
use crate::ui::reader::{Highlight, Line, Mark, Underline};
use crate::ui::theme::Theme;
use crate::ui::topbar::language_name;
use crate::ui::why;
use eframe::egui::Color32;
use std::collections::HashSet;

/// Words a person reads in a minute.
const READING_SPEED: usize = 230;

/// The article's looks as they were last asked for.
#[derive(Default)]
pub struct Looks {
    key: Option<Key>,
    focus: Option<ClaimId>,
    asked: Option<Asked>,
    /// In reading order.
    pub highlights: Vec<Highlight>,
    /// What belongs to the focused claim.
    pub marks: Vec<Mark>,
    /// The line under the title.
    pub meta: String,
}

/// What everything depends on; the focus changes two highlights only.
#[derive(PartialEq)]
struct Key {
    serial: u64,
    revision: u64,
    least: Confidence,
    draft: Option<Span>,
    finding: u64,
    dark: bool,
}

impl Looks {
    /// Brings everything up to date.
    pub fn refresh(
        &mut self,
        session: &Session,
        theme: &Theme,
        codebook: &Codebook,
        lit: Option<Span>,
    ) {
        let key = Key {
            serial: session.serial,
            revision: session.revision,
            least: session.filter.least,
            draft: session.draft.as_ref().map(|draft| draft.span),
            finding: session.finding,
            dark: theme.dark,
        };
        let span = session.asked();
        let known = span.is_some_and(|span| session.explanation(span).is_some());
        let asked = Some(Asked { span, known, lit });
        let painter = Painter { session, theme, tints: tints(theme, codebook), codebook };
        if self.key.as_ref() != Some(&key) {
            let claims = session.review.claims().iter();
            let claims = claims.filter(|claim| !session.filter.hides(claim));
            self.highlights = claims.map(|claim| painter.highlight(claim)).collect();
            self.highlights.sort_by_key(|highlight| (highlight.span, highlight.id));
            self.meta = meta(session);
        } else if self.focus != session.focus {
            self.move_focus(&painter);
        } else if self.asked == asked {
            return;
        }
        self.marks = marks(&painter, lit);
        (self.key, self.focus, self.asked) = (Some(key), session.focus, asked);
    }

    fn move_focus(&mut self, painter: &Painter) {
        let review = &painter.session.review;
        for id in [self.focus, painter.session.focus].into_iter().flatten() {
            let found = self.highlights.iter_mut().find(|h| h.id == u64::from(id.0));
            if let (Some(highlight), Some(claim)) = (found, review.claim(id)) {
                *highlight = painter.highlight(claim);
            }
        }
    }
}

/// The colour of each category, in the codebook's order.
fn tints(theme: &Theme, codebook: &Codebook) -> Vec<Color32> {
    codebook.categories.iter().map(|category| theme.tint(&category.tint)).collect()
}

struct Painter<'a> {
    session: &'a Session,
    theme: &'a Theme,
    tints: Vec<Color32>,
    codebook: &'a Codebook,
}

impl Painter<'_> {
    /// The colour of the claim's category.
    fn color(&self, claim: &Claim) -> Color32 {
        let tint = self.tints.get(self.codebook.rank(&claim.coding.category));
        tint.copied().unwrap_or_else(|| self.theme.tint(""))
    }

    /// The mark of what stands outside the claim's own words.
    fn part(&self, role: Role, span: Span) -> Option<Mark> {
        if matches!(role, Role::Number | Role::Hedge | Role::Counted | Role::Trigger) {
            return None;
        }
        let Line { color, style } = why::marking(role, self.theme, self.theme.text()).line;
        Some(Mark { span, fill: Color32::TRANSPARENT, line: color, style })
    }

    fn highlight(&self, claim: &Claim) -> Highlight {
        let (session, theme) = (self.session, self.theme);
        let color = self.color(claim);
        let focused = session.focus == Some(claim.id);
        let fill = match (focused, claim.state == State::Rejected) {
            (true, _) => theme.strong_fill(color),
            (false, true) => theme.fill(theme.muted()).gamma_multiply(0.4),
            (false, false) => theme.fill(color),
        };
        let draft = session.draft.as_ref().filter(|draft| draft.claim == claim.id);
        Highlight {
            id: u64::from(claim.id.0),
            span: draft.map_or(claim.coding.span, |draft| draft.span),
            fill,
            line: color,
            style: match claim.state {
                State::Suggested => Underline::Dotted,
                State::Confirmed => Underline::Solid,
                State::Rejected => Underline::None,
            },
            focused,
        }
    }
}

/// What marks depend on besides everything else.
#[derive(PartialEq)]
struct Asked {
    span: Option<Span>,
    known: bool,
    lit: Option<Span>,
}

/// The sources, place and time of the focused claim; everything that gave it,
/// or that is known about the selected words, while that is being explained;
/// and what is looked for.
fn marks(painter: &Painter, lit: Option<Span>) -> Vec<Mark> {
    let (session, theme) = (painter.session, painter.theme);
    let claim = || {
        let reasons = session.focused().map(|claim| claim.reasons.as_slice()).unwrap_or_default();
        reasons.iter().filter_map(|reason| painter.part(reason.role, reason.span)).collect()
    };
    let mut marks: Vec<Mark> =
        session.asked().map_or_else(claim, |span| explained(painter, span, lit));
    marks.extend(matches(session, theme));
    marks.sort_by_key(|mark| mark.span);
    marks
}

/// Every word that an explanation names; those that are pointed at stand out.
fn explained(painter: &Painter, span: Span, lit: Option<Span>) -> Vec<Mark> {
    let (session, theme) = (painter.session, painter.theme);
    let claim = session.focused().filter(|_| session.probe.is_none());
    let tint = claim.map_or(theme.text(), |claim| painter.color(claim));
    let lines = why::lines(session, span, claim, painter.codebook, true).into_iter();
    let parts = lines.filter_map(|line| match line {
        why::Line::Words { part: Some(part), span, .. } => Some((part, span)),
        _ => None,
    });
    let mut marks: Vec<Mark> = parts
        .map(|(part, span)| {
            let look = why::marking(part, theme, tint);
            // A source may be a whole sentence: its line is enough.
            let fill = if part == Role::Source { Color32::TRANSPARENT } else { look.fill };
            Mark { span, fill, line: look.line.color, style: look.line.style }
        })
        .collect();
    marks.extend(lit.map(|span| {
        let fill = theme.strong_fill(theme.accent());
        Mark { span, fill, line: theme.accent(), style: Underline::None }
    }));
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
    parts.push(counted(session.progress().total(), "claim", "claims"));
    let sources: HashSet<&str> =
        claims.iter().flat_map(|claim| &claim.coding.sources).map(String::as_str).collect();
    parts.push(counted(sources.len(), "source", "sources"));
    // A line ends between two of them, not within one.
    let whole: Vec<String> = parts.iter().map(|part| part.replace(' ', "\u{a0}")).collect();
    whole.join("\u{a0} ·  ")
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
