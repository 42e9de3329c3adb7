package vn.motcua.signing.pades;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.motcua.kernel.text.Fold;

/** Compares what a document has above a name with what the directory says must stand there (NĐ 30/2020/NĐ-CP, Phụ lục I). Runs in the closed machine. */
final class TitleAbove {

    /** What says in whose place somebody signs; none of them may be left over above a formula. */
    private static final Set<String> PREFIXES = Set.of("tm", "kt", "tl", "tuq", "tun");

    /** What stands before a name without being a title of who signs: ranks and degrees. */
    private static final Set<String> RANKS = Set.of(
            "gs",
            "pgs",
            "ts",
            "tskh",
            "ths",
            "cn",
            "ks",
            "kts",
            "ls",
            "bs",
            "ds",
            "cki",
            "ckii",
            "bscki",
            "bsckii",
            "ngut",
            "ngnd",
            "ttut",
            "ttnd",
            "giao su",
            "pho giao su",
            "tien si",
            "thac si",
            "cu nhan",
            "ky su",
            "kien truc su",
            "luat su",
            "bac si",
            "duoc si",
            "dai tuong",
            "thuong tuong",
            "trung tuong",
            "thieu tuong",
            "dai ta",
            "thuong ta",
            "trung ta",
            "thieu ta",
            "dai uy",
            "thuong uy",
            "trung uy",
            "thieu uy");

    private static final int MOST_WORDS_OF_RANK = 3;
    private static final int MOST_LINES_IN_BRACKETS = 3;
    private static final int SHORTEST_TITLE = 4; // letters; fewer number a line, or call somebody Mr or Ms

    private TitleAbove() {}

    /** Which of the formulas stands above a name, by its place in the list; negative if none does, and the first if there are none. */
    static int which(List<String> above, List<List<String>> formulas) {
        if (formulas.isEmpty()) return 0;
        for (int i = 0; i < formulas.size(); i++) if (holds(above, formulas.get(i))) return i;
        return -1;
    }

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
        for (String line : counting(above)) {
            if (read.equals(sought)) return !prefixed(line);
            read = bare(line) + read;
            if (!sought.endsWith(read)) return false;
        }
        return read.equals(sought);
    }

    /** True if the nearest line above a name reads like a title: in capitals, or in somebody's place. Figures and days are none. */
    static boolean isTitle(List<String> above) {
        return counting(above).stream()
                .findFirst()
                .filter(line -> prefixed(line) || capitals(line))
                .isPresent();
    }

    private static boolean capitals(String line) {
        return line.equals(line.toUpperCase(Locale.ROOT))
                && line.codePoints().filter(Character::isLetter).count() >= SHORTEST_TITLE;
    }

    /** What stands before a name, without the ranks and degrees right before it. */
    static String withoutRank(List<String> words) {
        int end = words.size();
        for (int many = MOST_WORDS_OF_RANK; many > 0; many--) {
            if (many > end || !RANKS.contains(plain(String.join(" ", words.subList(end - many, end))))) continue;
            end -= many;
            many = MOST_WORDS_OF_RANK + 1;
        }
        return String.join(" ", words.subList(0, end));
    }

    /** A name as it is compared. */
    static String plain(String text) {
        return Fold.fold(Normalizer.normalize(text, Normalizer.Form.NFKC));
    }

    private static String bare(String text) {
        return plain(text).replace(" ", "");
    }

    /** The lines without those that say nothing: empty ones, and what stands in brackets, be it broken into lines. */
    private static List<String> counting(List<String> above) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < above.size(); i++) {
            String line = above.get(i).strip();
            int opened = line.endsWith(")") ? opened(above, i) : -1;
            if (opened >= 0) i = opened;
            else if (!bare(line).isEmpty()) all.add(line);
        }
        return all;
    }

    /** The line that begins with the bracket which ends one; negative if none near does. */
    private static int opened(List<String> above, int end) {
        for (int i = end; i < Math.min(above.size(), end + MOST_LINES_IN_BRACKETS); i++) {
            String line = above.get(i).strip();
            if (i > end && line.indexOf(')') >= 0) return -1;
            if (line.startsWith("(")) return i;
            if (line.indexOf('(') >= 0) return -1;
        }
        return -1;
    }

    private static boolean prefixed(String line) {
        String plain = plain(line);
        int space = plain.indexOf(' ');
        return PREFIXES.contains(space < 0 ? plain : plain.substring(0, space));
    }
}
