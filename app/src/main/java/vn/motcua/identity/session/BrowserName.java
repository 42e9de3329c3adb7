package vn.motcua.identity.session;

import java.util.List;

/** What a person calls the browser of a session: "Chrome, Windows". Only for its owner's eyes; nothing is decided by it. */
final class BrowserName {

    private static final List<String[]> BROWSERS = List.of(
            new String[] {"Edg/", "Edge"},
            new String[] {"OPR/", "Opera"},
            new String[] {"coc_coc", "Cốc Cốc"},
            new String[] {"Firefox/", "Firefox"},
            new String[] {"Chrome/", "Chrome"},
            new String[] {"Safari/", "Safari"});
    private static final List<String[]> SYSTEMS = List.of(
            new String[] {"iPhone", "iPhone"},
            new String[] {"iPad", "iPad"},
            new String[] {"Android", "Android"},
            new String[] {"Windows", "Windows"},
            new String[] {"Mac OS X", "macOS"},
            new String[] {"Linux", "Linux"});

    private BrowserName() {}

    /** The name; empty if none is known. */
    static String of(String userAgent) {
        String browser = first(BROWSERS, userAgent);
        String system = first(SYSTEMS, userAgent);
        return browser.isEmpty() || system.isEmpty() ? browser + system : browser + ", " + system;
    }

    private static String first(List<String[]> names, String text) {
        return names.stream()
                .filter(name -> text.contains(name[0]))
                .map(name -> name[1])
                .findFirst()
                .orElse("");
    }
}
