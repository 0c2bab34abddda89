//! Lines of plain text: headings and aligned columns, wrapped.

use std::io::{self, Write};

/// The width of the page, in characters.
const WIDTH: usize = 92;
/// Characters after which a cell before the last is cut off from the column.
const WIDEST: usize = 26;

/// Lines to be written.
#[derive(Debug, Default)]
pub(super) struct Page {
    lines: Vec<String>,
}

impl Page {
    /// A paragraph, its first line after `label` and the others under it.
    pub(super) fn paragraph(&mut self, label: &str, text: &str) {
        let indent = label.chars().count();
        for (at, line) in wrapped(text, WIDTH - indent).into_iter().enumerate() {
            let lead = if at == 0 { label.to_owned() } else { " ".repeat(indent) };
            self.lines.push(format!("{lead}{line}"));
        }
    }

    /// Rows under a heading, `indent` characters in; nothing if there are none.
    pub(super) fn table<const N: usize>(
        &mut self,
        (indent, heading): (usize, &str),
        rows: &[[String; N]],
    ) {
        if rows.is_empty() {
            return;
        }
        if !heading.is_empty() {
            self.lines.push(format!("{}{heading}", " ".repeat(indent - 2)));
        }
        let widths: [usize; N] = std::array::from_fn(|column| {
            rows.iter().map(|row| row[column].chars().count().min(WIDEST)).max().unwrap_or(0)
        });
        for row in rows {
            self.row(indent, row, &widths);
        }
    }

    /// One row: a cell that is too long for its column is wrapped in it.
    fn row<const N: usize>(&mut self, indent: usize, row: &[String; N], widths: &[usize; N]) {
        let before: usize = widths[..N - 1].iter().map(|width| width + 2).sum();
        let last = WIDTH.saturating_sub(indent + before).max(WIDEST);
        let cells: Vec<Vec<String>> = row
            .iter()
            .enumerate()
            .map(|(at, cell)| wrapped(cell, if at + 1 == N { last } else { widths[at] }))
            .collect();
        let height = cells.iter().map(Vec::len).max().unwrap_or(0);
        for at in 0..height {
            let mut line = " ".repeat(indent);
            for (cell, width) in cells.iter().zip(widths) {
                let part = cell.get(at).map_or("", String::as_str);
                line.push_str(part);
                line.extend(std::iter::repeat_n(' ', width + 2 - part.chars().count().min(*width)));
            }
            self.lines.push(line.trim_end().to_owned());
        }
    }

    /// Writes the lines.
    pub(super) fn write(&self, out: &mut dyn Write) -> io::Result<()> {
        self.lines.iter().try_for_each(|line| writeln!(out, "{line}"))
    }
}

/// `text` in lines of at most `width` characters, cut at spaces where it has
/// any; at least one line.
fn wrapped(text: &str, width: usize) -> Vec<String> {
    let width = width.max(1);
    let mut lines = vec![String::new()];
    let mut length = 0;
    for word in text.split_whitespace() {
        let letters: Vec<char> = word.chars().collect();
        for (at, part) in letters.chunks(width).enumerate() {
            let space = usize::from(at == 0 && length > 0);
            if length > 0 && (at > 0 || length + space + part.len() > width) {
                lines.push(String::new());
                length = 0;
            }
            if let Some(line) = lines.last_mut() {
                if length > 0 {
                    line.push(' ');
                    length += 1;
                }
                line.extend(part);
                length += part.len();
            }
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_cut_at_spaces_and_else_where_they_must() {
        assert_eq!(wrapped("un deux trois", 8), ["un deux", "trois"]);
        assert_eq!(wrapped("éééééé oui", 4), ["éééé", "éé", "oui"]);
        assert_eq!(wrapped("", 4), [""]);
    }

    #[test]
    fn columns_begin_under_each_other() {
        let mut page = Page::default();
        let row = |left: &str, right: &str| [left.to_owned(), right.to_owned()];
        let long = "a word ".repeat(30);
        page.table((4, "words"), &[row("été", "been"), row("arrestations", &long)]);
        assert_eq!(page.lines[0], "  words");
        let column = |line: &str, part| line[..line.find(part).unwrap()].chars().count();
        assert_eq!(column(&page.lines[1], "been"), column(&page.lines[2], "a word"));
        assert_eq!(column(&page.lines[1], "been"), column(&page.lines[3], "word"));
        assert!(page.lines.iter().all(|line| line.chars().count() <= WIDTH));
    }
}
