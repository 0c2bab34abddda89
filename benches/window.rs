//! How long the window keeps a person waiting: `cargo bench --bench window`.
//!
//! `frame` draws the whole window without a screen, at texts of several
//! lengths; `start` is the time from the start of the process to the first
//! frame, beside that of a process that does nothing. The latter needs a
//! display (`xvfb-run -a cargo bench --bench window`) and is left out without.
#![allow(clippy::unwrap_used, reason = "a benchmark stops at what is wrong")]
#![allow(clippy::disallowed_methods, reason = "a benchmark makes its own files")]

#[path = "support/text.rs"]
mod text;

use divan::Bencher;
use eframe::egui::{
    Event, Key, Modifiers, MouseWheelSource, MouseWheelUnit, TouchPhase, pos2, vec2,
};
use egui_kittest::Harness;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};
use tallymark::app::Message;
use tallymark::store::{Places, Store};
use tallymark::ui::effects::{Dialogs, Mode, Runner};
use tallymark::ui::typeset::FontSources;
use tallymark::ui::window::Window;
use tempfile::TempDir;

/// Bytes of text.
const SIZES: [usize; 3] = [10_000, 1_000_000, 10_000_000];

fn main() {
    divan::main();
}

struct NoDialogs;

impl Dialogs for NoDialogs {
    fn file(&self) -> Option<PathBuf> {
        None
    }

    fn folder(&self) -> Option<PathBuf> {
        None
    }

    fn save(&self, _folder: Option<&Path>, _name: &str) -> Option<PathBuf> {
        None
    }
}

/// A window on an article of its own.
struct Stage {
    harness: Harness<'static, Window>,
    _folder: TempDir,
}

impl Stage {
    fn new(bytes: usize) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("article.txt");
        std::fs::write(&path, text::article("en", bytes)).unwrap();
        let store = Store::new(Places::within(&folder.path().join("home")));
        let builder = Harness::builder().with_size([1440.0, 900.0]);
        let harness = builder.build_eframe(|creation| {
            let context = creation.egui_ctx.clone();
            let runner = Runner::new(context, store, Arc::new(NoDialogs), Mode::Threads);
            Window::new(&creation.egui_ctx, runner, FontSources::Bundled, "Anna")
        });
        let mut stage = Self { harness, _folder: folder };
        stage.harness.state_mut().send(Message::Open(path));
        let asked = Instant::now();
        while stage.harness.state().app().session.is_none() {
            assert!(asked.elapsed() < Duration::from_mins(1), "the article was not opened");
            std::thread::sleep(Duration::from_millis(5));
            stage.harness.step();
        }
        stage.harness.run_ok();
        stage
    }

    fn happen(&mut self, event: Event) {
        self.harness.input_mut().events.push(event);
        self.harness.step();
    }

    fn press(&mut self, key: Key) {
        let modifiers = Modifiers::NONE;
        self.happen(Event::Key {
            key,
            physical_key: None,
            pressed: true,
            repeat: false,
            modifiers,
        });
    }
}

/// Nothing happens.
#[divan::bench(args = SIZES, sample_count = 50)]
fn frame_idle(bencher: Bencher, bytes: usize) {
    let mut stage = Stage::new(bytes);
    bencher.bench_local(|| stage.harness.step());
}

/// The wheel is turned.
#[divan::bench(args = SIZES, sample_count = 50)]
fn frame_scrolling(bencher: Bencher, bytes: usize) {
    let mut stage = Stage::new(bytes);
    stage.happen(Event::PointerMoved(pos2(500.0, 400.0)));
    bencher.bench_local(|| {
        stage.happen(Event::MouseWheel {
            unit: MouseWheelUnit::Point,
            source: MouseWheelSource::Wheel,
            delta: vec2(0.0, -60.0),
            phase: TouchPhase::Move,
            modifiers: Modifiers::NONE,
        });
    });
}

/// The next claim takes the focus.
#[divan::bench(args = SIZES, sample_count = 30)]
fn frame_next_claim(bencher: Bencher, bytes: usize) {
    let mut stage = Stage::new(bytes);
    bencher.bench_local(|| stage.press(Key::J));
}

/// A decision, handed to the thread that keeps it.
#[divan::bench(args = SIZES, sample_count = 10, sample_size = 1)]
fn frame_decision(bencher: Bencher, bytes: usize) {
    let mut stage = Stage::new(bytes);
    bencher.bench_local(|| stage.press(Key::Enter));
}

/// From the start of the process to the first frame, and its end.
#[divan::bench(sample_count = 20, sample_size = 1)]
fn start_window(bencher: Bencher) {
    if std::env::var_os("DISPLAY").is_none() {
        return;
    }
    let home = tempfile::tempdir().unwrap();
    bencher.bench_local(|| {
        let status = Command::new(env!("CARGO_BIN_EXE_tallymark"))
            .arg("--exit-after-first-frame")
            .env("TALLYMARK_HOME", home.path())
            .stderr(Stdio::null())
            .status();
        assert!(status.unwrap().success());
    });
}

/// The same program, told to do nothing but say its version.
#[divan::bench(sample_count = 20, sample_size = 1)]
fn start_nothing() {
    let status = Command::new(env!("CARGO_BIN_EXE_tallymark"))
        .arg("--version")
        .stdout(Stdio::null())
        .status();
    assert!(status.unwrap().success());
}
