//! Texts of any length to measure with: the bundled samples and sentences of
//! ours, a claim or more in some of them, in an order that repeats nowhere.

use std::fmt::Write;
use tallymark::article::samples::SAMPLES;

/// One language's sentences: those with figures, and those without.
struct Sentences {
    language: &'static str,
    figures: [&'static str; 5],
    prose: [&'static str; 5],
}

const SENTENCES: [Sentences; 2] = [
    Sentences {
        language: "fr",
        figures: [
            "Au moins {a} personnes ont été tuées et {b} autres blessées dimanche à {c}, selon la \
             police.",
            "Environ {b} manifestants ont défilé dans le centre de {c}, d’après la préfecture.",
            "Les forces de sécurité ont arrêté {a} opposants, a annoncé le ministère de \
             l’Intérieur.",
            "Des centaines de familles ont fui {c}, affirme la Croix-Rouge.",
            "« Nous avons compté {a} blessés », a déclaré le docteur Hélène Morvan à l’agence.",
        ],
        prose: [
            "La place du marché était calme lundi matin, et les commerçants balayaient les éclats \
             de verre devant leurs vitrines.",
            "Le maire a promis une enquête indépendante, tandis que les familles attendaient des \
             nouvelles devant l’hôpital.",
            "Personne ne sait encore quand les écoles de {c} pourront rouvrir.",
            "Les négociations reprendront dans {a} jours, a dit un diplomate sous couvert \
             d’anonymat.",
            "Né en 1962, il avait quitté {c} pour enseigner l’histoire dans un lycée de province.",
        ],
    },
    Sentences {
        language: "en",
        figures: [
            "At least {a} people were killed and {b} wounded on Sunday in {c}, police said.",
            "About {b} demonstrators marched to the harbour of {c}, according to the organisers.",
            "Police arrested {a} protesters, the interior ministry said.",
            "Hundreds of families have fled {c}, the Red Cross said.",
            "“We have counted {a} wounded,” Dr Helen Marsh told the agency.",
        ],
        prose: [
            "The market square was quiet on Monday morning as shopkeepers swept broken glass from \
             their doorsteps and spoke little.",
            "The mayor promised an independent inquiry while families waited for news outside the \
             hospital gates.",
            "Nobody knows yet when the schools of {c} will open again.",
            "Talks will be taken up again in {a} days, a diplomat said on condition of anonymity.",
            "Born in 1962, he had left {c} to teach history at a school in the provinces.",
        ],
    },
];

const TOWNS: [&str; 5] = ["Port Amber", "Valmeray", "Ostrel", "Kessina", "Brunaud"];

/// Sentences without a figure to one with, on average.
const PROSE_TO_FIGURES: usize = 4;

/// Numbers that look random and are the same each time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963);
        usize::try_from(self.0 >> 33).unwrap_or(0) % sides
    }
}

/// An article of at least `bytes` bytes in the language of that code.
pub fn article(language: &str, bytes: usize) -> String {
    let sample = SAMPLES.iter().find(|sample| sample.language == language);
    let sample = sample.and_then(|sample| std::str::from_utf8(sample.bytes).ok());
    let mut text = sample.unwrap_or_default().to_owned();
    let Some(sentences) = SENTENCES.iter().find(|own| own.language == language) else {
        return text;
    };
    let mut dice = Dice(0x7a11_7ab1);
    while text.len() < bytes {
        text.push_str("\n\n");
        for _ in 0..3 + dice.below(4) {
            let of_figures = dice.below(PROSE_TO_FIGURES + 1) == 0;
            let from = if of_figures { sentences.figures } else { sentences.prose };
            let pattern = from[dice.below(from.len())];
            sentence(&mut text, &mut dice, pattern);
        }
    }
    text
}

fn sentence(text: &mut String, dice: &mut Dice, pattern: &str) {
    let filled = pattern
        .replace("{a}", &(2 + dice.below(90)).to_string())
        .replace("{b}", &(100 + dice.below(2900)).to_string())
        .replace("{c}", TOWNS[dice.below(TOWNS.len())]);
    // Writing to a string cannot fail.
    let _ = write!(text, "{filled} ");
}
