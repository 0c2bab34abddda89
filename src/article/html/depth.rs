//! How deeply a page nests: building a tree of tens of thousands of levels
//! would take minutes, and so would weighing one. So the tags are counted
//! before the tree is built, and the tree is measured before it is weighed:
//! the count knows HTML only roughly, the tree has paid for knowing it well.

use dom_smoothie::Readability;
use std::collections::HashMap;

/// Elements without content, and those that the next of their kind closes.
/// (Inside an SVG drawing they do nest.)
const FLAT: [&str; 29] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr", "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option",
    "colgroup", "html", "body", "a",
];
/// Elements whose content is characters, not tags.
const RAW: [&str; 7] = ["script", "style", "textarea", "title", "xmp", "iframe", "noembed"];

/// Whether more than `limit` elements stand open at once somewhere in `page`.
/// Paragraphs, list items and cells do not count, as they need no end tags.
pub(super) fn is_deeper(page: &str, limit: usize) -> bool {
    let mut open: HashMap<String, usize> = HashMap::new();
    let mut depth = 0;
    let mut rest = page;
    while let Some((tag, after)) = next_tag(rest) {
        rest = after;
        if FLAT.contains(&&*tag.name) {
            continue;
        }
        let count = open.entry(tag.name.clone()).or_default();
        if tag.closes {
            // A stray end tag closes nothing.
            depth -= usize::from(*count > 0);
            *count = count.saturating_sub(1);
        } else if RAW.contains(&&*tag.name) {
            rest = after_raw(after, &tag.name);
        } else {
            *count += 1;
            depth += 1;
        }
        if depth > limit {
            return true;
        }
    }
    false
}

/// Whether the tree built from a page has more than `limit` levels.
pub(super) fn is_tree_deeper(page: &Readability, limit: usize) -> bool {
    let mut node = page.doc.root();
    let mut depth = 0;
    loop {
        if let Some(child) = node.first_child() {
            (node, depth) = (child, depth + 1);
            if depth > limit {
                return true;
            }
            continue;
        }
        loop {
            if let Some(next) = node.next_sibling() {
                node = next;
                break;
            }
            let Some(parent) = node.parent() else { return false };
            (node, depth) = (parent, depth - 1);
        }
    }
}

struct Tag {
    name: String,
    closes: bool,
}

/// The next tag and what follows it; comments are stepped over.
fn next_tag(page: &str) -> Option<(Tag, &str)> {
    let mut rest = page;
    loop {
        rest = &rest[rest.find('<')? + 1..];
        if let Some(comment) = rest.strip_prefix("!--") {
            rest = comment.split_once("-->").map_or("", |(_, after)| after);
            continue;
        }
        let inside = rest.strip_prefix('/').unwrap_or(rest);
        let end = inside.find(|c: char| !c.is_ascii_alphanumeric() && c != '-');
        let (name, after) = inside.split_at(end.unwrap_or(inside.len()));
        if name.starts_with(|c: char| c.is_ascii_alphabetic()) {
            let name = name.to_ascii_lowercase();
            return Some((Tag { name, closes: inside.len() < rest.len() }, after_tag(after)));
        }
    }
}

/// What follows the `>` of the tag whose attributes `rest` begins with; that
/// in a quoted value is not it.
fn after_tag(rest: &str) -> &str {
    let mut quote = None;
    let mut before = ' ';
    for (at, c) in rest.char_indices().filter(|(_, c)| !c.is_ascii_whitespace()) {
        match quote {
            Some(mark) if c == mark => quote = None,
            None if c == '>' => return &rest[at + 1..],
            None if before == '=' && matches!(c, '"' | '\'') => quote = Some(c),
            Some(_) | None => {}
        }
        before = c;
    }
    ""
}

/// What follows the end tag of a raw element, or nothing if it has none.
fn after_raw<'a>(page: &'a str, name: &str) -> &'a str {
    let mut rest = page;
    while let Some((_, after)) = rest.split_once("</") {
        if after.get(..name.len()).is_some_and(|found| found.eq_ignore_ascii_case(name)) {
            return after;
        }
        rest = after;
    }
    ""
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_open_elements_count() {
        let page = format!("<div>{}</div>", "<p>a<br><b>b</b><ul><li>c<li>d</ul>".repeat(1000));
        assert!(!is_deeper(&page, 3));
        assert!(is_deeper("<div><div><div><div>", 3));
    }

    #[test]
    fn attributes_are_no_tags() {
        let page = "<p title='<div><div>' class = \"a > <div>\" <div alt=<div>>text</p>";
        assert!(!is_deeper(page, 0));
        assert!(is_deeper("<p title=it's><div><div>", 1));
    }

    #[test]
    fn a_tree_is_measured_as_it_was_built() {
        let tree = |page: &str| Readability::new(page, None, None).unwrap();
        // The document, html, body, three levels, the words.
        assert!(is_tree_deeper(&tree("<div><div><div>a</div></div></div>"), 5));
        assert!(!is_tree_deeper(&tree("<div><div><div>a</div></div></div>"), 6));
        assert!(is_tree_deeper(&tree(&("<svg>".to_owned() + &"<tr>".repeat(20))), 20));
    }

    #[test]
    fn stray_end_tags_hide_nothing() {
        assert!(is_deeper(&"<div></span>".repeat(10), 9));
        assert!(is_deeper(&"<span><div></span>".repeat(10), 9));
    }

    #[test]
    fn scripts_and_comments_are_no_tags() {
        let script = "<script>document.write('<div><div><div>')</SCRIPT>";
        assert!(!is_deeper(&(script.to_owned() + "<!-- <div><div><div> -->"), 2));
        assert!(is_deeper(&(script.to_owned() + "<div><div><div>"), 2));
        assert!(!is_deeper("<script><div><div><div>", 2));
        assert!(!is_deeper("a < b <3 <<< </ <!-- <", 0));
    }
}
