package vn.motcua.gates;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What no file of the project may hold: the name of somebody's machine, a secret, a host we do not know, a link that leads nowhere. */
final class TrackedFiles {

    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final Map<Pattern, String> FORBIDDEN = new LinkedHashMap<>();

    static {
        forbid("(?<![\\w.~-])/(?:home|Users|root|work|workspace|mnt|media)/[\\w.-]+", "a path of somebody's machine");
        forbid("(?i)\\b[a-z]:\\\\users\\\\", "a path of somebody's machine");
        forbid("-----BEGIN [A-Z ]*PRIVATE" + " KEY-----", "a private key");
        forbid(
                "\\bAKIA[0-9A-Z]{16}\\b|\\bgh[pousr]_[A-Za-z0-9]{30,}\\b|\\bxox[bpars]-[A-Za-z0-9-]{10,}",
                "a secret of a service");
        forbid("(?i)\\b(?:api[_-]?key|client[_-]?secret)\\s*[:=]\\s*['\"][A-Za-z0-9+/_-]{16,}['\"]", "a secret");
        forbid(
                "\\b(?:10\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|(?:192\\.168|172\\.(?:1[6-9]|2\\d|3[01]))\\.\\d{1,3}(?:\\.\\d{1,3})?)\\b(?![/.])", // 10.5.0 is a version
                "an address inside somebody's network");
        forbid("(?:<{7}|>{7}) ", "a conflict left by a merge");
    }

    /** Hosts that texts may name. */
    private static final Set<String> HOSTS = Set.of(
            "localhost",
            "127.0.0.1",
            "host",
            "maven.apache.org",
            "purl.org",
            "uri.etsi.org",
            "www.w3.org",
            "www.e-doc.vn",
            "docs.oasis-open.org",
            "schemas.xmlsoap.org",
            "schemas.openid.net",
            "json-schema.org",
            "java.sun.com",
            "www.rfc-editor.org",
            "datatracker.ietf.org");

    private static final Pattern ADDRESS =
            Pattern.compile("\\b(?:https?|postgresql|ftp|ssh)://(?:[^/\\s@\"'<>]*@)?([A-Za-z0-9][A-Za-z0-9.-]*)");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(?:#[^)]*)?\\)");

    private TrackedFiles() {}

    static List<String> complaints(Path file, String text) {
        List<String> found = new ArrayList<>();
        FORBIDDEN.forEach((pattern, what) -> {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find())
                found.add(file + ":" + line(text, matcher.start()) + ": holds " + what + ": " + matcher.group());
        });
        Matcher address = ADDRESS.matcher(text);
        while (address.find())
            if (!known(address.group(1)))
                found.add(file + ":" + line(text, address.start()) + ": names a host that is not on the list: "
                        + address.group(1));
        if (file.toString().endsWith(".md")) links(file, text, found);
        return found;
    }

    /** Every file that belongs to the project and holds text. */
    static List<Path> all() throws IOException {
        PathMatcher left = FileSystems.getDefault()
                .getPathMatcher("glob:{**/target,**/.cifuzz-corpus,**/.git,**/data,**/node_modules,**/.motcua}");
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(Files::isRegularFile)
                    .map(ROOT::relativize)
                    .filter(file -> Stream.iterate(file, parent -> parent != null, Path::getParent)
                            .noneMatch(part -> left.matches(Path.of("x").resolve(part))))
                    .sorted()
                    .toList();
        }
    }

    /** Its text, or nothing if it is none. */
    static String read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(ROOT.resolve(file));
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(java.nio.ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException binary) {
            return "";
        }
    }

    private static void links(Path file, String text, List<String> found) {
        Matcher link = LINK.matcher(text);
        while (link.find()) {
            String to = link.group(1);
            if (to.contains("://") || to.startsWith("mailto:")) continue;
            Path target = ROOT.resolve(file).resolveSibling(to).normalize();
            if (!target.startsWith(ROOT)) found.add(file + ": points outside the project: " + to);
            else if (!Files.exists(target)) found.add(file + ": points to nothing: " + to);
        }
    }

    private static boolean known(String host) {
        return HOSTS.contains(host)
                || host.startsWith("example.")
                || host.endsWith(".example")
                || host.contains(".example.")
                || host.endsWith(".gov.vn")
                || host.endsWith(".test")
                || host.endsWith(".invalid");
    }

    private static long line(String text, int at) {
        return text.substring(0, at).lines().count() + (at == 0 || text.charAt(at - 1) == '\n' ? 1 : 0);
    }

    private static void forbid(String pattern, String what) {
        FORBIDDEN.put(Pattern.compile(pattern), what);
    }
}
