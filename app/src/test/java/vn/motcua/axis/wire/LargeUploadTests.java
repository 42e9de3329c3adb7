package vn.motcua.axis.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.crash.RealServer;
import vn.motcua.testing.Says;
import vn.motcua.testing.line.Reply;

/** Many large packets at once, against a server with half a gigabyte of heap. */
class LargeUploadTests {

    private static final int SENDERS = 32;
    private static final int SIZE = 49 << 20;

    @TempDir
    private Path folder;

    @Test
    @Tag("long")
    @Says("issue 3: 32 uploads of 50 MB at once in bounded memory")
    void thirtyTwoLargePacketsAtOnceAreTakenOrPutOff() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        RealServer server = RealServer.start(folder.resolve("data"), "--no-demo"); // its heap is 512 MB
        server.awaitUp();
        int port = server.port();
        Administrator door = new Administrator(
                server.door().path("port").asInt(), server.door().path("token").asString());
        Client sending = door.system(port, "G22");
        Client receiving = door.system(port, "H41");
        byte[] file = new byte[SIZE];
        Arrays.fill(file, (byte) 'Q');
        List<CompletableFuture<Reply>> all = IntStream.range(0, SENDERS)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> LargePacket.send(sending, "G22", "H41", file),
                        work -> Thread.ofPlatform().start(work)))
                .toList();
        List<String> taken = new ArrayList<>();
        for (CompletableFuture<Reply> one : all) {
            Reply reply = one.join();
            if (reply.status() != 200) {
                assertThat(reply.status())
                        .as(RealServer.said(folder.resolve("data")))
                        .isIn(0, 408, 503);
                continue;
            }
            Envelope answer = Envelope.of(reply);
            assertThat(answer.code()).as(answer.toString()).isIn("0", "20", "21");
            if (answer.done()) taken.add(answer.docId());
        }
        System.out.println(taken.size() + " of " + SENDERS + " taken at once");
        assertThat(server.isAlive()).isTrue();
        assertThat(taken).isNotEmpty();
        assertThat(receiving.waiting("edoc").rows()).hasSize(taken.size());
        String docId = receiving.waiting("edoc").column("docId").getFirst();
        assertThat(receiving.download(docId).body()).hasSizeGreaterThan(SIZE);
        assertThat(RealServer.said(folder.resolve("data"))).doesNotContain("OutOfMemoryError");
        server.stop();
    }
}
