//! The body's lines: what is left over from around the article goes.

/// The text without counters, with exactly one empty line between paragraphs.
pub(super) fn clean(text: &str) -> String {
    let lines = text.lines().map(tidy).filter(|line| !is_counter(line));
    let mut clean = String::with_capacity(text.len());
    let mut gap = "";
    for line in lines {
        if line.is_empty() {
            gap = if clean.is_empty() { "" } else { "\n\n" };
        } else {
            clean.push_str(gap);
            clean.push_str(&line);
            gap = "\n";
        }
    }
    clean
}

/// Headline and body, where the body may begin by repeating the headline. If
/// it begins with one of the page's own `headings`, or with most of `title`
/// (the rest is the site's name), that is the headline as readers see it.
pub(super) fn split<'a>(
    body: &'a str,
    title: &'a str,
    headings: &'a [String],
) -> (&'a str, &'a str) {
    let (first, rest) = body.split_once('\n').unwrap_or((body, ""));
    let (line, whole) = (letters(first), letters(title));
    let is_most = line.len() * 2 > whole.len();
    let repeats = is_most && (whole.starts_with(&line) || whole.ends_with(&line));
    if line.is_empty() || rest.is_empty() {
        (title, body)
    } else if repeats || headings.iter().any(|heading| letters(heading) == line) {
        (if line == whole { title } else { first }, rest.trim_start())
    } else {
        (title, body)
    }
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

fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counters_and_empty_lines_go() {
        let text = "\n\n Valmont \n\n 1\n629\n\n\n12 morts  hier.\n1,2 k\nSuite.\n";
        assert_eq!(clean(text), "Valmont\n\n12 morts hier.\nSuite.");
    }

    #[test]
    fn figures_with_words_stay() {
        let text = "12 morts\n\n2\u{202f}000 blessés";
        assert_eq!(clean(text), text);
    }

    #[test]
    fn the_headline_comes_once_and_as_readers_see_it() {
        let headings = ["Nuit d’émeutes à Valmont".to_owned()];
        let split = |body, title| split(body, title, &headings);
        let body = "12 morts à Valmont\n\nSuite.";
        assert_eq!(split(body, "12 morts, à Valmont"), ("12 morts, à Valmont", "Suite."));
        assert_eq!(split(body, "La Vigie - 12 morts à Valmont"), ("12 morts à Valmont", "Suite."));
        assert_eq!(split(body, "Valmont"), ("Valmont", body));
        let body = "Nuit d’émeutes à Valmont\nSuite.";
        assert_eq!(split(body, "Valmont en feu"), (&*headings[0], "Suite."));
        assert_eq!(split("Une ligne.", "Une ligne."), ("Une ligne.", "Une ligne."));
    }
}
