//! What the prose in a table's row tells of the figures in its cells: the same
//! people again, or some of them.

use super::Found;
use crate::claim::LinkKind;
use crate::suggest::layers::Layers;
use crate::suggest::layers::figures::Figure;
use crate::suggest::layers::tables::Cell;

/// Links between the claims of one row, each with its owner and its target.
/// `linked` tells the claims that are parts of others.
pub fn links(
    layers: &Layers,
    found: &[Found],
    linked: impl Fn(usize) -> bool,
) -> Vec<(usize, LinkKind, usize)> {
    let mut out = Vec::new();
    for cell in layers.tables.cells() {
        if let Some(row) = Row::new(layers, found, cell, &linked) {
            row.links(&mut out);
        }
    }
    out
}

/// The claims of one row that are of the category of one of its cells.
struct Row<'l> {
    /// The cell's own number.
    whole: (usize, u64),
    /// The attackers in the cell: "(+1)".
    added: Option<usize>,
    /// What is told outside the cell of others, and of attackers.
    told: Vec<(usize, &'l Figure)>,
    attackers: Vec<(usize, &'l Figure)>,
    /// The claims of others that count by themselves.
    sum: u64,
}

impl<'l> Row<'l> {
    fn new(
        layers: &'l Layers,
        found: &[Found],
        cell: &Cell,
        linked: impl Fn(usize) -> bool,
    ) -> Option<Self> {
        let from = found.partition_point(|claim| claim.tokens.start < cell.row.start);
        let own = (from..found.len())
            .take_while(|at| found[*at].tokens.start < cell.row.end)
            .filter(|at| found[*at].category == cell.category)
            .filter_map(|at| Some((at, layers.figure(found[at].figure?))))
            .filter(|(_, figure)| layers.tables.cell(figure.core).is_none_or(|own| own == cell));
        let (inside, outside): (Vec<_>, Vec<_>) =
            own.partition(|(_, figure)| cell.tokens.contains(&figure.core));
        let is_attacker = |(at, _): &(usize, &Figure)| found[*at].attackers;
        let whole = inside.iter().find(|claim| !is_attacker(claim))?;
        let (attackers, told): (Vec<_>, Vec<_>) = outside.into_iter().partition(is_attacker);
        let counts = told.iter().filter(|(at, _)| !linked(*at));
        let sum = counts.filter_map(|(_, figure)| figure.value).fold(0, u64::saturating_add);
        Some(Self {
            whole: (whole.0, whole.1.value?),
            added: inside.iter().find(|claim| is_attacker(claim)).map(|(at, _)| *at),
            told,
            attackers,
            sum,
        })
    }

    fn links(&self, out: &mut Vec<(usize, LinkKind, usize)>) {
        let (whole, value) = self.whole;
        for (at, figure) in &self.told {
            out.push(match figure.value {
                Some(told) if told == value => (*at, LinkKind::SameFact, whole),
                Some(told) if told > value => (*at, LinkKind::Disputes, whole),
                _ => (*at, LinkKind::PartOf, whole),
            });
        }
        let attackers = self.attackers.iter().filter_map(|(_, figure)| figure.value);
        let all = attackers.fold(self.sum, u64::saturating_add);
        for (at, _) in &self.attackers {
            match self.added {
                Some(added) => out.push((*at, LinkKind::SameFact, added)),
                // The cell counts them with everybody else.
                None if all == value && self.sum > 0 => out.push((*at, LinkKind::PartOf, whole)),
                None => {}
            }
        }
    }
}
