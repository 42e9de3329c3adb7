package vn.motcua.axis.edxml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import vn.motcua.axis.edxml.Packets.Read;
import vn.motcua.testing.Samples;

/** Packets as found in the world; skipped, visibly, where they are not at hand. */
class SampleTests {

    @Test
    void theDocumentIsTaken() throws IOException {
        Read read = sample("document");
        assertThat(read.refusals()).isEmpty();
        assertThat(read.document().to()).extracting(to -> to.id().text()).containsExactly("28.22.H17");
        assertThat(read.document().document().code().number()).isEqualTo("74fass22");
        assertThat(read.document().attachments().getFirst().carriage()).isEqualTo(Attachment.Carriage.ZIPPED);
        assertThat(read.reading().contents().getFirst().fileBytes()).isEqualTo(388_347);
        assertThat(read.reading().signature())
                .hasValueSatisfying(
                        signature -> assertThat(signature.certificate()).isFalse());
    }

    @Test
    void theSameWithStrayTextIsRefused() throws IOException {
        assertThat(sample("document-with-stray-prefix").refusals()).containsExactly("F.File STRAY_TEXT");
    }

    @Test
    void statusesAreTaken() throws IOException {
        assertThat(sample("status-01-arrived").status().status()).contains(StatusCode.ARRIVED);
        assertThat(sample("status-03-accepted").status().status()).contains(StatusCode.ACCEPTED);
        assertThat(sample("status-04-assigned").status().status()).contains(StatusCode.ASSIGNED);
        assertThat(sample("status-04-assigned").codes()).isEmpty();
    }

    private static Read sample(String name) throws IOException {
        return Packets.read(Files.readAllBytes(Samples.file("edxml/" + name + ".edxml")));
    }
}
