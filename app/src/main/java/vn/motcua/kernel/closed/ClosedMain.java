package vn.motcua.kernel.closed;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import vn.motcua.kernel.xml.StrictXml;

/**
 * The program of a closed machine: reads "work, file, question" from its input and writes the answer, until the input ends or it is harmed.
 * Started by {@link ClosedMachine}; the application itself calls nothing here.
 */
public final class ClosedMain {

    private final Map<String, ClosedWork> works = new HashMap<>();

    private ClosedMain() {}

    public static void main(String... args) throws IOException {
        StrictXml.apply();
        System.setOut(new PrintStream(
                OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)); // what a library prints is no answer
        DataOutputStream answers = new DataOutputStream(new FileOutputStream(FileDescriptor.out));
        new ClosedMain().serve(new DataInputStream(System.in), answers, Watch.start(Long.parseLong(args[0])));
    }

    private void serve(DataInputStream in, DataOutputStream out, Watch watch) throws IOException {
        while (true) {
            String work;
            try {
                work = in.readUTF();
            } catch (EOFException e) {
                return; // nobody asks any more
            }
            String file = in.readUTF();
            byte[] asked = in.readNBytes(in.readInt());
            watch.begin();
            if (!answered(work, Path.of(file), asked, out)) return;
            watch.end();
        }
    }

    private boolean answered(String name, Path file, byte[] asked, DataOutputStream out) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            work(name).work(file, new DataInputStream(new ByteArrayInputStream(asked)), new DataOutputStream(answer));
        } catch (StackOverflowError e) {
            tell(ClosedFault.NESTING, out);
            return false; // it may have stopped a library in the middle of what it keeps
        } catch (IOException | RuntimeException e) {
            tell(ClosedFault.BROKE, out);
            return true;
        }
        out.writeByte(ClosedMachine.ANSWERED);
        out.writeInt(answer.size());
        answer.writeTo(out);
        out.flush();
        return true;
    }

    private static void tell(ClosedFault fault, DataOutputStream out) throws IOException {
        out.writeByte(fault.ordinal());
        out.flush();
    }

    private ClosedWork work(String name) {
        return works.computeIfAbsent(name, each -> {
            try {
                return Class.forName(each)
                        .asSubclass(ClosedWork.class)
                        .getConstructor()
                        .newInstance();
            } catch (ReflectiveOperationException e) {
                throw new IllegalArgumentException(each + " is no work", e);
            }
        });
    }

    /** Ends the machine when a work takes too long and nobody is left to do it from outside. */
    private static final class Watch implements Runnable {
        private final long seconds;
        private volatile long begun;

        private Watch(long seconds) {
            this.seconds = seconds;
        }

        static Watch start(long seconds) {
            Watch watch = new Watch(seconds);
            Thread.ofPlatform().daemon().name("watch").start(watch);
            return watch;
        }

        void begin() {
            begun = System.nanoTime() | 1;
        }

        void end() {
            begun = 0;
        }

        @Override
        public void run() {
            while (inTime(begun)) {
                try {
                    Thread.sleep(1_000);
                } catch (InterruptedException e) {
                    return;
                }
            }
            Runtime.getRuntime().halt(1);
        }

        private boolean inTime(long since) {
            return since == 0 || System.nanoTime() - since < seconds * 1_000_000_000;
        }
    }
}
