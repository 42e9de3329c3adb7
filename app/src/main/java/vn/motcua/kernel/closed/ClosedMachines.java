package vn.motcua.kernel.closed;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Has works done in closed machines. A machine is started when first needed, serves one file after another, and is replaced when it was harmed
 * or is worn; there are never more than the few that are set. Who asks while all are busy waits.
 */
@Component
public class ClosedMachines implements AutoCloseable {

    /** The most bytes of an answer. */
    public static final int LONGEST_ANSWER = 1 << 20;

    private static final Logger log = LoggerFactory.getLogger(ClosedMachines.class);

    private final Path root;
    private final Path hidden;
    private final Duration patience;
    private final BlockingQueue<Seat> seats = new LinkedBlockingQueue<>();
    private final int machines;
    private @Nullable Sandbox sandbox;

    public ClosedMachines(
            @Value("${motcua.data:data}") Path data,
            @Value("${motcua.kernel.closed.machines:2}") int machines,
            @Value("${motcua.kernel.closed.patience:10s}") Duration patience) {
        this.hidden = data.toAbsolutePath().normalize();
        this.root = hidden.resolve("run").resolve("closed");
        this.patience = patience;
        this.machines = machines;
        for (int i = 1; i <= machines; i++) seats.add(new Seat(new ClosedFolder(root.resolve("machine-" + i))));
    }

    /**
     * Has a work done on a content, which is copied into the machine's folder and gone from there afterwards.
     *
     * @param question written for the work
     * @param reading reads what the work answered; an {@link IllegalArgumentException} or {@link IOException} of it counts as no answer
     * @throws IOException if the content cannot be read or the disk is full: nothing is known about the file then
     */
    public <A> ClosedOutcome<A> work(
            Class<? extends ClosedWork> work, InputStream content, Question question, Reading<A> reading)
            throws IOException {
        return work(work, content, question, reading, new Budget(patience.multipliedBy(2)));
    }

    /**
     * The same for something that comes several times and has a budget for all of them; with none left it counts as having taken too long. The last time may go beyond it by what one work may take.
     */
    public <A> ClosedOutcome<A> work(
            Class<? extends ClosedWork> work, InputStream content, Question question, Reading<A> reading, Budget budget)
            throws IOException {
        if (budget.spent()) return new ClosedOutcome.Failed<>(ClosedFault.TOOK_TOO_LONG);
        ByteArrayOutputStream asked = new ByteArrayOutputStream();
        question.write(new DataOutputStream(asked));
        Seat seat = free();
        try {
            return seat.work(work, content, asked.toByteArray(), reading, budget);
        } finally {
            seat.folder.empty();
            seats.add(seat);
        }
    }

    /** How far the machines are shut in. */
    public synchronized Sandbox sandbox() throws IOException {
        if (sandbox == null) {
            ClosedFolder.remove(root); // what a killed application left
            Files.createDirectories(root);
            sandbox = Sandbox.best(root, hidden);
            if (sandbox == Sandbox.BOUNDED)
                log.warn(
                        "This system lets us shut no process in: files of strangers are parsed in a machine that is bounded in memory and time only");
            else log.info("Files of strangers are parsed in machines that are {}", sandbox);
        }
        return sandbox;
    }

    @Override
    public void close() throws IOException {
        for (int i = 0; i < machines; i++) free().close();
        ClosedFolder.remove(root);
    }

    /** The processes of the machines that run; for tests. */
    java.util.List<ProcessHandle> running() {
        return seats.stream()
                .map(seat -> seat.machine)
                .filter(java.util.Objects::nonNull)
                .map(ClosedMachine::handle)
                .toList();
    }

    private Seat free() throws IOException {
        try {
            return seats.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** Writes what a work is asked. */
    @FunctionalInterface
    public interface Question {

        /** Nothing more than the file. */
        Question NONE = out -> {};

        /** Writes it. */
        void write(DataOutput out) throws IOException;
    }

    /** Reads what a work answered. */
    @FunctionalInterface
    public interface Reading<A> {

        /** Reads it; the files that the work wrote are there only now. */
        A read(DataInputStream answer, ClosedFolder folder) throws IOException;
    }

    /** A place for one machine. */
    private final class Seat {
        private final ClosedFolder folder;
        private volatile @Nullable ClosedMachine machine;

        Seat(ClosedFolder folder) {
            this.folder = folder;
        }

        <A> ClosedOutcome<A> work(
                Class<? extends ClosedWork> work,
                InputStream content,
                byte[] question,
                Reading<A> reading,
                Budget budget)
                throws IOException {
            ClosedMachine ready = ready();
            Path file = folder.path().resolve("file");
            Files.copy(content, file);
            long begun = System.nanoTime();
            ClosedOutcome<byte[]> outcome = ready.ask(work, file, question);
            budget.spend(System.nanoTime() - begun);
            return switch (outcome) {
                case ClosedOutcome.Failed<byte[]>(ClosedFault fault) -> {
                    if (fault != ClosedFault.BROKE)
                        log.warn("A closed machine was thrown away: {} by {}", fault, work.getSimpleName());
                    yield new ClosedOutcome.Failed<>(fault);
                }
                case ClosedOutcome.Answered<byte[]>(byte[] answer) -> read(answer, reading);
            };
        }

        void close() {
            if (machine != null) machine.close();
            machine = null;
        }

        private <A> ClosedOutcome<A> read(byte[] answer, Reading<A> reading) throws IOException {
            try {
                return new ClosedOutcome.Answered<>(
                        reading.read(new DataInputStream(new ByteArrayInputStream(answer)), folder));
            } catch (IOException | IllegalArgumentException e) {
                log.warn("A closed machine spoke nonsense", e);
                close();
                return new ClosedOutcome.Failed<>(ClosedFault.DIED);
            }
        }

        private ClosedMachine ready() throws IOException {
            ClosedMachine current = machine;
            if (current != null && current.usable()) return current;
            close();
            Sandbox shut = sandbox();
            folder.empty();
            ClosedMachine fresh = new ClosedMachine(shut, folder.path(), hidden, patience);
            machine = fresh;
            return fresh;
        }
    }
}
