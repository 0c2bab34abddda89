//! The faces that come with Tallymark, and the order in which faces are
//! tried for a character.

use std::sync::{Arc, LazyLock};

use parley::fontique::{
    Blob, Collection, CollectionOptions, FallbackKey, FamilyId, Script, SourceCache,
};
use parley::{FontContext, FontFamily, FontFamilyName, GenericFamily};

use super::Face;

/// Where glyphs may come from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FontSources {
    /// The bundled faces, and the system's for scripts that they lack.
    #[default]
    BundledAndSystem,
    /// The bundled faces alone, for tests that must not depend on a machine.
    Bundled,
}

/// Kept for the life of the program, so that a face has one identity however
/// often a collection is made.
static BUNDLED: LazyLock<Vec<Blob<u8>>> = LazyLock::new(|| {
    let files: [&'static [u8]; 10] = [
        include_bytes!("../../../assets/fonts/SourceSerif4_400Regular.ttf"),
        include_bytes!("../../../assets/fonts/SourceSerif4_600SemiBold.ttf"),
        include_bytes!("../../../assets/fonts/Inter_400Regular.ttf"),
        include_bytes!("../../../assets/fonts/Inter_500Medium.ttf"),
        include_bytes!("../../../assets/fonts/Inter_600SemiBold.ttf"),
        include_bytes!("../../../assets/fonts/NotoNaskhArabic_400Regular.ttf"),
        include_bytes!("../../../assets/fonts/NotoNaskhArabic_600SemiBold.ttf"),
        include_bytes!("../../../assets/fonts/NotoSansHebrew_400Regular.ttf"),
        include_bytes!("../../../assets/fonts/NotoSansHebrew_600SemiBold.ttf"),
        include_bytes!("../../../assets/fonts/NotoEmoji_400Regular.ttf"),
    ];
    files.into_iter().map(|file| Blob::new(Arc::new(file))).collect()
});

const ARABIC: Script = Script::from_bytes(*b"Arab");
const HEBREW: Script = Script::from_bytes(*b"Hebr");

/// A collection with the bundled faces and, if `system`, the machine's.
pub(super) fn context(system: bool) -> FontContext {
    let options = CollectionOptions { shared: false, system_fonts: system };
    let mut collection = Collection::new(options);
    for face in BUNDLED.iter() {
        collection.register_fonts(face.clone(), None);
    }
    prefer(&mut collection, ARABIC, "Noto Naskh Arabic");
    prefer(&mut collection, HEBREW, "Noto Sans Hebrew");
    if let Some(emoji) = collection.family_id("Noto Emoji") {
        collection.set_generic_families(GenericFamily::Emoji, std::iter::once(emoji));
    }
    FontContext { collection, source_cache: SourceCache::default() }
}

/// Puts `family` before whatever the system would take for `script`.
fn prefer(collection: &mut Collection, script: Script, family: &str) {
    let Some(ours) = collection.family_id(family) else { return };
    let key = FallbackKey::from(script);
    let theirs: Vec<FamilyId> = collection.fallback_families(key).collect();
    let families = std::iter::once(ours).chain(theirs.into_iter().filter(|id| *id != ours));
    collection.set_fallbacks(key, families);
}

/// The families to try for `face`, best first. The Arabic and Hebrew faces
/// stand before the system's general ones, which often hold those scripts in
/// a poorer cut; scripts that none of these know go to the fallbacks.
pub(super) fn stack(face: Face) -> FontFamily<'static> {
    let (first, second) = match face {
        Face::Serif => ("Source Serif 4", GenericFamily::Serif),
        Face::Sans => ("Inter", GenericFamily::SansSerif),
    };
    FontFamily::List(
        vec![
            FontFamilyName::Named(first.into()),
            FontFamilyName::Named("Noto Naskh Arabic".into()),
            FontFamilyName::Named("Noto Sans Hebrew".into()),
            FontFamilyName::Generic(second),
            FontFamilyName::Generic(GenericFamily::SansSerif),
            // Also for signs that are emoji only with a selector behind them.
            FontFamilyName::Named("Noto Emoji".into()),
        ]
        .into(),
    )
}
