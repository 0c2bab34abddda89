//! What a page says about itself in its head and its JSON-LD.

use crate::article::date;
use crate::language::LanguageCode;
use dom_smoothie::Readability;
use serde_json::Value;

/// Where pages put the day of publication, most trusted first; JSON-LD comes
/// between the first and the others.
const DATE_METAS: [&str; 7] = [
    "meta[property='og:article:published_time']",
    "meta[itemprop='datePublished']",
    "meta[name='date']",
    "meta[name='pubdate']",
    "meta[name='publish-date']",
    "meta[name='DC.date']",
    "meta[name='dc.date.issued']",
];
/// Separators between a headline and the site's name in `<title>`.
const SEPARATORS: [&str; 5] = [" | ", " - ", " – ", " — ", " :: "];

/// Title, main headings, date and language; a title of no words is empty.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Metadata {
    pub title: String,
    pub headings: Vec<String>,
    pub date: Option<String>,
    pub language: Option<LanguageCode>,
}

/// What `page` says about itself. Must be asked before the page is parsed,
/// which takes it apart.
pub(super) fn of(page: &Readability) -> Metadata {
    let found = page.get_article_metadata(page.parse_json_ld());
    let title = without_site(&one_line(&found.title), found.site_name.as_deref());
    let language = found.lang.as_deref().and_then(language);
    let headings = headings(page);
    Metadata { title: headline(&headings, title), headings, date: published(page), language }
}

fn headings(page: &Readability) -> Vec<String> {
    let headings = page.doc.select("h1");
    headings.iter().map(|heading| one_line(&heading.text())).filter(|h1| !h1.is_empty()).collect()
}

/// The page's own heading where `title` only repeats it with something added.
fn headline(headings: &[String], title: String) -> String {
    let fits = |h1: &&String| title.starts_with(&***h1) && h1.len() * 2 > title.len();
    let own = headings.iter().find(|h1| title.is_empty() || fits(h1));
    own.cloned().unwrap_or(title)
}

fn without_site(title: &str, site: Option<&str>) -> String {
    let site = site.unwrap_or_default();
    let cut = SEPARATORS.iter().find_map(|separator| {
        title.strip_suffix(site).filter(|_| !site.is_empty())?.strip_suffix(separator)
    });
    cut.unwrap_or(title).to_owned()
}

fn published(page: &Readability) -> Option<String> {
    let meta = |selector: &str| {
        let metas = page.doc.select(selector);
        metas.iter().find_map(|meta| date::from_timestamp(&meta.attr("content")?))
    };
    let time = || {
        let times = page.doc.select("time[datetime]");
        times.iter().find_map(|time| date::from_timestamp(&time.attr("datetime")?))
    };
    meta("meta[property='article:published_time']")
        .or_else(|| json_ld(page))
        .or_else(|| DATE_METAS.iter().find_map(|selector| meta(selector)))
        .or_else(time)
}

fn json_ld(page: &Readability) -> Option<String> {
    let scripts = page.doc.select("script[type='application/ld+json']");
    scripts.iter().find_map(|script| {
        let value: Value = serde_json::from_str(script.text().trim()).ok()?;
        date_published(&value)
    })
}

/// The first `datePublished` in a JSON-LD value, however it is nested;
/// `serde_json` itself bounds the nesting.
fn date_published(value: &Value) -> Option<String> {
    match value {
        Value::Object(fields) => {
            let own = fields.get("datePublished").and_then(Value::as_str);
            own.and_then(date::from_timestamp).or_else(|| fields.values().find_map(date_published))
        }
        Value::Array(items) => items.iter().find_map(date_published),
        _ => None,
    }
}

/// `fr` of `fr-FR` or `fr_CA`.
fn language(tag: &str) -> Option<LanguageCode> {
    let code = tag.trim().split(['-', '_']).next()?.to_ascii_lowercase();
    let is_code = code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_lowercase());
    is_code.then(|| LanguageCode::from(&*code))
}

fn one_line(text: &str) -> String {
    let is_space = |c: char| matches!(c, ' ' | '\t' | '\n' | '\r');
    text.split(is_space).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn metadata(html: &str) -> Metadata {
        of(&Readability::new(html, None, None).unwrap())
    }

    #[test]
    fn the_heading_is_preferred_to_a_title_with_the_sites_name() {
        let page = "<html lang='fr-FR'><title>Heurts à Valmont, 12 morts - La Gazette</title>\
                    <body><h1>Heurts à Valmont, 12 morts</h1>";
        let found = metadata(page);
        assert_eq!(found.title, "Heurts à Valmont, 12 morts");
        assert_eq!(found.language, Some("fr".into()));
    }

    #[test]
    fn a_graph_of_json_ld_gives_the_date() {
        let page = r#"<script type="application/ld+json">{"@graph": [{"@type": "WebSite"},
            {"@type": "NewsArticle", "datePublished": "2022-01-06T08:00:00+01:00"}]}</script>"#;
        assert_eq!(metadata(page).date.as_deref(), Some("2022-01-06"));
    }

    #[test]
    fn the_first_time_is_the_last_resort() {
        let time =
            "<p><time datetime='yesterday'>x</time><time datetime='2021-03-12 10:00'>y</time>";
        assert_eq!(metadata(time).date.as_deref(), Some("2021-03-12"));
        let meta = "<meta property='article:published_time' content='2021-03-11T23:00:00Z'>";
        assert_eq!(metadata(&(meta.to_owned() + time)).date.as_deref(), Some("2021-03-11"));
    }
}
