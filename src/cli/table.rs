//! Suggestions as a table that people read in a terminal.

use crate::article::Article;
use crate::suggest::Suggestion;
use std::io::{self, Write};
use std::path::Path;

const HEADINGS: [&str; COLUMNS] = ["", "CATEGORY", "HOW MANY", "STANCE", "WHO SAYS SO", "WORDS"];
const COLUMNS: usize = 6;
/// Characters after which a cell is cut, so that one long name does not push
/// the words off the screen. The words stand last and are never cut.
const WIDEST: usize = 30;

/// Prints the file's name, its headline and one row per claim.
pub(super) fn print(
    path: &Path,
    article: &Article,
    suggestions: &[Suggestion],
    out: &mut dyn Write,
) -> io::Result<()> {
    let claims = match suggestions.len() {
        0 => "no claims".to_owned(),
        1 => "1 claim".to_owned(),
        many => format!("{many} claims"),
    };
    writeln!(out, "{} · {} · {claims}", path.display(), article.language)?;
    if article.title.is_some() {
        writeln!(out, "{}", article.display_title())?;
    }
    if !suggestions.is_empty() {
        print_rows(&rows(article, suggestions), out)?;
    }
    writeln!(out)
}

fn rows(article: &Article, suggestions: &[Suggestion]) -> Vec<[String; COLUMNS]> {
    let row = |(index, suggestion): (usize, &Suggestion)| {
        let coding = &suggestion.coding;
        [
            format!("c{}", index + 1),
            coding.category.to_string(),
            coding.quantity.display(),
            coding.stance.to_string(),
            if coding.sources.is_empty() { "—".to_owned() } else { coding.sources.join(" → ") },
            article.text.slice(coding.span).replace(char::is_whitespace, " "),
        ]
    };
    let headings = HEADINGS.map(str::to_owned);
    std::iter::once(headings).chain(suggestions.iter().enumerate().map(row)).collect()
}

fn print_rows(rows: &[[String; COLUMNS]], out: &mut dyn Write) -> io::Result<()> {
    let width = |column: usize| {
        rows.iter().map(|row| row[column].chars().count().min(WIDEST)).max().unwrap_or(0)
    };
    let widths: [usize; COLUMNS] = std::array::from_fn(width);
    for row in rows {
        write!(out, " ")?;
        for (cell, width) in row.iter().zip(widths).take(COLUMNS - 1) {
            write!(out, " {:width$} ", cut(cell))?;
        }
        writeln!(out, " {}", row[COLUMNS - 1])?;
    }
    Ok(())
}

fn cut(cell: &str) -> String {
    match cell.char_indices().nth(WIDEST - 1) {
        Some((end, _)) if cell.chars().count() > WIDEST => format!("{}…", &cell[..end]),
        _ => cell.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Hint, read};
    use crate::claim::{Coding, Quantity};
    use crate::text::Span;

    fn printed(suggestions: &[Suggestion]) -> String {
        let article =
            read("Émeute : 12 morts\n\nLe calme est revenu.".as_bytes(), &Hint::default());
        let mut out = Vec::new();
        print(Path::new("a.txt"), &article.unwrap(), suggestions, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn a_row_per_claim_under_aligned_headings() {
        let mut coding = Coding::new("killed".into(), Quantity::exact(12, "12"), Span::new(10, 18));
        coding.sources = vec!["police".into(), "une très longue agence de presse".into()];
        let text = printed(&[Suggestion::new(coding, Vec::new())]);
        let column = |row: &str, word| {
            let line = text.lines().find(|line| line.contains(row)).unwrap();
            line[..line.find(word).unwrap()].chars().count()
        };
        assert_eq!(column("CATEGORY", "WORDS"), column("c1", "12 morts"));
        assert!(text.contains("police → une très longue agen…"), "{text}");
    }

    #[test]
    fn a_file_without_claims_says_so() {
        assert!(printed(&[]).contains("no claims"));
    }
}
