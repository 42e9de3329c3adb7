package vn.motcua.payment.receipt;

import java.util.ArrayList;
import java.util.List;

/** Amounts in Vietnamese words, as receipts have them. */
final class MoneyInWords {

    private static final List<String> FIGURES =
            List.of("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín");
    private static final List<String> GROUPS = List.of("", "nghìn", "triệu", "tỷ");

    private MoneyInWords() {}

    /** The amount, without capitals. */
    static String vietnamese(long amount) {
        if (amount == 0) return "không đồng";
        List<String> words = new ArrayList<>();
        for (int group = GROUPS.size() - 1; group >= 0; group--) {
            long value = amount / power(group) % 1_000;
            if (value == 0) continue;
            hundred((int) value, !words.isEmpty(), words);
            if (group > 0) words.add(GROUPS.get(group));
        }
        return String.join(" ", words) + " đồng";
    }

    private static long power(int group) {
        long power = 1;
        for (int i = 0; i < group; i++) power *= 1_000;
        return power;
    }

    private static void hundred(int value, boolean after, List<String> words) {
        int hundreds = value / 100;
        int tens = value / 10 % 10;
        int ones = value % 10;
        if (hundreds > 0 || after) {
            words.add(FIGURES.get(hundreds));
            words.add("trăm");
        }
        if (tens == 0 && ones > 0 && (hundreds > 0 || after)) words.add("lẻ");
        if (tens == 1) words.add("mười");
        if (tens > 1) {
            words.add(FIGURES.get(tens));
            words.add("mươi");
        }
        if (ones > 0) words.add(one(tens, ones));
    }

    private static String one(int tens, int ones) {
        if (ones == 1 && tens > 1) return "mốt";
        if (ones == 5 && tens > 0) return "lăm";
        return FIGURES.get(ones);
    }
}
