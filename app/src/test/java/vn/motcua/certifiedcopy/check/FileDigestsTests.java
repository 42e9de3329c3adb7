package vn.motcua.certifiedcopy.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** Whatever is added behind the end of a file, the file is still found in it; and nothing else is. */
class FileDigestsTests {

    @Property(tries = 200)
    void whateverIsAddedTheFileIsFoundInIt(@ForAll byte[] body, @ForAll @StringLength(max = 40) String added)
            throws IOException {
        for (String end : new String[] {"%%EOF", "%%EOF\n", "%%EOF\r\n", "%%EOF\r", "%%%EOF\n"}) {
            byte[] file = joined(body, end.getBytes(StandardCharsets.US_ASCII));
            byte[] more = joined(file, ("x" + added).getBytes(StandardCharsets.UTF_8));
            FileDigests digests = FileDigests.of(() -> new ByteArrayInputStream(more));
            assertThat(digests.whole()).isEqualTo(sha256(more));
            assertThat(digests.begins()).contains(sha256(file)).doesNotContain(digests.whole());
        }
    }

    /** A stranger's file of nothing but marks costs no more than another one. */
    @Test
    void aFileOfNothingButMarksIsSoonRead() throws IOException {
        byte[] marks = "%%EOF\n".repeat(2_000_000).getBytes(StandardCharsets.US_ASCII);
        long since = System.nanoTime();
        FileDigests digests = FileDigests.of(() -> new ByteArrayInputStream(marks));
        assertThat(digests.begins()).hasSizeBetween(60, 130);
        assertThat(java.time.Duration.ofNanos(System.nanoTime() - since)).isLessThan(java.time.Duration.ofSeconds(5));
    }

    @Test
    void aFileWithoutAnEndBeginsWithNone() throws IOException {
        byte[] file = "%PDF-1.7 %% EOF %EOF".getBytes(StandardCharsets.US_ASCII);
        assertThat(FileDigests.of(() -> new ByteArrayInputStream(file)).begins())
                .isEmpty();
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = java.util.Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
