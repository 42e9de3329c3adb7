package vn.motcua.kernel.blob;

import java.io.IOException;

/**
 * One sync for many: whoever comes while one is under way waits for the next, which then covers all who came. A sync counts only for those who
 * came before it began; if it fails, it fails for each of them.
 */
final class GroupSync {

    private final Sync sync;
    private long came;
    private long done;
    private long failed;
    private boolean running;
    private IOException failure = new IOException();

    GroupSync(Sync sync) {
        this.sync = sync;
    }

    /** Returns after a sync that began after this call. An interrupt is kept for later: half-written is not durable. */
    void sync() throws IOException {
        boolean interrupted = false;
        long mine;
        boolean lead;
        synchronized (this) {
            mine = ++came;
            while (running && done < mine) interrupted |= await();
            lead = done < mine;
            running |= lead;
        }
        if (lead) lead();
        if (interrupted) Thread.currentThread().interrupt();
        answer(mine);
    }

    private void lead() {
        long covered;
        synchronized (this) {
            covered = came;
        }
        try {
            sync.run();
            finished(covered);
        } catch (IOException e) {
            failed(covered, e);
        }
    }

    private synchronized void finished(long covered) {
        done = covered;
        running = false;
        notifyAll();
    }

    private synchronized void failed(long covered, IOException error) {
        failed = covered;
        failure = error;
        finished(covered);
    }

    private synchronized void answer(long mine) throws IOException {
        if (mine <= failed) throw new IOException("could not be synced", failure);
    }

    private boolean await() {
        try {
            wait();
            return false;
        } catch (InterruptedException e) {
            return true;
        }
    }

    /** What is done for all. */
    @FunctionalInterface
    interface Sync {
        void run() throws IOException;
    }
}
