//! The reading pane under pointer and keys, with the bundled faces alone.

use egui::{Color32, Key, Modifiers, Pos2, pos2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;

use super::*;
use crate::ui::typeset::FontSources;

const ARTICLE: &str = "A title of the article\n\n\
    Dozens of people were killed on Friday, police said.\n\n\
    Around 2,000 were arrested in Almaty, and l’armée was deployed. Nobody else was hurt.\n\n\
    أعلنت الوزارة أن 14 جنديا قتلوا\n";

struct Pane {
    reader: Reader,
    typesetter: Typesetter,
    text: Text,
    title: Option<Span>,
    highlights: Vec<Highlight>,
    events: Vec<ReaderEvent>,
}

impl Pane {
    fn new(text: &str) -> Self {
        Self {
            reader: Reader::new(),
            typesetter: Typesetter::new(FontSources::Bundled),
            text: Text::new(text),
            title: None,
            highlights: Vec::new(),
            events: Vec::new(),
        }
    }

    fn highlight(mut self, id: u64, words: &str) -> Self {
        let span = self.find(words);
        self.highlights.push(Highlight {
            id,
            span,
            fill: Color32::LIGHT_RED,
            line: Color32::RED,
            style: Underline::Dotted,
            focused: false,
        });
        self.highlights.sort_by_key(|highlight| highlight.span);
        self
    }

    fn find(&self, words: &str) -> Span {
        let start = self.text.find(words).unwrap();
        Span::new(start, start + words.len())
    }

    fn show(&mut self, ui: &mut Ui) {
        let input = ReaderInput {
            text: &self.text,
            title: self.title,
            meta: "Almaty, 6 January 2022",
            highlights: &self.highlights,
            marks: &[],
            colors: ReaderColors {
                text: Color32::BLACK,
                title: Color32::BLACK,
                muted: Color32::GRAY,
                background: Color32::WHITE,
                selection: Color32::LIGHT_BLUE,
                caret: Color32::BLUE,
            },
            settings: ReaderSettings::default(),
            describe: &|id| format!("Claim {id}"),
        };
        self.events.extend(self.reader.show(ui, &mut self.typesetter, &input));
    }

    /// Where the caret before `words` stands on the screen.
    fn place(&mut self, words: &str) -> Pos2 {
        self.place_of(self.find(words).start())
    }

    fn place_of(&mut self, byte: usize) -> Pos2 {
        let pieces = Arc::clone(&self.reader.pieces);
        let (text, sheet) = (self.text.clone(), self.reader.sheet.unwrap());
        let typesetter = &mut self.typesetter;
        let meta = "Almaty, 6 January 2022";
        let mut flow = Flow { typesetter, text: &text, pieces: &pieces, sheet, meta };
        let (_, placed) = scroll::fill(&mut flow, self.reader.place);
        let holds = |block: &&Placed| block.span.start() <= byte && byte <= block.span.end();
        placed.iter().find(holds).unwrap().caret(byte).center()
    }
}

fn open(pane: Pane) -> Harness<'static, Pane> {
    let mut harness = Harness::builder()
        .with_size([900.0, 600.0])
        .with_step_dt(0.02)
        .build_ui_state(|ui, pane: &mut Pane| pane.show(ui), pane);
    harness.run();
    harness.state_mut().events.clear();
    harness
}

fn click(harness: &mut Harness<'_, Pane>, at: Pos2) {
    harness.drag_at(at);
    harness.step();
    harness.drop_at(at);
    harness.step();
}

/// Long enough that the next click is a first one.
fn wait(harness: &mut Harness<'_, Pane>) {
    harness.run_steps(30);
}

fn drag(harness: &mut Harness<'_, Pane>, from: Pos2, to: Pos2) {
    harness.drag_at(from);
    harness.step();
    harness.hover_at(from.lerp(to, 0.5));
    harness.step();
    harness.hover_at(to);
    harness.step();
    harness.drop_at(to);
    harness.step();
}

fn selected(harness: &Harness<'_, Pane>) -> String {
    let pane = harness.state();
    pane.text.slice(pane.reader.selection().unwrap_or_default()).to_owned()
}

fn clicked(harness: &mut Harness<'_, Pane>) -> Vec<ReaderEvent> {
    let mut events = std::mem::take(&mut harness.state_mut().events);
    let is_click = |event: &ReaderEvent| {
        matches!(event, ReaderEvent::ClickedHighlight(_) | ReaderEvent::ClickedText(_))
    };
    events.retain(is_click);
    events
}

#[test]
fn a_highlight_is_found_by_its_name_and_clicked() {
    let mut harness = open(Pane::new(ARTICLE).highlight(7, "Dozens of people were killed"));
    harness.get_by_label("Claim 7").click();
    harness.run();
    assert_eq!(clicked(&mut harness), [ReaderEvent::ClickedHighlight(7)]);
    harness.get_by_label("Claim 7").click_accesskit();
    harness.run();
    assert_eq!(clicked(&mut harness), [ReaderEvent::ClickedHighlight(7)]);
}

