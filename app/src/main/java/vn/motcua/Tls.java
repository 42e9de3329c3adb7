package vn.motcua;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import vn.motcua.kernel.database.StartupFailure;

/** TLS of the server itself: the site's certificate, or one made here for a first look, which browsers will rightly warn of. */
final class Tls {

    private Tls() {}

    static Map<String, Object> settings(LaunchOptions options, Path data) {
        if (options.certificate() != null && options.certificateKey() != null)
            return Map.of(
                    "server.ssl.certificate", "file:" + options.certificate(),
                    "server.ssl.certificate-private-key", "file:" + options.certificateKey());
        Path store = data.resolve("keys").resolve("tls.p12");
        Path passwordFile = data.resolve("keys").resolve("tls-password");
        if (!Files.exists(passwordFile)) DataFolder.writePrivately(passwordFile, DataFolder.secret());
        if (!Files.exists(store)) make(store, passwordFile);
        return Map.of(
                "server.ssl.key-store",
                "file:" + store,
                "server.ssl.key-store-password",
                read(passwordFile),
                "server.ssl.key-store-type",
                "PKCS12");
    }

    private static void make(Path store, Path passwordFile) {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "motcua",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-validity",
                "825",
                "-dname",
                "CN=localhost, O=Mot Cua",
                "-ext",
                "SAN=dns:localhost,ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass:file",
                passwordFile.toString());
        try {
            Process keytool =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (keytool.waitFor() != 0)
                throw new StartupFailure(
                        "Không tạo được chứng thư TLS: " + said, "The TLS certificate could not be made: " + said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
