//! What bytes look like that are no text, so that the message names it.

/// Bytes looked at.
const HEAD: usize = 8192;
/// One control character in so many is more than text has.
const CONTROLS: usize = 50;

/// Beginnings of files and what they are, in words that fit "it looks like …".
const MAGICS: [(&[u8], &str); 28] = [
    (b"%PDF-", "a PDF document"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word, Excel or PowerPoint document"),
    (b"{\\rtf", "an RTF document"),
    (b"%!PS", "a PostScript document"),
    (b"\x89PNG\r\n\x1a\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"II*\0", "a TIFF image"),
    (b"MM\0*", "a TIFF image"),
    (b"\x7fELF", "a Linux program"),
    (b"MZ\x90\0", "a Windows program"),
    (b"\xfe\xed\xfa", "a macOS program"),
    (b"\xcf\xfa\xed\xfe", "a macOS program"),
    (b"\x1f\x8b\x08", "a GZIP archive"),
    (b"BZh", "a BZIP2 archive"),
    (b"\xfd7zXZ\0", "an XZ archive"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"SQLite format 3\0", "an SQLite database"),
    (b"ID3", "an MP3 recording"),
    (b"OggS", "an Ogg recording"),
    (b"fLaC", "a FLAC recording"),
    (b"\x1aE\xdf\xa3", "a Matroska video"),
    (b"\xff\xfe\0\0", "UTF-32 text"),
    (b"\0\0\xfe\xff", "UTF-32 text"),
];

/// What a ZIP archive's first entries name, and the document it then is.
const ARCHIVES: [(&[u8], &str); 6] = [
    (b"word/", "a Word document (DOCX)"),
    (b"xl/", "an Excel workbook"),
    (b"ppt/", "a PowerPoint presentation"),
    (b"mimetypeapplication/vnd.oasis.opendocument", "an OpenDocument file"),
    (b"mimetypeapplication/epub+zip", "an EPUB book"),
    (b"[Content_Types].xml", "an Office document"),
];

/// The kind of file that `bytes` announce themselves to be.
pub(super) fn announced(bytes: &[u8]) -> Option<&'static str> {
    let head = head(bytes);
    if head.starts_with(b"PK\x03\x04") {
        let inside = ARCHIVES.iter().find(|(name, _)| contains(head, name));
        return Some(inside.map_or("a ZIP archive", |(_, kind)| kind));
    }
    if head.starts_with(b"RIFF") && head.get(8..12).is_some() {
        return Some(if &head[8..12] == b"WEBP" { "a WebP image" } else { "a sound or video" });
    }
    if head.get(4..8) == Some(b"ftyp") {
        return Some("a video or an HEIC image");
    }
    MAGICS.iter().find(|(magic, _)| head.starts_with(magic)).map(|(_, kind)| *kind)
}

/// Whether `bytes`, which announce nothing, hold what no text in a one-byte
/// or multi-byte encoding holds. UTF-16 does look binary.
pub(super) fn is_binary(bytes: &[u8]) -> bool {
    // White space and ESC (which ISO-2022-JP uses) do occur in text.
    let is_control = |byte: &&u8| matches!(**byte, 0x01..=0x08 | 0x0e..=0x1a | 0x1c..=0x1f | 0x7f);
    let head = head(bytes);
    bytes.contains(&0) || head.iter().filter(is_control).count() * CONTROLS > head.len()
}

fn head(bytes: &[u8]) -> &[u8] {
    &bytes[..bytes.len().min(HEAD)]
}

fn contains(haystack: &[u8], needle: &[u8]) -> bool {
    haystack.windows(needle.len()).any(|window| window == needle)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documents_in_archives_are_told_apart() {
        let archive = |entry: &str| [b"PK\x03\x04\x14\0\0\0", entry.as_bytes()].concat();
        assert_eq!(announced(&archive("word/document.xml")), Some("a Word document (DOCX)"));
        assert_eq!(announced(&archive("photo.txt")), Some("a ZIP archive"));
    }

    #[test]
    fn ordinary_text_announces_nothing() {
        for text in ["MZ est une abréviation.", "PK", "RIFF", "<html>", "", "BZ"] {
            assert_eq!(announced(text.as_bytes()), None, "{text}");
            assert!(!is_binary(text.as_bytes()), "{text}");
        }
    }

    #[test]
    fn control_characters_make_a_binary() {
        assert!(is_binary(b"text\0text"));
        assert!(is_binary(&[1, 2, 3, 4, b'a', b'b']));
        assert!(!is_binary(
            &[b"one form feed\x0cand a bell\x07".as_slice(), &[b'a'; 100]].concat()
        ));
    }
}
