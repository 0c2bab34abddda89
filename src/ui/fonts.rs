//! The faces of the interface (article texts have their own, see
//! `typeset`): Inter, and Lucide's icons as a family of their own, since
//! Inter has other glyphs at the same private code points.

use super::theme::semibold;
use eframe::egui::{Context, FontData, FontDefinitions, FontFamily};
use std::sync::Arc;

/// Installs the interface's faces.
pub fn install(context: &Context) {
    let mut fonts = FontDefinitions::default();
    let faces: [(&str, &'static [u8]); 4] = [
        ("inter", include_bytes!("../../assets/fonts/Inter_400Regular.ttf")),
        ("inter-medium", include_bytes!("../../assets/fonts/Inter_500Medium.ttf")),
        ("inter-semibold", include_bytes!("../../assets/fonts/Inter_600SemiBold.ttf")),
        ("lucide", lucide_icons::LUCIDE_FONT_BYTES),
    ];
    for (name, bytes) in faces {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
    }
    let fallback = fonts.families.get(&FontFamily::Proportional).cloned().unwrap_or_default();
    let stack = |first: &str| {
        let own = std::iter::once(first.to_owned());
        own.chain(fallback.iter().cloned()).collect::<Vec<_>>()
    };
    fonts.families.insert(FontFamily::Proportional, stack("inter"));
    fonts.families.insert(medium(), stack("inter-medium"));
    fonts.families.insert(semibold(), stack("inter-semibold"));
    fonts.families.insert(icons(), vec!["lucide".to_owned()]);
    context.set_fonts(fonts);
}

/// The family of the interface's medium face.
pub fn medium() -> FontFamily {
    FontFamily::Name("medium".into())
}

/// The family of the icons.
pub fn icons() -> FontFamily {
    FontFamily::Name("icons".into())
}
