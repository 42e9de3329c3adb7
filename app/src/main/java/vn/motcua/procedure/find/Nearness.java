package vn.motcua.procedure.find;

/** How near two short words are: letters left out, added, changed, or two swapped. */
final class Nearness {

    private static final String[][] SOUNDS = {
        {"ch", "tr"},
        {"s", "x"},
        {"gi", "d"},
        {"gi", "r"},
        {"d", "r"},
        {"l", "n"},
        {"ngh", "ng"},
        {"gh", "g"},
        {"c", "k"},
        {"q", "k"},
        {"v", "d"}
    };

    private Nearness() {}

    /** True if one mistake makes one of the other. */
    static boolean oneMistake(String one, String other) {
        int difference = one.length() - other.length();
        if (difference < -1 || difference > 1) return false;
        int start = 0;
        int shorter = Math.min(one.length(), other.length());
        while (start < shorter && one.charAt(start) == other.charAt(start)) start++;
        int oneEnd = one.length();
        int otherEnd = other.length();
        while (oneEnd > start && otherEnd > start && one.charAt(oneEnd - 1) == other.charAt(otherEnd - 1)) {
            oneEnd--;
            otherEnd--;
        }
        int left = oneEnd - start;
        int right = otherEnd - start;
        return left <= 1 && right <= 1 || left == 2 && right == 2 && swapped(one, other, start);
    }

    private static boolean swapped(String one, String other, int at) {
        return one.charAt(at) == other.charAt(at + 1) && one.charAt(at + 1) == other.charAt(at);
    }

    /** True if they begin with letters that many people pronounce alike, and go on the same. */
    static boolean soundsAlike(String one, String other) {
        for (String[] pair : SOUNDS)
            if (turned(one, other, pair[0], pair[1]) || turned(one, other, pair[1], pair[0])) return true;
        return false;
    }

    private static boolean turned(String one, String other, String from, String to) {
        return one.startsWith(from) && other.equals(to + one.substring(from.length()));
    }
}
