//! Tallymark's own annotation file, as it is kept beside the article.

use super::{ExchangeError, Exported, Exporter, Include, Request};
use crate::annotation::to_ron;
use crate::review::{Claim, ClaimId, Entry, Orphan, Review};
use std::collections::BTreeSet;
use std::sync::Arc;

/// See [`crate::annotation`]. Carries everything about the claims that are
/// included: text, suggestions, reasons, history, orphans.
pub(super) struct TallymarkRon;

impl Exporter for TallymarkRon {
    fn id(&self) -> &'static str {
        "ron"
    }

    fn label(&self) -> &'static str {
        "Tallymark RON"
    }

    fn extension(&self) -> &'static str {
        "tally.ron"
    }

    fn media_type(&self) -> &'static str {
        "text/plain; charset=utf-8"
    }

    fn describe(&self) -> &'static str {
        "Everything, with the text and the history, to open in Tallymark again or to keep."
    }

    fn export(&self, request: &Request) -> Result<Exported, ExchangeError> {
        let ron = match request.include {
            Include::All => to_ron(request.review, request.annotator)?,
            Include::Confirmed => to_ron(&confirmed(request), request.annotator)?,
        };
        Ok(Exported { bytes: ron.into_bytes(), losses: Vec::new() })
    }
}

/// The review as if only the included claims had ever been there.
fn confirmed(request: &Request) -> Review {
    let review = request.review;
    let claims: Vec<Claim> = request.claims().cloned().collect();
    let orphans = review.orphans().iter();
    let orphans = orphans.filter(|orphan| request.include.admits(&orphan.claim));
    let orphans: Vec<Orphan> = orphans.cloned().collect();
    let kept: BTreeSet<ClaimId> =
        claims.iter().chain(orphans.iter().map(|orphan| &orphan.claim)).map(|c| c.id).collect();
    let told = |entry: &&Arc<Entry>| entry.claim.is_none_or(|id| kept.contains(&id));
    let history: Vec<Arc<Entry>> = review.history().iter().filter(told).cloned().collect();
    Review::restore(review.article().clone(), review.codebook(), claims, history)
        .with_orphans(orphans)
        .with_standing(review.standing().clone())
        .with_convention(review.convention())
}
