package vn.motcua.signing.pades;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.motcua.kernel.text.Fold;

/** Compares what a document has above a name with what the directory says must stand there (NĐ 30/2020/NĐ-CP, Phụ lục I). Runs in the closed machine. */
final class TitleAbove {

    /** What says in whose place somebody signs; none of them may be left over above a formula. */
    private static final Set<String> PREFIXES = Set.of("tm", "kt", "tl", "tuq", "tun");

    private TitleAbove() {}

    /**
     * True if the formula, and nothing that would make another of it, stands above the name. Broken lines, capitals, spaces and marks do not matter, nor what stands in brackets, such as
     * "(Ký, ghi rõ họ tên)".
     *
     * @param above the lines above the name, the nearest first
     * @param formula the directory's lines, from above; none if nothing must stand there
     */
    static boolean holds(List<String> above, List<String> formula) {
        String sought = bare(String.join(" ", formula));
        if (sought.isEmpty()) return true;
        String read = "";
        for (String line : above) {
            if (passedOver(line)) continue;
            if (read.equals(sought)) return !prefixed(line);
            read = bare(line) + read;
            if (!sought.endsWith(read)) return false;
        }
        return read.equals(sought);
    }

    /** True if the nearest line above a name reads like a title: in capitals, or in somebody's place. */
    static boolean isTitle(List<String> above) {
        return above.stream()
                .filter(line -> !passedOver(line))
                .findFirst()
                .filter(line -> prefixed(line) || line.equals(line.toUpperCase(Locale.ROOT)))
                .isPresent();
    }

    /** A name as it is compared. */
    static String plain(String text) {
        return Fold.fold(Normalizer.normalize(text, Normalizer.Form.NFKC));
    }

    private static String bare(String text) {
        return plain(text).replace(" ", "");
    }

    private static boolean passedOver(String line) {
        String text = line.strip();
        return bare(text).isEmpty() || text.startsWith("(") && text.endsWith(")");
    }

    private static boolean prefixed(String line) {
        String plain = plain(line);
        int space = plain.indexOf(' ');
        return PREFIXES.contains(space < 0 ? plain : plain.substring(0, space));
    }
}