#[test]
fn paragraphs_are_found_by_their_words() {
    let mut pane = Pane::new(ARTICLE);
    pane.title = Some(pane.find("A title of the article"));
    let harness = open(pane);
    harness.get_by_role_and_label(egui::accesskit::Role::Heading, "A title of the article");
    let paragraph = "Dozens of people were killed on Friday, police said.";
    harness.get_by_role_and_label(egui::accesskit::Role::Paragraph, paragraph);
}

#[test]
fn overlapping_highlights_take_turns() {
    let pane = Pane::new(ARTICLE).highlight(1, "Dozens of people were killed on Friday");
    let mut harness = open(pane.highlight(2, "were killed"));
    let at = harness.state_mut().place("killed") + egui::vec2(9.0, 0.0);
    let mut seen = Vec::new();
    for _ in 0..3 {
        click(&mut harness, at);
        wait(&mut harness);
        seen.extend(clicked(&mut harness));
    }
    assert_eq!(seen, [2, 1, 2].map(ReaderEvent::ClickedHighlight));
}

#[test]
fn a_click_beside_highlights_tells_its_place() {
    let mut harness = open(Pane::new(ARTICLE).highlight(1, "Dozens"));
    let at = harness.state_mut().place("police");
    click(&mut harness, at);
    let byte = harness.state().find("police").start();
    assert_eq!(clicked(&mut harness), [ReaderEvent::ClickedText(byte)]);
}

#[test]
fn dragging_selects_exact_bytes() {
    let mut harness = open(Pane::new(ARTICLE));
    let from = harness.state_mut().place("people were");
    let to = harness.state_mut().place(" arrested");
    drag(&mut harness, from, to);
    let expected = "people were killed on Friday, police said.\n\nAround 2,000 were";
    assert_eq!(selected(&harness), expected);
    let span = harness.state().reader.selection().unwrap();
    assert!(harness.state().events.contains(&ReaderEvent::Selected(span)));
}

#[test]
fn dragging_through_arabic_selects_what_is_meant() {
    let mut harness = open(Pane::new(ARTICLE));
    let from = harness.state_mut().place("14 جنديا") + egui::vec2(1.0, 0.0);
    let end = harness.state().find("14 جنديا").end();
    let to = harness.state_mut().place_of(end);
    drag(&mut harness, from, to);
    assert_eq!(selected(&harness), "14 جنديا");
}

#[test]
fn quick_clicks_take_words_and_sentences() {
    let mut harness = open(Pane::new(ARTICLE));
    let at = harness.state_mut().place("armée") + egui::vec2(12.0, 0.0);
    click(&mut harness, at);
    click(&mut harness, at);
    assert_eq!(selected(&harness), "armée");
    click(&mut harness, at);
    assert_eq!(
        selected(&harness),
        "Around 2,000 were arrested in Almaty, and l’armée was deployed."
    );
    click(&mut harness, at);
    assert!(selected(&harness).ends_with("Nobody else was hurt."));
    assert_eq!(clicked(&mut harness).len(), 1);
}

#[test]
fn keys_extend_the_selection_and_copy_it() {
    let mut harness = open(Pane::new(ARTICLE));
    let at = harness.state_mut().place("people were");
    click(&mut harness, at);
    let word = Modifiers::COMMAND | Modifiers::SHIFT;
    harness.key_press_modifiers(word, Key::ArrowRight);
    harness.run();
    assert_eq!(selected(&harness), "people");
    harness.key_press_modifiers(Modifiers::SHIFT, Key::ArrowLeft);
    harness.run();
    assert_eq!(selected(&harness), "peopl");
    harness.key_press_modifiers(Modifiers::SHIFT, Key::End);
    harness.run();
    assert_eq!(selected(&harness), "people were killed on Friday, police said.");
    harness.event(egui::Event::Copy);
    harness.step();
    let copied = harness.output().platform_output.commands.clone();
    let text = selected(&harness);
    assert!(copied.contains(&egui::OutputCommand::CopyText(text)), "{copied:?}");
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.run();
    assert_eq!(selected(&harness), ARTICLE);
}

#[test]
fn shift_click_extends() {
    let mut harness = open(Pane::new(ARTICLE));
    let (from, to) =
        (harness.state_mut().place("people"), harness.state_mut().place(" were killed"));
    click(&mut harness, from);
    harness.event(egui::Event::ModifiersChanged(Modifiers::SHIFT));
    wait(&mut harness);
    click(&mut harness, to);
    assert_eq!(selected(&harness), "people");
}

