//! Watches the file of what the open article's folder was taught: a person
//! edits it by hand, another window teaches.

use super::{Mode, World, teaching};
use crate::app::Message;
use crate::store::{self, LexiconStamp};
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::Duration;

/// How often the disk is asked.
const EVERY: Duration = Duration::from_secs(1);

/// The watching thread; it ends when this is dropped.
pub(super) struct Watcher(Option<Sender<PathBuf>>);

impl Watcher {
    pub(super) fn new(world: World, mode: Mode) -> Self {
        let thread = (mode == Mode::Threads).then(|| {
            let (sender, receiver) = channel();
            std::thread::spawn(move || watch(&world, &receiver));
            sender
        });
        Self(thread)
    }

    /// Watches `folder` from now on, and no other.
    pub(super) fn turn_to(&self, folder: PathBuf) {
        if let Some(thread) = &self.0 {
            // A thread that is gone watches nothing, which stops nobody.
            let _ = thread.send(folder);
        }
    }
}

fn watch(world: &World, folders: &Receiver<PathBuf>) {
    let Ok(mut folder) = folders.recv() else { return };
    let mut known: LexiconStamp = None;
    loop {
        match folders.recv_timeout(EVERY) {
            Ok(next) => (folder, known) = (next, None),
            Err(RecvTimeoutError::Disconnected) => return,
            Err(RecvTimeoutError::Timeout) => {
                let now = store::lexicon_stamp(&folder);
                // What the window knows already it does not mind hearing.
                if now != known {
                    known = now;
                    world.tell(Message::LexiconRead(teaching::read(&folder)));
                }
            }
        }
    }
}
