package vn.motcua.notification.deliver;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mail server's letter that one of ours could not be delivered (RFC 3464). Of a stranger's letter as little as possible is read, and never more than so much.
 *
 * @param delivery which, by the number of our letter that comes back with it
 * @param word the word that stands in that number, which only who has seen the letter knows
 * @param address to whom it could not be brought
 * @param status the figures that say why, such as {@code 5.1.1}
 */
record BounceLetter(long delivery, UUID word, String address, String status) {

    /** The most that is read of a letter. */
    static final int MOST = 256 << 10;

    private static final int MOST_PARTS = 20;
    private static final int MOST_OF_A_PART = 64 << 10;
    private static final Pattern NUMBER = Pattern.compile(
            "(?im)^Message-ID:\\s*<(\\d{1,18})\\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.thong-bao@");
    private static final Pattern FAILED = Pattern.compile("(?im)^Action:[ \\t]*failed\\b");
    private static final Pattern STATUS = Pattern.compile("(?im)^Status:[ \\t]*([245]\\.\\d{1,3}\\.\\d{1,3})");
    private static final Pattern RECIPIENT = Pattern.compile(
            "(?im)^(?:Original|Final)-Recipient:[ \\t]*rfc822[ \\t]*;[ \\t]*<?([^\\s<>;]{3,254})>?[ \\t]*$");

    /** Reads one; empty if it is another letter, tells of another's, or only that it takes longer. */
    static Optional<BounceLetter> read(byte[] letter) {
        if (letter.length > MOST) return Optional.empty();
        try {
            MimeMessage message =
                    new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(letter));
            if (!message.isMimeType("multipart/report") || !(message.getContent() instanceof Multipart parts))
                return Optional.empty();
            return of(parts);
        } catch (MessagingException | IOException | RuntimeException notUnderstood) {
            return Optional.empty();
        }
    }

    private static Optional<BounceLetter> of(Multipart parts) throws MessagingException, IOException {
        String report = null;
        String ours = null;
        for (int i = 0; i < Math.min(MOST_PARTS, parts.getCount()); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.isMimeType("message/delivery-status")) report = text(part);
            else if (part.isMimeType("text/rfc822-headers") || part.isMimeType("message/rfc822")) ours = text(part);
        }
        return report == null || ours == null ? Optional.empty() : of(report, ours);
    }

    private static Optional<BounceLetter> of(String report, String ours) {
        Matcher number = NUMBER.matcher(ours);
        if (!FAILED.matcher(report).find() || !number.find()) return Optional.empty();
        return Optional.of(new BounceLetter(
                Long.parseLong(number.group(1)),
                UUID.fromString(number.group(2).toLowerCase(Locale.ROOT)),
                found(RECIPIENT, report, ""),
                found(STATUS, report, "5.0.0")));
    }

    private static String found(Pattern pattern, String text, String otherwise) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : otherwise;
    }

    private static @Nullable String text(Part part) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            return new String(in.readNBytes(MOST_OF_A_PART), StandardCharsets.UTF_8);
        }
    }

    @Override
    public String toString() {
        return "bounce of " + delivery; // never an address in a log
    }
}
