package vn.motcua.office.sign;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Names of signers as registers and certificates write them. */
public final class SignerName {

    private SignerName() {}

    /** True if both name alike: spaces and capitals aside. */
    public static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }

    /** All that a register names as signers of one document: one, or several with a semicolon between. */
    public static List<String> all(String names) {
        return Stream.of(names.split(";"))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    /** Several as a register names them. */
    static String together(List<String> names) {
        return String.join("; ", names);
    }

    private static String plain(String name) {
        return Normalizer.normalize(name.strip().replaceAll("\\s+", " "), Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT);
    }
}
