package vn.motcua.kernel.closed;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One closed machine, from its start to its end: after a fault that harms it, or {@link #FILES} files, it is usable no more. */
final class ClosedMachine implements AutoCloseable {

    /** Files after which a machine is replaced. */
    static final int FILES = 500;

    /** Begins an answer; anything else is the ordinal of a fault. */
    static final int ANSWERED = 0xFF;

    private static final int OUT_OF_MEMORY = 3; // the virtual machine's own exit code for it

    private final Process process;
    private final DataOutputStream questions;
    private final DataInputStream answers;
    private final Duration patience;
    private int files;
    private boolean sound = true;

    ClosedMachine(Sandbox sandbox, Path folder, Path hidden, Duration patience) throws IOException {
        this.patience = patience;
        ProcessBuilder builder = new ProcessBuilder(
                        sandbox.command(folder, hidden, ClosedCommand.java(folder, patience)))
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
        builder.environment().clear(); // no secret of ours
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("PATH", path);
        process = builder.start();
        questions = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        answers = new DataInputStream(process.getInputStream());
    }

    /** True while it may be asked. */
    boolean usable() {
        return sound && files < FILES && process.isAlive();
    }

    /** The answer's bytes. */
    ClosedOutcome<byte[]> ask(Class<? extends ClosedWork> work, Path file, byte[] question) {
        files++;
        FutureTask<ClosedOutcome<byte[]>> task = new FutureTask<>(() -> talk(work.getName(), file, question));
        Thread.ofPlatform().daemon().name("closed-machine").start(task);
        try {
            return task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return ended(ClosedFault.TOOK_TOO_LONG);
        } catch (ExecutionException e) {
            return ended(outOfMemory() ? ClosedFault.MEMORY : ClosedFault.DIED);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ended(ClosedFault.DIED);
        }
    }

    /** The machine and whatever it started; for tests. */
    ProcessHandle handle() {
        return process.toHandle();
    }

    @Override
    public void close() {
        sound = false;
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private ClosedOutcome<byte[]> talk(String work, Path file, byte[] question) throws IOException {
        questions.writeUTF(work);
        questions.writeUTF(file.toString());
        questions.writeInt(question.length);
        questions.write(question);
        questions.flush();
        int kind = answers.readUnsignedByte();
        if (kind == ClosedFault.BROKE.ordinal()) return new ClosedOutcome.Failed<>(ClosedFault.BROKE);
        if (kind < ClosedFault.values().length) return ended(ClosedFault.values()[kind]);
        int length = answers.readInt();
        if (kind != ANSWERED || length < 0 || length > ClosedMachines.LONGEST_ANSWER) return ended(ClosedFault.DIED);
        byte[] answer = new byte[length];
        answers.readFully(answer);
        return new ClosedOutcome.Answered<>(answer);
    }

    private ClosedOutcome<byte[]> ended(ClosedFault fault) {
        close();
        return new ClosedOutcome.Failed<>(fault);
    }

    private boolean outOfMemory() {
        try {
            return process.waitFor(2, TimeUnit.SECONDS) && process.exitValue() == OUT_OF_MEMORY;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
