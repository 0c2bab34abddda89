//! The text engine: places on the screen against bytes, in both directions.

use egui::{pos2, vec2};
use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation;

use super::*;

const ARABIC: &str =
    "أعلنت الوزارة أن 14 جنديا قتلوا وأصيب 370 آخرون، وفق وكالة Reuters يوم الخميس";

fn lay(text: &str, width: f32) -> Arc<Paragraph> {
    Typesetter::new(FontSources::Bundled).layout(text, Style::serif(17.0), width, 1.0)
}

/// The left edges of what `words` covers.
fn lefts(paragraph: &Paragraph, text: &str, words: &str) -> Vec<f32> {
    let start = text.find(words).unwrap();
    paragraph.rects(start..start + words.len()).iter().map(|rect| rect.left()).collect()
}

#[test]
fn a_number_in_arabic_reads_from_left_to_right() {
    let paragraph = lay(ARABIC, f32::INFINITY);
    let at = ARABIC.find("14").unwrap();
    let one = paragraph.rects(at..at + 1)[0];
    let four = paragraph.rects(at + 1..at + 2)[0];
    assert!((one.right() - four.left()).abs() < 0.1, "{one} {four}");
    // And the sentence goes from right to left around it.
    assert!(lefts(&paragraph, ARABIC, "أعلنت") > lefts(&paragraph, ARABIC, "14"));
    assert!(lefts(&paragraph, ARABIC, "14") > lefts(&paragraph, ARABIC, "جنديا"));
}

#[test]
fn right_to_left_lines_stand_at_the_right() {
    let paragraph = lay(ARABIC, 300.0);
    assert!(paragraph.is_rtl() && paragraph.line_count() > 1);
    for line in 0..paragraph.line_count() {
        let rects = paragraph.rects(paragraph.line_bytes(line));
        let right = rects.iter().map(|rect| rect.right()).fold(0.0, f32::max);
        assert!((right - 300.0).abs() < 1.0, "line {line} ends at {right}");
    }
}

#[test]
fn a_range_across_directions_has_a_rectangle_for_each_part() {
    let text = "The word شكرا means thanks";
    let paragraph = lay(text, f32::INFINITY);
    let start = text.find("word").unwrap();
    // To the middle of the Arabic word, whose beginning is at its right.
    let middle = text.find("شكرا").unwrap() + 4;
    let rects = paragraph.rects(start..middle);
    assert_eq!(rects.len(), 2, "{rects:?}");
    assert!(rects[0].right() < rects[1].left());
}

#[test]
fn scripts_of_the_bundled_faces_are_not_missing() {
    let mut typesetter = Typesetter::new(FontSources::Bundled);
    for text in
        ["Plusieurs œuvres “à” 1 000 €", ARABIC, "14 בני אדם", "загинули 14 військових", "😀"]
    {
        typesetter.layout(text, Style::serif(17.0), 300.0, 1.0);
        typesetter.layout(text, Style::sans(13.0).weight(Weight::SemiBold), 300.0, 2.0);
    }
    assert_eq!(typesetter.missing_scripts(), [""; 0]);
    typesetter.layout("约2000人被捕", Style::serif(17.0), 300.0, 1.0);
    assert_eq!(typesetter.missing_scripts(), ["Chinese"]);
    typesetter.forget_missing();
    assert!(typesetter.missing_scripts().is_empty());
}

#[test]
fn the_same_layout_is_made_once() {
    let mut typesetter = Typesetter::new(FontSources::Bundled);
    let first = typesetter.layout("text", Style::serif(17.0), 100.0, 1.0);
    let again = typesetter.layout("text", Style::serif(17.0), 100.0, 1.0);
    assert!(Arc::ptr_eq(&first, &again));
    typesetter.layout("text", Style::serif(17.0), 100.0, 2.0);
    assert_eq!(typesetter.layouts(), 2);
}

#[test]
fn the_cache_forgets_what_is_long_unused() {
    let mut typesetter = Typesetter::new(FontSources::Bundled);
    for number in 0..1500 {
        typesetter.layout(&number.to_string(), Style::sans(12.0), 100.0, 1.0);
    }
    let before = typesetter.layouts();
    typesetter.layout("1499", Style::sans(12.0), 100.0, 1.0);
    assert_eq!(typesetter.layouts(), before);
    typesetter.layout("0", Style::sans(12.0), 100.0, 1.0);
    assert_eq!(typesetter.layouts(), before + 1);
}

#[test]
fn an_empty_text_has_a_line() {
    let paragraph = lay("", 100.0);
    assert_eq!(paragraph.line_count(), 1);
    assert_eq!(paragraph.byte_at(pos2(5.0, 5.0)), 0);
    assert!(paragraph.caret(0).height() > 10.0);
    assert!(paragraph.rects(0..0).is_empty());
    assert_eq!((paragraph.next(0), paragraph.previous(0)), (None, None));
}

