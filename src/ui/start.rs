//! Opening the window on this desktop, or saying in one sentence what is
//! missing for it.

use super::effects::{Mode, Runner, SystemDialogs};
use super::typeset::FontSources;
use super::window::Window;
use crate::app::Message;
use crate::store::{Places, Store, StoreError};
use eframe::egui::{ViewportBuilder, vec2};
use std::panic::{self, AssertUnwindSafe};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Why no window could be opened.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// Nothing to show it on.
    #[error(
        "no window can be opened: there is no display (neither DISPLAY nor WAYLAND_DISPLAY names \
         one that answers); `tallymark suggest` and `tallymark export` work without a window"
    )]
    NoDisplay,
    /// Nothing to draw it with.
    #[error(
        "no window can be opened: OpenGL is missing or too old (on Debian: libgl1 and \
         libgl1-mesa-dri); `tallymark suggest` and `tallymark export` work without a window"
    )]
    NoGraphics,
    /// A library of the desktop that is opened when needed.
    #[error(
        "no window can be opened: a library for the keyboard is missing (on Debian: \
         libxkbcommon-x11-0 and xkb-data); `tallymark suggest` and `tallymark export` work \
         without a window"
    )]
    NoKeyboard,
    /// Nowhere to keep anything.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Opens the window, on the article or folder at `path` if there is one, and
/// comes back when it is closed.
///
/// # Errors
/// [`StartError`]: a sentence about what is missing.
pub fn run(path: Option<PathBuf>, exit_after_first_frame: bool) -> Result<(), StartError> {
    let places = Places::of_system()?;
    let window_file = places.window();
    let store = Store::new(places);
    let options = eframe::NativeOptions {
        viewport: ViewportBuilder::default()
            .with_title("Tallymark")
            .with_app_id("tallymark")
            .with_icon(icon())
            .with_inner_size(vec2(1440.0, 900.0))
            .with_min_inner_size(vec2(900.0, 560.0)),
        persistence_path: Some(window_file),
        ..Default::default()
    };
    let created = Arc::new(AtomicBool::new(false));
    let running = Arc::clone(&created);
    let create: eframe::AppCreator<'_> = Box::new(move |creation| {
        running.store(true, Ordering::Relaxed);
        let context = creation.egui_ctx.clone();
        let runner = Runner::new(context, store, Arc::new(SystemDialogs), Mode::Threads);
        let annotator = std::env::var("USER").unwrap_or_default();
        let fonts = FontSources::BundledAndSystem;
        let mut window = Window::new(&creation.egui_ctx, runner, fonts, &annotator);
        if exit_after_first_frame {
            window.exit_after_first_frame();
        }
        if let Some(path) = path {
            window.send(Message::Open(path));
        }
        Ok(Box::new(window))
    });
    quietly(&created, || eframe::run_native("tallymark", options, create))
}

/// The window's icon; none rather than no window if it cannot be read.
fn icon() -> eframe::egui::IconData {
    let png = include_bytes!("../../assets/icons/tallymark.png");
    eframe::icon_data::from_png_bytes(png).unwrap_or_default()
}

/// Runs `open`, turning its errors into a sentence, and also what the
/// windowing library panics with where a library is missing. A panic after
/// `created` is set is a mistake of ours and goes on as one.
fn quietly(
    created: &Arc<AtomicBool>,
    open: impl FnOnce() -> eframe::Result,
) -> Result<(), StartError> {
    let usual = panic::take_hook();
    let running = Arc::clone(created);
    panic::set_hook(Box::new(move |info| {
        if running.load(Ordering::Relaxed) {
            usual(info);
        }
    }));
    match panic::catch_unwind(AssertUnwindSafe(open)) {
        Ok(Ok(())) => Ok(()),
        Ok(Err(eframe::Error::WinitEventLoop(_) | eframe::Error::Winit(_))) => {
            Err(StartError::NoDisplay)
        }
        Ok(Err(_)) => Err(StartError::NoGraphics),
        Err(panic) if created.load(Ordering::Relaxed) => panic::resume_unwind(panic),
        Err(_) => Err(StartError::NoKeyboard),
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_icon_can_be_read() {
        assert_eq!(super::icon().width, 128);
    }
}
