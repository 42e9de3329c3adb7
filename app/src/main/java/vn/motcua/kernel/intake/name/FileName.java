package vn.motcua.kernel.intake.name;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** What becomes of the name that a sender gives a file: a text to be shown, and a header to be saved under (SR-46, RFC 6266). */
public final class FileName {

    /** The most characters that are kept. */
    public static final int LONGEST = 200;

    private static final Set<String> DEVICES = Set.of(
            "CON", "PRN", "AUX", "NUL", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9", "LPT1",
            "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9");
    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    private FileName() {}

    /** The last part of the name in composed form, without characters that hide or break, cut in the middle if too long; never empty. */
    public static String clean(String given) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        StringBuilder kept = new StringBuilder();
        Normalizer.normalize(last, Normalizer.Form.NFC)
                .codePoints()
                .filter(FileName::shown)
                .forEach(kept::appendCodePoint);
        String name = shortened(kept.toString().strip());
        return name.isEmpty() || name.chars().allMatch(c -> c == '.') ? "tep" : name;
    }

    /** The value of {@code Content-Disposition}: saved, not shown; readable for old clients, exact for those of RFC 6266. */
    public static String attachment(String given) {
        String name = clean(given);
        String stem = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
        if (DEVICES.contains(stem.toUpperCase(Locale.ROOT))) name = "_" + name;
        return "attachment; filename=\"" + plain(name) + "\"; filename*=UTF-8''" + encoded(name);
    }

    private static boolean shown(int c) {
        int type = Character.getType(c);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.UNASSIGNED
                && type != Character.PRIVATE_USE
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR;
    }

    private static String shortened(String name) {
        int length = name.codePointCount(0, name.length());
        if (length <= LONGEST) return name;
        int dot = name.lastIndexOf('.');
        String ending = dot >= 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        return name.substring(0, name.offsetByCodePoints(0, LONGEST - ending.length())) + ending;
    }

    /** In ASCII: Vietnamese letters without their marks, the rest as low lines. */
    private static String plain(String name) {
        String bare = Normalizer.normalize(name.replace('đ', 'd').replace('Đ', 'D'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "");
        return bare.replaceAll("[^A-Za-z0-9 ._()-]", "_");
    }

    private static String encoded(String name) {
        StringBuilder text = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            if (UNRESERVED.indexOf((char) b) >= 0) text.append((char) b);
            else text.append('%').append(String.format(Locale.ROOT, "%02X", b & 0xFF));
        }
        return text.toString();
    }
}
