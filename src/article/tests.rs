//! Whole files through [`read`].

use super::*;
use proptest::prelude::*;
use std::time::{Duration, Instant};

const PAGE: &str = include_str!("tests/page.html");

fn named(name: &str) -> Hint {
    Hint { name: name.to_owned(), ..Hint::default() }
}

fn page(text: &str) -> Result<Article, ArticleError> {
    read(text.as_bytes(), &named("page.html"))
}

#[test]
fn nothing_to_read_is_empty() {
    for bytes in [b"".as_slice(), b" \r\n\t", b"\xef\xbb\xbf\n", b"\xff\xfe \0"] {
        assert_eq!(read(bytes, &named("a.txt")), Err(ArticleError::Empty), "{bytes:?}");
        assert_eq!(read(bytes, &named("a.html")), Err(ArticleError::Empty), "{bytes:?}");
    }
}

#[test]
fn a_plain_article_has_all_its_parts() {
    let text =
        "\u{feff}Heurts à Rome\r\n\r\n(Rome, 06 janvier 2022). Des heurts ont fait 12 morts.\r\n";
    let article = read(text.as_bytes(), &named("rome.txt")).unwrap();
    assert_eq!(article.display_title(), "Heurts à Rome");
    assert_eq!(article.text.slice(article.dateline.unwrap()), "(Rome, 06 janvier 2022)");
    assert_eq!(article.date.as_deref(), Some("2022-01-06"));
    assert_eq!(article.language.as_str(), "fr");
    assert_eq!((&*article.encoding, &*article.kind), ("UTF-8", "text"));
    assert_eq!(article.digest, digest(text.as_bytes()));
    assert!(!article.text.contains('\r'));
}

#[test]
fn a_first_line_that_is_the_dateline_is_no_headline() {
    let text = "KYIV (Agency) — Shells fell on the port overnight.\n\nTwo people died.";
    let article = read(text.as_bytes(), &named("kyiv.txt")).unwrap();
    assert_eq!(article.title, None);
    assert_eq!(article.display_title(), "kyiv.txt");
}

#[test]
fn a_persons_choices_win() {
    let hint =
        Hint { encoding: Some("windows-1252".into()), language: Some("de".into()), ..named("a") };
    let article = read("été".as_bytes(), &hint).unwrap();
    assert_eq!((&*article.encoding, article.language.as_str()), ("windows-1252", "de"));
}

#[test]
fn a_saved_page_gives_its_article_only() {
    let article = page(PAGE).unwrap();
    assert_eq!(article.kind, "html");
    assert_eq!(article.display_title(), "Émeutes à Valmeray : 14 morts");
    assert_eq!(article.date.as_deref(), Some("2024-03-12"));
    assert_eq!(article.language.as_str(), "fr");
    let text = article.text.as_str();
    assert!(text.starts_with("Émeutes à Valmeray : 14 morts\n\n"), "{text}");
    assert!(text.contains("Au moins 14 personnes ont été tuées"), "{text}");
    assert!(text.contains("\n\nLe président Anton Brevik"), "{text}");
    assert_eq!(text.matches("Émeutes à Valmeray").count(), 1, "{text}");
    for around in ["Accueil", "Partager", "629", "Abonnez-vous", "gtag", "Mentions légales"] {
        assert!(!text.contains(around), "{around} in {text}");
    }
}

#[test]
fn a_page_in_its_declared_encoding() {
    let page = PAGE.replace("utf-8", "windows-1252").replace('’', "'");
    let (bytes, _, _) = encoding_rs::WINDOWS_1252.encode(&page);
    let article = read(&bytes, &named("page.html")).unwrap();
    assert_eq!(article.encoding, "windows-1252");
    assert!(article.text.contains("ont été tuées"));
}

#[test]
fn a_page_without_an_article_says_so() {
    assert_eq!(
        page("<html><head><script>x()</script></head></html>"),
        Err(ArticleError::NoArticle)
    );
}

#[test]
fn a_page_built_to_hang_fails_fast() {
    let started = Instant::now();
    let tags = ["<div>", "<b>", "<ul><li>", "<a><div>", "<div></x>", "<table><tr><td>", "<rb><rt>"];
    for tag in tags {
        assert_eq!(page(&tag.repeat(30_000)), Err(ArticleError::TooDeep), "{tag}");
    }
    let drawing = "<svg>".to_owned() + &"<td>".repeat(30_000);
    assert_eq!(page(&drawing), Err(ArticleError::TooDeep));
    assert!(started.elapsed() < Duration::from_secs(5), "{:?}", started.elapsed());
}

#[test]
fn a_file_too_long_is_refused_by_its_length() {
    assert_eq!(check_length(MAX_BYTES), Ok(()));
    let error = ArticleError::TooLong { megabytes: 51, limit: 50 };
    assert_eq!(check_length(MAX_BYTES + 1), Err(error));
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        for name in ["a.txt", "a.html"] {
            let _ = read(&bytes, &named(name));
        }
    }

    #[test]
    fn no_tag_soup_makes_it_panic(
        soup in prop::collection::vec(
            prop::sample::select(vec![
                "<p>", "</p>", "<div>", "</div>", "<b>", "</i>", "<table>", "<td>", "</table>",
                "<script>", "</script>", "<!--", "-->", "<h1>", "<title>", "<br>", "<br><br>",
                "<svg>", "<math>", "<template>", "<select>", "<article class='comment'>", "<form>",
                "<meta property='og:title' content='Titre'>", "<a href='#'>", "<img>", "&nbsp;",
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",",
                "douze morts, dit la police. ", "<", "&#xD800;", "é", "\u{202f}", "\0",
            ]),
            0..120,
        ),
    ) {
        let _ = page(&soup.concat());
    }

    #[test]
    fn spans_lie_within_any_text(text in "\\PC{0,80}(\n\\PC{0,80}){0,4}") {
        if let Ok(article) = read(text.as_bytes(), &named("a.txt")) {
            for span in [article.title, article.dateline].into_iter().flatten() {
                prop_assert!(article.text.get(span).is_some_and(|words| !words.is_empty()));
            }
        }
    }
}