#[test]
fn lines_are_walked_up_and_down() {
    let text = "des dizaines de fantassins envoyés par Moscou ont pénétré sur la place";
    let paragraph = lay(text, 150.0);
    let below = paragraph.below(3, paragraph.caret(3).left()).unwrap();
    assert!(paragraph.line_bytes(1).contains(&below));
    let back = paragraph.above(below, paragraph.caret(3).left()).unwrap();
    assert_eq!(back, 3);
    let end = paragraph.line_end(0);
    assert!(!text[..end].ends_with(' ') && text[end..].starts_with(' '));
}

#[test]
fn a_full_atlas_starts_over_and_shows_everything() {
    let ctx = egui::Context::default();
    let mut typesetter = Typesetter::new(FontSources::Bundled);
    let mut output = ctx.run_ui(egui::RawInput::default(), |ui| {
        for size in 20..200_u16 {
            let style = Style::serif(f32::from(size));
            let paragraph = typesetter.layout("abcdefghijklmnopqrstuvwxyz", style, 9000.0, 1.0);
            typesetter.paint(ui.painter(), pos2(0.0, 0.0), &paragraph, Color32::BLACK);
        }
    });
    let quads: usize = output.shapes.iter().map(|clipped| quads(&clipped.shape)).sum();
    output.textures_delta.clear();
    assert_eq!(quads, 26 * 180);
}

fn quads(shape: &egui::Shape) -> usize {
    match shape {
        egui::Shape::Mesh(mesh) => mesh.vertices.len() / 4,
        egui::Shape::Vec(shapes) => shapes.iter().map(quads).sum(),
        _ => 0,
    }
}

fn words() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        "[a-zéçœ]{1,9}",
        "[0-9]{1,4}",
        "[ابتثجحخدذرزسشصضطظعغفقكلمنهوي]{1,8}",
        "[אבגדהוזחטיכלמנסעפצקרשת]{1,7}",
        Just("e\u{301}te\u{301}".to_owned()),
        Just("(14)".to_owned()),
    ];
    prop::collection::vec(word, 1..14).prop_map(|words| words.join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(120))]

    /// Pointing into the half of a character before which the caret stands
    /// gives that place back, in whatever direction the text runs.
    #[test]
    fn places_go_to_the_screen_and_back(text in words(), width in 80.0_f32..400.0) {
        let paragraph = lay(&text, width);
        for (start, grapheme) in text.grapheme_indices(true) {
            let end = start + grapheme.len();
            let Some(rect) = paragraph.rects(start..end).first().copied() else { continue };
            prop_assert_eq!(paragraph.character_at(rect.center()), start);
            let caret = paragraph.caret(start);
            let inside = (rect.center() - caret.center()) * vec2(0.5, 0.0);
            prop_assert_eq!(paragraph.byte_at(caret.center() + inside), start);
            prop_assert_eq!(paragraph.next(start), Some(end));
            prop_assert_eq!(paragraph.previous(end), Some(start));
        }
    }

    /// Whatever is selected, its parts are as wide as the whole.
    #[test]
    fn parts_are_as_wide_as_the_whole(text in words(), cut in 0.0_f64..1.0) {
        let paragraph = lay(&text, f32::INFINITY);
        let marks: Vec<usize> = text.grapheme_indices(true).map(|(at, _)| at).collect();
        let cut = marks[(cut * marks.len() as f64) as usize];
        let width = |from: usize, to: usize| -> f32 {
            paragraph.rects(from..to).iter().map(egui::Rect::width).sum()
        };
        let (parts, whole) = (width(0, cut) + width(cut, text.len()), width(0, text.len()));
        prop_assert!((parts - whole).abs() < 0.5, "{} {}", parts, whole);
    }
}

#[test]
fn a_label_is_read_whole_even_where_it_is_cut() {
    use egui_kittest::Harness;
    use egui_kittest::kittest::Queryable;

    let quote = "des dizaines d’assaillants ont été éliminés et leurs identités sont établies";
    let mut typesetter = Typesetter::new(FontSources::Bundled);
    let mut heights = Vec::new();
    let mut harness = Harness::builder().with_size([200.0, 200.0]).build_ui(|ui| {
        let style = Style::serif(15.0);
        for lines in [1, 2, usize::MAX] {
            let text = format!("{lines} {quote}");
            let label =
                article_label_elided(ui, &mut typesetter, &text, style, Color32::RED, lines);
            heights.push(label.rect.height());
            assert!(label.rect.width() <= ui.available_width());
        }
    });
    harness.get_by_label(&format!("1 {quote}"));
    harness.step();
    drop(harness);
    let line = heights[0];
    assert!((heights[1] - 2.0 * line).abs() < 1.0 && heights[2] > 2.5 * line, "{heights:?}");
}

#[test]
fn an_emoji_with_its_variation_selector_is_no_missing_script() {
    let mut typesetter = Typesetter::new(FontSources::Bundled);
    let paragraph = typesetter.layout("🔥\u{fe0f} 🔥", Style::serif(18.0), 300.0, 1.0);
    assert!(typesetter.missing_scripts().is_empty(), "{:?}", typesetter.missing_scripts());
    let ids: Vec<u32> = paragraph.glyphs.iter().map(|glyph| glyph.id).collect();
    assert!(!ids.contains(&0), "{ids:?}");
}
