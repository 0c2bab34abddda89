//! The encoding that a page declares in its head.

use encoding_rs::Encoding;

/// Bytes in which the HTML standard has a page declare its encoding; saved
/// pages put comments and styles before it, so look a little further.
const HEAD: usize = 8192;

/// What `<meta charset=…>`, the older `http-equiv` form or the XML
/// declaration names, if it is known.
pub(super) fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes[..bytes.len().min(HEAD)].to_ascii_lowercase();
    let meta = tags(&head).find_map(|tag| value(tag, b"charset"));
    let xml = || head.strip_prefix(b"<?xml").and_then(|rest| value(until(rest, b'>'), b"encoding"));
    Encoding::for_label_no_replacement(meta.or_else(xml)?)
}

/// The insides of the `<meta …>` tags.
fn tags(head: &[u8]) -> impl Iterator<Item = &[u8]> {
    let starts = head.windows(5).enumerate().filter(|(_, at)| at == b"<meta");
    starts.map(|(start, _)| until(&head[start + 5..], b'>'))
}

/// What follows `name=` in `tag`, without quotes.
fn value<'a>(tag: &'a [u8], name: &[u8]) -> Option<&'a [u8]> {
    let at = tag.windows(name.len()).position(|at| at == name)?;
    let rest = tag[at + name.len()..].trim_ascii_start().strip_prefix(b"=")?.trim_ascii_start();
    let rest = rest.strip_prefix(b"\"").or_else(|| rest.strip_prefix(b"'")).unwrap_or(rest);
    let ends = |byte: &u8| matches!(byte, b'"' | b'\'' | b';' | b'/' | b' ');
    Some(&rest[..rest.iter().position(ends).unwrap_or(rest.len())])
}

fn until(bytes: &[u8], end: u8) -> &[u8] {
    bytes.split(|byte| *byte == end).next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_three_ways_to_declare() {
        let name = |page: &str| declared(page.as_bytes()).map(Encoding::name);
        assert_eq!(name("<head><meta charset='windows-1251'>"), Some("windows-1251"));
        let old = "<META HTTP-EQUIV=\"Content-Type\" CONTENT=\"text/html; charset=ISO-8859-1\">";
        assert_eq!(name(old), Some("windows-1252"));
        assert_eq!(name("<?xml version=\"1.0\" encoding=\"koi8-r\"?><html>"), Some("KOI8-R"));
        assert_eq!(name("<meta name=viewport><meta charset=utf-8/>"), Some("UTF-8"));
    }

    #[test]
    fn nonsense_declares_nothing() {
        for page in ["", "<meta", "<meta charset", "<meta charset=>", "<meta charset=klingon>"] {
            assert_eq!(declared(page.as_bytes()), None, "{page}");
        }
    }
}
