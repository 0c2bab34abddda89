//! The body's lines: what is left over from around the article goes.

/// The text without its own repetition of the headline, without counters, and
/// with exactly one empty line between paragraphs.
pub(super) fn clean(text: &str, title: &str) -> String {
    let lines = text.lines().map(tidy).filter(|line| !is_counter(line));
    let mut paragraphs: Vec<Vec<String>> = vec![Vec::new()];
    for line in lines {
        match paragraphs.last_mut() {
            Some(last) if !line.is_empty() => last.push(line),
            Some(last) if last.is_empty() => {}
            _ => paragraphs.push(Vec::new()),
        }
    }
    let mut whole: Vec<String> = paragraphs.iter().map(|lines| lines.join("\n")).collect();
    whole.retain(|paragraph| !paragraph.is_empty());
    if whole.first().is_some_and(|first| is_same(first, title)) {
        whole.remove(0);
    }
    whole.join("\n\n")
}

/// Single spaces, none at the ends; no-break spaces stay.
fn tidy(line: &str) -> String {
    let is_space = |c: char| c == ' ' || c == '\t';
    line.split(is_space).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// A number alone on its line: views, shares, comments ("629", "1,2 k").
fn is_counter(line: &str) -> bool {
    let digits = line.chars().filter(char::is_ascii_digit).count();
    let other =
        |c: char| !c.is_ascii_digit() && !matches!(c, '.' | ',' | ' ' | '+' | 'k' | 'K' | 'M');
    digits > 0 && digits <= 9 && line.chars().count() <= 12 && !line.contains(other)
}

fn is_same(line: &str, title: &str) -> bool {
    let letters = |text: &str| -> String {
        text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    };
    letters(line) == letters(title)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counters_and_the_repeated_headline_go() {
        let text = "Heurts à Valmont \n\n 1\n629\n\n\n12 morts  hier.\n1,2 k\nSuite.\n";
        assert_eq!(clean(text, "Heurts à Valmont"), "12 morts hier.\nSuite.");
    }

    #[test]
    fn figures_with_words_stay() {
        assert_eq!(
            clean("12 morts\n\n2\u{202f}000 blessés", "Titre"),
            "12 morts\n\n2\u{202f}000 blessés"
        );
    }
}
