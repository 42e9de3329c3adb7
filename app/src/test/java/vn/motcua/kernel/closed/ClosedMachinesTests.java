package vn.motcua.kernel.closed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a closed machine bears, what it cannot reach, and that its keeper never notices (SR-42). */
class ClosedMachinesTests {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path data;

    @SuppressWarnings("NullAway.Init")
    private ClosedMachines machines;

    @BeforeEach
    void start() {
        machines = new ClosedMachines(data, 2, Duration.ofSeconds(4));
    }

    @AfterEach
    void stop() throws IOException {
        List<ProcessHandle> running = machines.running();
        machines.close();
        assertThat(running).noneMatch(ProcessHandle::isAlive);
        assertThat(data.resolve("run").resolve("closed")).doesNotExist();
    }

    @Test
    void aWorkIsDoneAndTheNextByTheSameMachine() throws Exception {
        assertThat(ask("length", "")).isEqualTo("5");
        List<ProcessHandle> first = machines.running();
        ask("served", "");
        ask("served", "");
        assertThat(first).hasSize(1);
        assertThat(machines.running()).as("each has its turn").hasSize(2).containsAll(first);
    }

    @Test
    void eachTroubleHasItsNameAndTheNextFileIsServed() throws Exception {
        long heap = used();
        assertThat(fault("loop", "")).isEqualTo(ClosedFault.TOOK_TOO_LONG);
        assertThat(fault("swell", "400")).isEqualTo(ClosedFault.MEMORY);
        assertThat(fault("nest", "")).isEqualTo(ClosedFault.NESTING);
        assertThat(fault("throw", "")).isEqualTo(ClosedFault.BROKE);
        assertThat(fault("exit", "")).isEqualTo(ClosedFault.DIED);
        assertThat(fault("chatter", "")).isEqualTo(ClosedFault.DIED);
        assertThat(ask("length", "")).isEqualTo("5");
        assertThat(used() - heap).as("bytes that this machine grew by").isLessThan(20L << 20);
    }

    @Test
    void aFileThatTheParserRefusesCostsNoMachine() throws Exception {
        try (ClosedMachines one = new ClosedMachines(data.resolve("one"), 1, Duration.ofSeconds(10))) {
            ask(one, "served", "");
            List<ProcessHandle> first = one.running();
            for (int i = 0; i < 20; i++)
                assertThat(work(one, "throw", "")).isEqualTo(new ClosedOutcome.Failed<String>(ClosedFault.BROKE));
            assertThat(ask(one, "served", ""))
                    .as("by the machine that served the first")
                    .isEqualTo("2");
            assertThat(one.running()).isEqualTo(first);
        }
    }

    @Test
    void itIsTheLimitThatBites() throws Exception {
        List<String> command = new ArrayList<>(ClosedCommand.java(data, Duration.ofSeconds(20)));
        assertThat(command).contains("-Xmx256m");
        assertThat(swells(command)).as("at 256 MB").isFalse();
        command.replaceAll(argument -> argument.equals("-Xmx256m") ? "-Xmx700m" : argument);
        assertThat(swells(command)).as("at 700 MB the same work is done").isTrue();
    }

