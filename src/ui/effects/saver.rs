//! Writes annotation files in the order in which they were decided, one
//! thread for all, so that an older state never overwrites a newer one.

use super::{Mode, World};
use crate::annotation;
use crate::app::{Message, SaveJob, Saved};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::JoinHandle;

/// The saving thread; dropping it waits until everything is on the disk.
pub(super) struct Saver {
    world: World,
    thread: Option<(Sender<SaveJob>, JoinHandle<()>)>,
}

impl Saver {
    pub(super) fn new(world: World, mode: Mode) -> Self {
        let thread = (mode == Mode::Threads).then(|| {
            let (sender, receiver) = channel();
            let world = world.clone();
            (sender, std::thread::spawn(move || work(&world, &receiver)))
        });
        Self { world, thread }
    }

    pub(super) fn save(&self, job: SaveJob) {
        let job = match &self.thread {
            Some((sender, _)) => sender.send(job).err().map(|unsent| unsent.0),
            None => Some(job),
        };
        // Without a thread to do it, here and now is late but not lost.
        if let Some(job) = job {
            write(&self.world, &job);
        }
    }
}

impl Drop for Saver {
    fn drop(&mut self) {
        if let Some((sender, thread)) = self.thread.take() {
            drop(sender);
            // A thread that panicked has nothing more to say.
            let _ = thread.join();
        }
    }
}

fn work(world: &World, jobs: &Receiver<SaveJob>) {
    while let Ok(job) = jobs.recv() {
        let mut latest = vec![job];
        for newer in jobs.try_iter() {
            latest.retain(|job| job.path != newer.path);
            latest.push(newer);
        }
        latest.iter().for_each(|job| write(world, job));
    }
}

fn write(world: &World, job: &SaveJob) {
    let result = annotation::to_ron(&job.review, &job.annotator)
        .map_err(|error| error.to_string())
        .and_then(|ron| {
            let saved = world.store.save_annotation(&job.path, ron.as_bytes());
            saved.map_err(|error| error.to_string())
        })
        .map(|saved| Saved { path: saved.path, beside: saved.beside });
    world.tell(Message::Saved { path: job.path.clone(), result });
}
