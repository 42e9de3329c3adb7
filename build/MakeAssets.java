import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipFile;

/**
 * Build step: makes what browsers load. The style sheet is compiled from govuk-frontend's sources with our settings, scripts, type and
 * pictures are gathered, and each file is named after its content, so that browsers may keep it for ever. {@code asset:NAME} in a style
 * sheet or script becomes the name of that file. {@code assets.properties} tells the application the names. Does nothing when nothing changed.
 *
 * <p>Arguments: our sources, the folder of build tools, a working folder, the target folder, the folder in which packages are kept.
 */
class MakeAssets {

    private static final String LIST = "assets.properties";
    private static final String GOVUK = "dist/govuk/";
    private static final String HTMX = "dist/htmx.min.js";
    private static final Pattern REFERENCE = Pattern.compile("asset:([\\w.-]+)");
    private static final Pattern SOURCE_MAP = Pattern.compile("(?m)^(//# sourceMappingURL=.*|/\\*# sourceMappingURL=.*\\*/)$");

    private final Path out;
    private final Map<String, String> names = new TreeMap<>();

    private MakeAssets(Path out) {
        this.out = out;
    }

    public static void main(String... args) throws Exception {
        Path sources = Path.of(args[0]);
        Path tools = Path.of(args[1]);
        Path work = Path.of(args[2]);
        Path out = Path.of(args[3]);
        String stamp = stamp(sources, tools);
        Path done = work.resolve("made.txt");
        if (Files.exists(done) && Files.readString(done).equals(stamp) && Files.exists(out.resolve(LIST))) return;
        empty(out);
        boolean typed = new MakeAssets(out).make(sources, tools, work, Path.of(args[4]));
        if (typed) Files.writeString(done, stamp);
    }

    private boolean make(Path sources, Path tools, Path work, Path cache) throws Exception {
        unzip(tools.resolve("govuk-frontend.jar"), GOVUK, work.resolve("govuk"));
        Map<String, byte[]> type = TypeFace.SCREEN.files(cache);
        Map<String, byte[]> print = TypeFace.PRINT.files(cache);
        empty(out.resolveSibling("type"));
        for (var file : print.entrySet()) Files.write(out.resolveSibling("type").resolve(file.getKey()), file.getValue());
        for (var file : type.entrySet()) add(file.getKey(), file.getValue());
        for (Path picture : list(sources, ".svg")) add(name(picture), Files.readAllBytes(picture));
        addText("govuk-frontend.js", Files.readString(work.resolve("govuk/govuk-frontend.min.js")));
        addText("htmx.js", read(tools.resolve("htmx.jar"), HTMX));
        addText("site.css", Sass.compile(tools.resolve("sass.jar"), sources.resolve("site.scss"), work));
        for (Path script : list(sources, ".js")) addText(name(script), Files.readString(script));
        Files.writeString(
                out.resolve(LIST),
                names.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue() + "\n").collect(Collectors.joining()));
        return !type.isEmpty() && !print.isEmpty();
    }

    private void addText(String name, String text) throws IOException {
        String bare = SOURCE_MAP.matcher(text).replaceAll("").strip() + "\n";
        String linked = REFERENCE.matcher(bare).replaceAll(match -> "./" + names.getOrDefault(match.group(1), "missing-" + match.group(1)));
        byte[] bytes = linked.getBytes(StandardCharsets.UTF_8);
        add(name, bytes);
        Files.write(out.resolve(names.get(name) + ".gz"), gzip(bytes));
    }

    private void add(String name, byte[] bytes) throws IOException {
        int dot = name.lastIndexOf('.');
        String hashed = name.substring(0, dot) + "." + hash(bytes).substring(0, 12) + name.substring(dot);
        Files.write(out.resolve(hashed), bytes);
        names.put(name, hashed);
    }

    private static String stamp(Path sources, Path tools) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Stream.concat(Files.walk(sources), Files.list(tools))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList())
                all.append(name(file)).append(file.startsWith(sources) ? hash(Files.readAllBytes(file)) : Files.size(file));
        }
        for (String step : List.of("MakeAssets.java", "TypeFace.java", "Sass.java"))
            all.append(Files.getLastModifiedTime(Path.of(System.getProperty("jdk.launcher.sourcefile", "build/MakeAssets.java")).resolveSibling(step)));
        return hash(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void empty(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) Files.delete(file);
        }
    }

    private static void unzip(Path jar, String below, Path target) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (var entry : zip.stream().filter(e -> !e.isDirectory() && e.getName().contains("/" + below)).toList()) {
                String path = entry.getName().substring(entry.getName().indexOf("/" + below) + below.length() + 1);
                if (!path.endsWith(".scss") && !path.endsWith(".min.js")) continue;
                Path file = target.resolve(path).normalize();
                Files.createDirectories(file.getParent());
                Files.write(file, zip.getInputStream(entry).readAllBytes());
            }
        }
    }

    private static String read(Path jar, String end) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            var entry = zip.stream().filter(e -> e.getName().endsWith("/" + end)).findFirst().orElseThrow();
            return new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<Path> list(Path folder, String end) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
        }
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed) {{ def.setLevel(Deflater.BEST_COMPRESSION); }}) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
