package vn.motcua.payment.life;

import java.security.SecureRandom;

/** References under which banks know our attempts and refunds: short enough for the text of a transfer, without letters that are taken for others. */
public final class References {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "ACDEFGHJKLMNPQRTUVWXY34679";
    private static final int LONG = 14; // 65 bits: not guessed, and never given twice

    private References() {}

    /** A new one that begins with these letters. */
    public static String next(String begins) {
        StringBuilder made = new StringBuilder(begins);
        while (made.length() < begins.length() + LONG) made.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        return made.toString();
    }
}
