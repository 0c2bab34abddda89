//! Links between claims, totals, conventions, and how sure the rules are.

use crate::stage::{ARTICLE, Stage};
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use tallymark::app::{Message, Order, Settings};
use tallymark::claim::{Confidence, LinkKind};
use tallymark::review::{Claim, ClaimId};

fn of<'a>(stage: &'a Stage, category: &str, nth: usize) -> &'a Claim {
    let mut claims = stage.claims().iter().filter(|c| c.coding.category.as_str() == category);
    claims.nth(nth).expect("a claim of the category")
}

/// The form of the wounded, in which they were linked to the killed; both and
/// the words of the killed.
fn linked_in_the_form() -> (Stage, ClaimId, ClaimId, String) {
    let mut stage = Stage::on(ARTICLE);
    let (wounded, killed) = (of(&stage, "wounded", 0).id, of(&stage, "killed", 1).id);
    let claim = stage.session().review.claim(killed).unwrap();
    let quote = stage.quote(claim).to_owned();
    stage.send(Message::Focus(wounded));
    stage.press(Key::E);
    stage.click("link to…");
    stage.click(&format!("Link to Killed 9 · “{quote}”"));
    (stage, wounded, killed, quote)
}

#[test]
fn a_claim_is_linked_in_the_form_and_the_link_is_followed() {
    let (mut stage, wounded, killed, quote) = linked_in_the_form();
    stage.press_with(Modifiers::COMMAND, Key::S);
    let links = stage.session().review.claim(wounded).unwrap().coding.links.clone();
    assert_eq!(
        links.iter().map(|l| (l.kind, l.to)).collect::<Vec<_>>(),
        [(LinkKind::PartOf, killed)]
    );
    assert!(stage.kept().contains("Link(kind: \"part-of\""), "{}", stage.kept());
    stage.click(&format!("Go to part of “{quote}”"));
    assert_eq!(stage.focused().id, killed);
    stage.press_with(Modifiers::COMMAND, Key::Z);
    assert!(stage.session().review.claim(wounded).unwrap().coding.links.is_empty());
}

#[test]
fn a_link_is_pressed_away() {
    let (mut stage, _, _, quote) = linked_in_the_form();
    stage.click(&format!("Remove the link part of “{quote}”"));
    assert!(stage.session().draft.as_ref().unwrap().links.is_empty());
}

#[test]
fn days_and_flags_are_kept() {
    let mut stage = Stage::on(ARTICLE);
    let id = stage.focused().id;
    stage.press(Key::E);
    stage.fill("Days", "2024-03-02/2024-03-03");
    stage.click("unverified");
    stage.press_with(Modifiers::COMMAND, Key::S);
    let stage = stage.reopened("article.txt");
    let coding = &stage.session().review.claim(id).unwrap().coding;
    assert_eq!(coding.date.unwrap().to_string(), "2–3 Mar 2024");
    assert!(coding.unverified && !coding.background);
}

#[test]
fn what_is_confirmed_is_added_up_at_the_foot() {
    let mut stage = Stage::on(ARTICLE);
    assert!(stage.harness.query_by_label("Article totals").is_none(), "nothing is confirmed");
    for _ in 0..stage.claims().len() {
        stage.press(Key::Enter);
    }
    let review = &stage.session().review;
    let totals = review.totals(tallymark::codebook::Codebook::unrest());
    let killed = totals.iter().find(|total| total.category.as_str() == "killed").unwrap();
    assert_eq!((killed.estimate.unwrap().best, killed.claims.len()), (9, 2), "told twice");
    let quote = stage.quote(of(&stage, "wounded", 0)).to_owned();
    stage.click(&format!("Go to 40, “{quote}”"));
    assert_eq!(stage.focused().coding.category.as_str(), "wounded");
    stage.click("Article totals");
    assert!(stage.harness.query_by_label(&format!("Go to 40, “{quote}”")).is_none(), "closed");
}

#[test]
fn a_convention_is_kept_with_the_article() {
    let mut stage = Stage::on("Dozens of people were killed on Sunday, police said.\n");
    stage.send(Message::SetConvention("mpeds".to_owned()));
    assert!(!stage.path("article.txt.tally.ron").exists(), "nothing is decided yet");
    stage.press(Key::Enter);
    assert!(stage.kept().contains("convention: \"mpeds\""));
    stage.send(Message::SetConvention("acled".to_owned()));
    assert!(stage.kept().contains("convention: \"acled\""));
    let stage = stage.reopened("article.txt");
    assert_eq!(stage.session().review.convention(), "acled");
}

#[test]
fn the_order_and_the_threshold_are_settings() {
    let mut stage = Stage::on(ARTICLE);
    let settings = Settings {
        order: Order::LeastCertain,
        threshold: Confidence::new(0.4),
        ..stage.harness.state().app().settings.clone()
    };
    stage.send(Message::Configure(settings));
    let session = stage.session();
    assert_eq!((session.order, session.filter.least), (Order::LeastCertain, Confidence::new(0.4)));
    let hidden = session.hidden();
    assert_eq!(session.progress().total() + hidden, session.review.claims().len());
}
