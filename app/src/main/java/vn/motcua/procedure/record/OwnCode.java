package vn.motcua.procedure.record;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import vn.motcua.kernel.text.Fold;

/**
 * Codes for what the published catalogue names without a code: made of the name alone, so that they are the same at every import and on every
 * machine, and begun with {@code MC.}, so that nobody takes them for official ones.
 */
public final class OwnCode {

    private static final BigInteger TEN_FIGURES = BigInteger.TEN.pow(10);

    private OwnCode() {}

    /** For a field (lĩnh vực). */
    public static String field(String name) {
        return "MC.LV." + figures(Fold.fold(name));
    }

    /** For a result (kết quả). */
    public static String outcome(String name) {
        return "MC.KQ." + figures(Fold.fold(name));
    }

    /** For a paper (giấy tờ). */
    public static String paper(String name) {
        return "MC.GT." + figures(Fold.fold(name));
    }

    /** For an agency that no directory knows (cơ quan). */
    public static String agency(String name) {
        return "MC.CQ." + figures(Fold.fold(name));
    }

    /** True for a code that we gave. */
    public static boolean ours(String code) {
        return code.startsWith("MC.");
    }

    /** Ten figures that stand for a text. */
    public static String figures(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "%010d".formatted(new BigInteger(1, hash).mod(TEN_FIGURES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
