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
 * A type face that no Maven repository carries: its npm package is fetched once, checked against the digest pinned here, and kept beside the Maven
 * packages. npm does it where it is installed, with whatever settings it has; elsewhere plain Java does, from npm's registry as npm's own configuration
 * ({@code npm_config_registry}) or the frontend plugin's library names it. Without the package the build goes on, says so, and pages are set in the
 * reader's own type; the tests then fail.
 */
enum TypeFace {
    /** Be Vietnam Pro (SIL Open Font License 1.1), for the screen: two weights, the Latin and the Vietnamese letters. */
    SCREEN(
            "@fontsource/be-vietnam-pro",
            "5.3.0",
            "xhAQBGHDxP5BF8IJxedy5MoWUmc1DlPCcZbMLhvnPkf8TaYCbbUVs3LjpuJ4BYdTrdiCLaewNaY8z+owq/FqFw==",
            "package/files/(be-vietnam-pro-(?:latin|vietnamese)-(?:400|600))-normal(\\.woff2)"),
    /** Tinos (SIL Open Font License 1.1), for letters: as wide as Times New Roman, which NĐ 30/2020/NĐ-CP, Phụ lục I asks for. */
    PRINT(
            "@expo-google-fonts/tinos",
            "0.4.2",
            "MQkfvUO1Aw7UP3jRtWLcjda+udanoL8ecrbkjbc3ZdhSI1iW/Uil4uD8O0eOiIxU2v/FeAT2XjGNiz5oYUlucg==",
            "package/[0-9A-Za-z_]+/(Tinos_[0-9A-Za-z_]+)(\\.ttf)");

    private final String npm;
    private final String version;
    private final String sha512;
    private final Pattern wanted;

    TypeFace(String npm, String version, String sha512, String wanted) {
        this.npm = npm;
        this.version = version;
        this.sha512 = sha512;
        this.wanted = Pattern.compile(wanted);
    }

    /** The files, by name; empty if they cannot be had. */
    Map<String, byte[]> files(Path cache) throws IOException, InterruptedException {
        Path kept = cache.resolve(file());
        if (!right(kept)) fetch(cache, kept);
        if (right(kept)) return unpack(kept);
        System.err.println("Không lấy được phông chữ " + npm + " " + version + "; trang sẽ dùng phông của máy. / The type face cannot be had; pages use the reader's own.");
        return Map.of();
    }

    /** The package as npm names it when it is packed. */
    private String file() {
        return npm.substring(1).replace('/', '-') + "-" + version + ".tgz";
    }

    private void fetch(Path cache, Path kept) throws IOException, InterruptedException {
        Files.createDirectories(cache);
        if (byNpm(cache) && right(kept)) return;
        Path part = cache.resolve(file() + "." + ProcessHandle.current().pid());
        try (HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).connectTimeout(Duration.ofSeconds(20)).build()) {
            client.send(HttpRequest.newBuilder(address()).timeout(Duration.ofMinutes(2)).build(), HttpResponse.BodyHandlers.ofFile(part));
            if (right(part)) Files.move(part, kept, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            System.err.println(e);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private boolean byNpm(Path cache) throws InterruptedException {
        try {
            Process packing = new ProcessBuilder("npm", "pack", "--ignore-scripts", "--silent", "--pack-destination", cache.toString(), npm + "@" + version)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return packing.waitFor() == 0;
        } catch (IOException notInstalled) {
            return false;
        }
    }

    private URI address() {
        String configured = System.getenv("npm_config_registry");
        String registry = configured != null ? configured : NPMInstaller.DEFAULT_NPM_DOWNLOAD_ROOT.replaceFirst("npm/-/$", "");
        return URI.create(registry.replaceFirst("/*$", "/") + npm + "/-/" + npm.substring(npm.indexOf('/') + 1) + "-" + version + ".tgz");
    }

    private boolean right(Path file) throws IOException {
        if (!Files.exists(file)) return false;
        try {
            return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-512").digest(Files.readAllBytes(file))).equals(sha512);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, byte[]> unpack(Path file) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (var tar = new TarArchiveInputStream(new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file))))) {
            for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) {
                Matcher found = wanted.matcher(entry.getName());
                if (found.matches()) files.put(found.group(1) + found.group(2), tar.readAllBytes());
            }
        }
        return files;
    }
}
