import com.github.eirslett.maven.plugins.frontend.lib.NPMInstaller;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * The type face Be Vietnam Pro (SIL Open Font License 1.1): two weights, the Latin and the Vietnamese letters. No Maven repository carries
 * it, so its npm package is fetched once, checked against the digest pinned here, and kept beside the Maven packages. npm does it where
 * it is installed, with whatever settings it has; elsewhere plain Java does, from npm's registry as npm's own configuration
 * ({@code npm_config_registry}) or the frontend plugin's library names it. Without the package the build goes on, says so, and pages are
 * set in the reader's own type; the tests then fail.
 */
final class BeVietnamPro {

    private static final String PACKAGE = "@fontsource/be-vietnam-pro";
    private static final String VERSION = "5.3.0";
    private static final String SHA512 = "xhAQBGHDxP5BF8IJxedy5MoWUmc1DlPCcZbMLhvnPkf8TaYCbbUVs3LjpuJ4BYdTrdiCLaewNaY8z+owq/FqFw==";
    private static final String FILE = "fontsource-be-vietnam-pro-" + VERSION + ".tgz";
    private static final Pattern WANTED = Pattern.compile("package/files/(be-vietnam-pro-(?:latin|vietnamese)-(?:400|600))-normal\\.woff2");

    private BeVietnamPro() {}

    /** The files, by name; empty if they cannot be had. */
    static Map<String, byte[]> files(Path cache) throws IOException, InterruptedException {
        Path kept = cache.resolve(FILE);
        if (!right(kept)) fetch(cache, kept);
        if (right(kept)) return unpack(kept);
        System.err.println("Không lấy được phông chữ " + PACKAGE + " " + VERSION + "; trang sẽ dùng phông của máy. / The type face cannot be had; pages use the reader's own.");
        return Map.of();
    }

    private static void fetch(Path cache, Path kept) throws IOException, InterruptedException {
        Files.createDirectories(cache);
        if (byNpm(cache) && right(kept)) return;
        Path part = cache.resolve(FILE + "." + ProcessHandle.current().pid());
        try (HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).connectTimeout(Duration.ofSeconds(20)).build()) {
            client.send(HttpRequest.newBuilder(address()).timeout(Duration.ofMinutes(2)).build(), HttpResponse.BodyHandlers.ofFile(part));
            if (right(part)) Files.move(part, kept, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            System.err.println(e);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static boolean byNpm(Path cache) throws InterruptedException {
        try {
            Process npm = new ProcessBuilder("npm", "pack", "--ignore-scripts", "--silent", "--pack-destination", cache.toString(), PACKAGE + "@" + VERSION)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return npm.waitFor() == 0;
        } catch (IOException notInstalled) {
            return false;
        }
    }

    private static URI address() {
        String configured = System.getenv("npm_config_registry");
        String registry = configured != null ? configured : NPMInstaller.DEFAULT_NPM_DOWNLOAD_ROOT.replaceFirst("npm/-/$", "");
        return URI.create(registry.replaceFirst("/*$", "/") + PACKAGE + "/-/be-vietnam-pro-" + VERSION + ".tgz");
    }

    private static boolean right(Path file) throws IOException {
        if (!Files.exists(file)) return false;
        try {
            return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-512").digest(Files.readAllBytes(file))).equals(SHA512);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, byte[]> unpack(Path file) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (var tar = new TarArchiveInputStream(new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file))))) {
            for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) {
                Matcher wanted = WANTED.matcher(entry.getName());
                if (wanted.matches()) files.put(wanted.group(1) + ".woff2", tar.readAllBytes());
            }
        }
        return files;
    }
}
