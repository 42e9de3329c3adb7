package vn.motcua.axis.edxml.reading;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What the name of an attachment may be, and what it says of its type. A name is data: it is shown, and never used as a path. */
final class FileNames {

    private static final Pattern UPWARDS = Pattern.compile("(^|.*[/\\\\])\\.\\.([/\\\\].*|$)");
    private static final Pattern ROOTED = Pattern.compile("([/\\\\]|[A-Za-z]:[/\\\\]).*");
    private static final Set<String> ZIP_BASED = Set.of(
            "zip", "docx", "docm", "dotx", "xlsx", "xlsm", "xlsb", "pptx", "pptm", "odt", "ods", "odp", "jar", "epub",
            "vsdx", "asice", "kmz");

    private FileNames() {}

    /** True for names that reach out of their folder, begin at a root, or hold characters that hide what they are. */
    static boolean unsafe(String name) {
        return UPWARDS.matcher(name).matches()
                || ROOTED.matcher(name).matches()
                || name.codePoints().anyMatch(FileNames::hiding);
    }

    /** The ending without dot, in small letters. */
    static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** True if files of this ending are ZIPs themselves, so that one found there may be the file and not what it was put into. */
    static boolean zipBased(String ending) {
        return ZIP_BASED.contains(ending);
    }

    private static boolean hiding(int c) {
        return Character.isISOControl(c) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }
}
