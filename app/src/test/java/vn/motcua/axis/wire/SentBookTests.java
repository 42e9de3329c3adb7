package vn.motcua.axis.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The judge of what was delivered sees each kind of wrong. */
class SentBookTests {

    private static final byte[] ONE = {1};
    private static final byte[] TWO = {2};

    private final SentBook book = new SentBook();

    private static String hash(byte[] packet) {
        return Hashes.sha256(packet);
    }

    private void sent(byte[] packet, String docId, String... receivers) {
        book.answered(new SentBook.Sending(0, packet, List.of(receivers), docId));
    }

    @Test
    void nothingIsWrongWhereAllIsThereOnce() {
        sent(ONE, "a", "H41", "H17");
        sent(TWO, "b", "H41");
        assertThat(book.complaints(Map.of("H41", List.of(hash(TWO), hash(ONE)), "H17", List.of(hash(ONE)))))
                .isEmpty();
    }

    @Test
    void lossesDoublesChangesAndStrangersAreSeen() {
        sent(ONE, "a", "H41", "H17");
        assertThat(book.complaints(Map.of("H41", List.of(hash(ONE))))).containsExactly("answered and lost: a at H17");
        assertThat(book.complaints(Map.of("H41", List.of(hash(ONE), hash(ONE)), "H17", List.of(hash(ONE)))))
                .containsExactly("delivered 2 times: a at H41");
        assertThat(book.complaints(Map.of("H41", List.of(hash(TWO)), "H17", List.of(hash(ONE)))))
                .hasSize(2)
                .anyMatch(one -> one.startsWith("altered, or never sent"));
        assertThat(book.complaints(
                        Map.of("H41", List.of(hash(ONE)), "H17", List.of(hash(ONE)), "G22", List.of(hash(ONE)))))
                .hasSize(1);
    }

    @Test
    void oneDocIdForTwoAndRefusalsAreSeen() {
        sent(ONE, "a", "H41");
        sent(TWO, "a", "H41");
        book.wrong("15 for a good signature");
        assertThat(book.complaints(Map.of("H41", List.of(hash(ONE), hash(TWO)))))
                .containsExactly("15 for a good signature", "one DocId for two sendings: a");
    }
}
