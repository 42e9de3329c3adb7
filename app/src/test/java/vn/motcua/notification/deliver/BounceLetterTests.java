package vn.motcua.notification.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is read of letters that come back, and what is not. */
class BounceLetterTests {

    private static final UUID WORD = UUID.fromString("0f3a5c1e-7b2d-4e6f-8a90-1b2c3d4e5f60");

    @Test
    void itIsReadWithOurHeadersOrOurLetter() {
        BounceLetter one = BounceLetter.read(BounceLetters.withHeaders(17, WORD, "failed", "lan@thu.example"))
                .orElseThrow();
        assertThat(one).isEqualTo(new BounceLetter(17, WORD, "lan@thu.example", "5.1.1"));
        BounceLetter two = BounceLetter.read(BounceLetters.withLetter(18, WORD, "<lan@thu.example>"))
                .orElseThrow();
        assertThat(two).isEqualTo(new BounceLetter(18, WORD, "lan@thu.example", "5.2.2"));
        assertThat(one.toString()).doesNotContain("lan@");
    }

    @Test
    void whatOnlyTakesLongerIsNoFailure() {
        for (String action : new String[] {"delayed", "relayed", "delivered", "expanded"})
            assertThat(BounceLetter.read(BounceLetters.withHeaders(17, WORD, action, "lan@thu.example")))
                    .as(action)
                    .isEmpty();
    }

    @Test
    void whatIsNoLetterOfThatKindIsLeft() {
        byte[] holiday = ("From: lan@thu.example\r\nSubject: away\r\n\r\n" + BounceLetters.headers(17, WORD)
                        + "Action: failed\r\n")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(BounceLetter.read(holiday))
                .as("its words stand in a plain text")
                .isEmpty();
        byte[] another = BounceLetters.letter(
                "text/rfc822-headers", "Message-ID: <17@elsewhere.example>\r\n", "failed", "5.1.1", "lan@thu.example");
        assertThat(BounceLetter.read(another)).as("another's letter").isEmpty();
        assertThat(BounceLetter.read(new byte[0])).isEmpty();
    }

    @Test
    void noMoreIsReadThanSoMuch() {
        byte[] huge = new byte[BounceLetter.MOST + 1];
        Arrays.fill(huge, (byte) 'a');
        assertThat(BounceLetter.read(huge)).isEmpty();
        String far = "X-Padding: " + "a".repeat(70_000) + "\r\n" + BounceLetters.headers(17, WORD);
        assertThat(BounceLetter.read(
                        BounceLetters.letter("text/rfc822-headers", far, "failed", "5.1.1", "a@b.example")))
                .as("beyond what is read of a part")
                .isEmpty();
    }

    /** Cut, turned and mixed up in any way it is at worst not understood. */
    @Test
    void whatIsBrokenHarmsNobody() {
        byte[] letter = BounceLetters.withHeaders(17, WORD, "failed", "lan@thu.example");
        Random random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            byte[] broken = Arrays.copyOf(letter, 1 + random.nextInt(letter.length));
            for (int turned = 0; turned < random.nextInt(20); turned++)
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            assertThatCode(() -> BounceLetter.read(broken)).doesNotThrowAnyException();
        }
    }
}
