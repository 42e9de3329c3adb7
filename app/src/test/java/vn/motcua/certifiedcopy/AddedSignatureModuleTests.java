package vn.motcua.certifiedcopy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.certifiedcopy.check.CheckCopy;
import vn.motcua.certifiedcopy.check.CheckOutcome;
import vn.motcua.certifiedcopy.check.Checked;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.signing.pades.SignPdf;
import vn.motcua.testing.RunningTest;

/** A good signature of the very same agency, added to a copy that was issued, does not make the file the one that was certified. */
@RunningTest
class AddedSignatureModuleTests {

    @Autowired
    private CopyWorld world;

    @Autowired
    private CertifiedCopies copies;

    @Autowired
    private SignPdf sign;

    @Autowired
    private CheckCopy check;

    @Test
    void aCopyThatWasSignedOnceMoreIsSaidToBeAddedTo() throws IOException {
        CopyId id = world.toSign(1);
        assertThat(world.sign(DemoPerson.TUNG, List.of(id)).signed()).isEqualTo(1);
        CertifiedCopy copy = copies.find(id).orElseThrow();
        byte[] issued = bytes(copy);
        byte[] added = sign.seal(issued, copy.agency(), "Ủy ban nhân dân phường Ba Đình", "test.added")
                .bytes();
        assertThat(added).startsWith(issued).hasSizeGreaterThan(issued.length);

        Checked seen = check.by(() -> new ByteArrayInputStream(added));
        assertThat(seen.outcome()).isEqualTo(CheckOutcome.ALTERED);
        assertThat(Objects.requireNonNull(seen.copy()).id())
                .as("and of which it was made")
                .isEqualTo(id);
        assertThat(check.by(Objects.requireNonNull(copy.attestation()).code()).outcome())
                .as("the code says that the copy stands, not that this file is it")
                .isEqualTo(CheckOutcome.VALID);
        assertThat(check.by(() -> new ByteArrayInputStream(issued)).outcome()).isEqualTo(CheckOutcome.VALID);
    }

    /** Broken so that no reader opens it: at its begin, in the middle of its table of places, at its end. */
    @Test
    void aCopyThatWasBrokenIsAlteredAndNotUnknown() throws IOException {
        CopyId id = world.toSign(1);
        assertThat(world.sign(DemoPerson.TUNG, List.of(id)).signed()).isEqualTo(1);
        byte[] issued = bytes(copies.find(id).orElseThrow());
        String text = new String(issued, StandardCharsets.ISO_8859_1);
        for (int at : new int[] {
            0,
            3,
            9,
            text.indexOf("stream") + 20,
            text.lastIndexOf("xref"),
            text.lastIndexOf("startxref") + 11,
            issued.length - 2
        }) {
            byte[] broken = issued.clone();
            broken[at] ^= 1;
            Checked seen = check.by(() -> new ByteArrayInputStream(broken));
            assertThat(seen.outcome()).as("byte " + at).isEqualTo(CheckOutcome.ALTERED);
            assertThat(Objects.requireNonNull(seen.copy()).id()).isEqualTo(id);
        }
        byte[] nothing = "%PDF-1.7\nhỏng".getBytes(StandardCharsets.UTF_8);
        assertThat(check.by(() -> new ByteArrayInputStream(nothing)).outcome()).isEqualTo(CheckOutcome.UNREADABLE);
    }

    private byte[] bytes(CertifiedCopy copy) throws IOException {
        try (InputStream in = copies.open(copy)) {
            return in.readAllBytes();
        }
    }
}
