package vn.motcua.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.crash.RealServer;

/** What a person can mend is told early, in both languages, in a line or two, without a stack trace. */
class StartRefusalTests {

    @TempDir
    private Path folder;

    private Path data;

    @BeforeEach
    void letTheDatabaseIn() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        data = folder.resolve("data");
    }

    @Test
    void aTakenPort() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThat(refusal("run", "--port", Integer.toString(taken.getLocalPort()), "--data", data.toString()))
                    .contains(
                            "Cổng " + taken.getLocalPort() + " đang bận", "Port " + taken.getLocalPort() + " is taken");
        }
    }

    @Test
    void wordsThatAreNotUnderstood() throws Exception {
        assertThat(refusal("run", "--prot", "8080")).contains("Không hiểu \"--prot\"", "not understood");
        assertThat(refusal("run", "--port", "eighty")).contains("--port phải là số", "--port takes a number");
        assertThat(refusal("run", "--port")).contains("Thiếu giá trị", "A value is missing");
        assertThat(refusal("run", "--tls-key", "/nowhere")).contains("Không đọc được tệp", "cannot be read");
    }

    @Test
    void aFolderThatIsAFile() throws Exception {
        Files.writeString(data, "");
        assertThat(refusal("run", "--port", "0", "--data", data.toString())).contains("đó là một tệp", "it is a file");
    }

    @Test
    void aFolderOfAnotherVersion() throws Exception {
        Files.createDirectories(data);
        Files.writeString(data.resolve("layout"), "99");
        assertThat(refusal("run", "--port", "0", "--data", data.toString()))
                .contains("thuộc phiên bản khác", "another version");
        Files.delete(data.resolve("layout"));
        Files.createDirectories(data.resolve("postgres"));
        Files.writeString(data.resolve("postgres").resolve("PG_VERSION"), "17\n");
        assertThat(refusal("run", "--port", "0", "--data", data.toString()))
                .contains("PostgreSQL 17", "belongs to PostgreSQL 17");
    }

    @Test
    void aFolderThatAnotherProcessHolds() throws Exception {
        Files.createDirectories(data);
        try (FileChannel channel =
                        FileChannel.open(data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            assertThat(held.isValid()).isTrue();
            assertThat(refusal("run", "--port", "0", "--data", data.toString()))
                    .contains("đang được một tiến trình khác dùng", "in use by another running process");
        }
    }

    @Test
    void anOutsideDatabaseThatIsNotThere() throws Exception {
        assertThat(refusal(
                        "run",
                        "--port",
                        "0",
                        "--data",
                        data.toString(),
                        "--database-url",
                        "postgresql://a:secret@127.0.0.1:1/x"))
                .contains("Không dùng được cơ sở dữ liệu", "cannot be used")
                .doesNotContain("secret");
        assertThat(refusal("run", "--database-url", "mysql://a:secret@127.0.0.1/x"))
                .contains("--database-url phải có dạng", "has the form")
                .doesNotContain("secret");
    }

    /** Runs the program and gives what it said, once it is certain that it was a refusal and no fault. */
    private static String refusal(String... words) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(RealServer.command(List.of(words)))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isEqualTo(1);
        assertThat(said).doesNotContain("Exception", "\tat ");
        assertThat(said.lines()).hasSizeLessThan(8);
        return said;
    }
}