#[test]
fn plain_arrows_are_left_to_the_application() {
    let mut harness = open(Pane::new(&"A line of text.\n".repeat(300)));
    click(&mut harness, pos2(300.0, 200.0));
    let before = harness.state().reader.place;
    harness.key_press(Key::ArrowDown);
    harness.run();
    assert_eq!(harness.state().reader.place, before);
    assert!(harness.ctx.memory(|memory| memory.has_focus(Reader::id())));
    harness.key_press(Key::PageDown);
    harness.run();
    assert_ne!(harness.state().reader.place, before);
    harness.key_press(Key::Home);
    harness.run();
    assert_eq!(harness.state().reader.place, Place::default());
}

#[test]
fn an_end_of_the_focused_highlight_is_dragged() {
    let mut pane = Pane::new(ARTICLE).highlight(3, "people were");
    pane.highlights[0].focused = true;
    let mut harness = open(pane);
    let end = harness.state().find("people were").end();
    let (from, to) = (harness.state_mut().place_of(end), harness.state_mut().place(" on Friday"));
    drag(&mut harness, from, to);
    let span = harness.state().find("people were killed");
    let events = &harness.state().events;
    assert!(events.contains(&ReaderEvent::SpanDragged { id: 3, span }), "{events:?}");
    assert!(events.contains(&ReaderEvent::SpanDropped { id: 3, span }), "{events:?}");
    assert_eq!(harness.state().reader.selection(), None);
}

#[test]
fn scrolling_to_a_place_brings_it_to_a_third_of_the_height() {
    let text: String =
        (0..400).map(|n| format!("Paragraph number {n} of four hundred.\n")).collect();
    let mut harness = open(Pane::new(&text));
    let byte = harness.state().find("number 222").start();
    harness.state_mut().reader.scroll_to(byte);
    harness.run();
    let y = harness.state_mut().place_of(byte).y;
    assert!((180.0..230.0).contains(&y), "{y}");
    assert!(harness.state().events.contains(&ReaderEvent::Scrolled));
    harness.get_by_label_contains("number 222");
    // From there to a near place it glides.
    let near = harness.state().find("number 230").start();
    harness.state_mut().reader.scroll_to(near);
    harness.run_ok();
    harness.run_steps(60);
    let y = harness.state_mut().place_of(near).y;
    assert!((180.0..230.0).contains(&y), "{y}");
}

#[test]
fn the_end_of_the_text_stays_at_the_bottom() {
    let text: String = (0..90).map(|n| format!("Paragraph number {n}.\n")).collect();
    let mut harness = open(Pane::new(&text));
    harness.key_press(Key::End);
    harness.run();
    let y = harness.state_mut().place("number 89").y;
    assert!((500.0..600.0).contains(&y), "{y}");
    let top = harness.state().reader.top_byte();
    let mut again = open(Pane::new(&text));
    again.state_mut().reader.scroll_to_top(top);
    again.run();
    assert_eq!(again.state().reader.top_byte(), top);
}

#[test]
fn ten_megabytes_lay_out_a_screen() {
    for text in ["A paragraph of words.\n".repeat(500_000), "One endless line ".repeat(620_000)] {
        let mut harness = open(Pane::new(&text));
        let middle = text.floor_char_boundary(text.len() / 2);
        harness.state_mut().reader.scroll_to(middle);
        harness.run();
        assert!(harness.state().typesetter.layouts() < 120);
        assert!(harness.state().reader.top_byte() > text.len() / 3);
    }
}

#[test]
fn no_text_is_no_trouble() {
    for text in ["", "\n \n", "x"] {
        let mut harness = open(Pane::new(text));
        click(&mut harness, pos2(300.0, 100.0));
        harness.key_press_modifiers(Modifiers::SHIFT, Key::ArrowDown);
        harness.key_press(Key::PageDown);
        harness.key_press(Key::End);
        harness.run();
    }
}

#[test]
fn the_focus_ring_is_for_the_keyboard() {
    let mut harness = open(Pane::new(ARTICLE));
    click(&mut harness, pos2(300.0, 200.0));
    harness.run();
    assert!(!harness.state().reader.ring);
    harness.ctx.memory_mut(|memory| memory.surrender_focus(Reader::id()));
    harness.run();
    harness.key_press(Key::Tab);
    harness.run();
    assert!(harness.ctx.memory(|memory| memory.has_focus(Reader::id())));
    assert!(harness.state().reader.ring);
}

#[test]
fn a_wider_pane_keeps_the_line_at_the_top() {
    let text = format!("{ARTICLE}{}", "Words of a paragraph that is broken anew. ".repeat(90));
    let mut harness = open(Pane::new(&text.repeat(9)));
    let byte = harness.state().text.len() / 2;
    harness.state_mut().reader.scroll_to_top(byte);
    harness.run();
    let before = harness.state().reader.top_byte();
    harness.set_size(egui::vec2(500.0, 400.0));
    harness.run();
    let after = harness.state().reader.top_byte();
    assert!(before.abs_diff(after) < 80, "{before} {after}");
}