    @Test
    void aMachineThatIsKilledInTheMiddleIsReplaced() throws Exception {
        ask("length", "");
        ask("length", "");
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<ClosedOutcome<String>> asked = other.submit(() -> work("loop", ""));
            Thread.sleep(700);
            machines.running().forEach(each -> {
                each.descendants().forEach(ProcessHandle::destroyForcibly);
                each.destroyForcibly();
            });
            ProcessHandle.current()
                    .descendants()
                    .filter(each -> each.info().commandLine().orElse("").contains(data.toString()))
                    .forEach(ProcessHandle::destroyForcibly);
            assertThat(asked.get(3, TimeUnit.SECONDS)).isEqualTo(new ClosedOutcome.Failed<String>(ClosedFault.DIED));
        }
        assertThat(ask("length", "")).isEqualTo("5");
    }

    @Test
    void manyAtOnceAreServedInTurn() throws Exception {
        try (ExecutorService many = Executors.newFixedThreadPool(12)) {
            List<Future<String>> all = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                String what = i % 20 == 7 ? "throw" : "length";
                all.add(many.submit(() -> what.equals("throw") ? fault(what, "").name() : ask(what, "")));
            }
            for (int i = 0; i < 60; i++) assertThat(all.get(i).get()).isEqualTo(i % 20 == 7 ? "BROKE" : "5");
        }
        assertThat(machines.running()).hasSizeLessThanOrEqualTo(2);
        try (Stream<Path> files = Files.walk(data)) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void aWornMachineIsReplaced() throws Exception {
        try (ClosedMachines one = new ClosedMachines(data.resolve("one"), 1, Duration.ofSeconds(10))) {
            String last = "";
            for (int i = 0; i < ClosedMachine.FILES; i++) last = ask(one, "served", "");
            assertThat(last).isEqualTo("500");
            assertThat(ask(one, "served", "")).isEqualTo("1");
        }
    }

    @Test
    void itReachesNeitherTheNetworkNorTheDiskNorOurData() throws Exception {
        Assumptions.assumeTrue(
                machines.sandbox() != Sandbox.BOUNDED,
                "this system allows no namespaces: the machine is bounded, not closed");
        Path secret = Files.writeString(data.resolve("secret"), "x");
        Path outside = Files.createTempDirectory("closed-outside");
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            assertThat(ask("connect", Integer.toString(server.getLocalPort()))).isEqualTo("not connected");
        }
        assertThat(ask("write", outside.resolve("x").toString())).isEqualTo("not written");
        assertThat(ask("write", data.resolve("x").toString())).isEqualTo("not written");
        assertThat(ask("write", data.resolve("run/closed/machine-1/x").toString()))
                .as("the first machine has its folder")
                .isIn("written", "not written");
        assertThat(ask("read", secret.toString())).isEqualTo("not read");
        assertThat(outside).isEmptyDirectory();
        Files.delete(outside);
    }

    @Test
    void withoutTheWallsTheSameWorkReachesAll() throws Exception {
        Path outside = Files.createTempDirectory("closed-outside");
        Path folder = Files.createDirectories(data.resolve("bounded"));
        Path file = Files.writeString(folder.resolve("file"), "12345");
        try (ClosedMachine bounded = new ClosedMachine(Sandbox.BOUNDED, folder, data, Duration.ofSeconds(10))) {
            assertThat(answer(bounded.ask(
                            TroubleWork.class,
                            file,
                            question("write", outside.resolve("x").toString()))))
                    .isEqualTo("written");
        }
        assertThat(outside.resolve("x")).exists();
        Files.delete(outside.resolve("x"));
        Files.delete(outside);
    }

    @Test
    void aLinkInItsFolderIsNotFollowed() throws Exception {
        Path secret = Files.writeString(data.resolve("secret"), "x");
        assertThat(machines.work(
                        TroubleWork.class,
                        content(),
                        out -> {
                            out.writeUTF("link");
                            out.writeUTF(secret.toString());
                        },
                        (answer, folder) -> folder.take("out").readAllBytes()))
                .as("an answer that nobody takes, and the machine is thrown away")
                .isEqualTo(new ClosedOutcome.Failed<>(ClosedFault.DIED));
        assertThat(secret).exists();
    }

    private boolean swells(List<String> command) throws Exception {
        Path folder = Files.createDirectories(data.resolve("swell"));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (java.io.DataOutputStream out = new java.io.DataOutputStream(process.getOutputStream())) {
            byte[] question = question("swell", "400");
            out.writeUTF(TroubleWork.class.getName());
            out.writeUTF(folder.resolve("file").toString());
            out.writeInt(question.length);
            out.write(question);
        }
        int first = process.getInputStream().read();
        process.waitFor(10, TimeUnit.SECONDS);
        return first == ClosedMachine.ANSWERED;
    }

    private ClosedFault fault(String what, String argument) throws IOException {
        return ((ClosedOutcome.Failed<String>) work(what, argument)).fault();
    }

    private String ask(String what, String argument) throws IOException {
        return ask(machines, what, argument);
    }

    private static String ask(ClosedMachines machines, String what, String argument) throws IOException {
        return ((ClosedOutcome.Answered<String>) work(machines, what, argument)).answer();
    }

    private ClosedOutcome<String> work(String what, String argument) throws IOException {
        return work(machines, what, argument);
    }

    private static ClosedOutcome<String> work(ClosedMachines machines, String what, String argument)
            throws IOException {
        return machines.work(
                TroubleWork.class,
                content(),
                out -> {
                    out.writeUTF(what);
                    out.writeUTF(argument);
                },
                (answer, folder) -> answer.readUTF());
    }

    private static byte[] question(String what, String argument) throws IOException {
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        java.io.DataOutputStream out = new java.io.DataOutputStream(bytes);
        out.writeUTF(what);
        out.writeUTF(argument);
        return bytes.toByteArray();
    }

    private static String answer(ClosedOutcome<byte[]> outcome) throws IOException {
        return new java.io.DataInputStream(
                        new ByteArrayInputStream(((ClosedOutcome.Answered<byte[]>) outcome).answer()))
                .readUTF();
    }

    private static ByteArrayInputStream content() {
        return new ByteArrayInputStream("12345".getBytes(StandardCharsets.UTF_8));
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
