//! The line under the quote: who, where, when, how the text stands to it; and
//! what a person changed.

use super::{one_line, small};
use crate::claim::{Coding, Stance};
use crate::review::{Claim, Origin};
use crate::ui::icons::icon;
use crate::ui::theme::{GRID, SMALL_SIZE};
use crate::ui::typeset::Style;
use crate::ui::view::View;
use eframe::egui::{Label, Ui, vec2};

/// Draws the line, and another for the note and one for changes, if any.
pub fn show(ui: &mut Ui, view: &mut View, claim: &Claim) {
    let coding = &claim.coding;
    let sources = coding.sources.join(" ‹ ");
    let facts = [
        ("speech", &sources, "Sources, from the one who vouches outwards"),
        ("map-pin", &coding.place, "Place"),
        ("calendar", &coding.when, "Time"),
    ];
    let told = facts.into_iter().filter(|(_, words, _)| !words.is_empty());
    let told: Vec<_> = told.collect();
    let stance = !matches!(coding.stance, Stance::Asserted | Stance::Reported);
    let flags = [
        (coding.background, "background"),
        (coding.unverified, "unverified"),
        (coding.attackers, "attackers"),
    ];
    let flags: Vec<&str> = flags.iter().filter(|(set, _)| *set).map(|(_, name)| *name).collect();
    if !told.is_empty() || stance || coding.date.is_some() || !flags.is_empty() {
        ui.spacing_mut().interact_size.y = 17.0;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(GRID, 2.0);
            for (icon, words, name) in told {
                fact(ui, view, (icon, name), words);
            }
            if let Some(date) = coding.date {
                ui.label(small(date.to_string(), view.theme.muted()))
                    .on_hover_text("The days that it comes down to");
            }
            for flag in flags {
                ui.label(small(flag, view.theme.warn()));
            }
            if stance {
                ui.label(small(coding.stance.name(), view.theme.warn()));
            }
        });
    }
    if !coding.note.is_empty() {
        fact_line(ui, view, "sticky-note", &coding.note);
    }
    if let Some(suggested) = claim.suggested.as_ref().filter(|_| claim.is_edited()) {
        changed(ui, view, suggested, coding);
    } else if claim.origin == Origin::Person {
        ui.label(small("Tagged by a person", view.theme.muted()));
    }
}

fn fact(ui: &mut Ui, view: &mut View, (mark, name): (&str, &str), words: &str) {
    let color = view.theme.muted();
    let style = Style::sans(SMALL_SIZE + 0.5).line_height(1.3);
    let words = one_line(words);
    let width = view.typesetter.layout(&words, style, 10_000.0, ui.pixels_per_point()).size().x;
    let icon_width = 18.0;
    if ui.available_size_before_wrap().x < (width + icon_width).min(120.0) {
        ui.end_row();
    }
    let room = ui.available_size_before_wrap().x - icon_width;
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.x = 3.0;
        ui.label(icon(mark, 13.0, color)).on_hover_text(name);
        ui.allocate_ui(vec2(width.min(room).max(10.0), 16.0), |ui| {
            view.words(ui, &words, style, color, 1);
        });
    });
    ui.add_space(GRID);
}

fn fact_line(ui: &mut Ui, view: &mut View, mark: &str, words: &str) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 3.0;
        ui.label(icon(mark, 13.0, view.theme.muted()));
        let style = Style::sans(SMALL_SIZE + 0.5).line_height(1.3);
        view.words(ui, words, style, view.theme.muted(), 3);
    });
}

fn changed(ui: &mut Ui, view: &View, old: &Coding, new: &Coding) {
    let label = |coding: &Coding| {
        let category = view.app.codebook.category(&coding.category);
        category.map_or(coding.category.as_str(), |category| &category.label).to_owned()
    };
    let mut parts = Vec::new();
    if old.category != new.category {
        parts.push(label(old));
    }
    if old.quantity != new.quantity {
        parts.push(old.quantity.display());
    }
    if old.stance != new.stance {
        parts.push(old.stance.name().to_owned());
    }
    if old.links != new.links {
        parts.push("other links".to_owned());
    }
    if old.span != new.span {
        parts.push("other words".to_owned());
    }
    let text = if parts.is_empty() {
        "Edited".to_owned()
    } else {
        format!("Edited · suggested: {}", parts.join(", "))
    };
    ui.add(Label::new(small(text, view.theme.muted())).truncate());
}
