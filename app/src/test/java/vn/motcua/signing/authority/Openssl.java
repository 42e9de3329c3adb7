package vn.motcua.signing.authority;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** The judgement of OpenSSL, where it is installed: a reader that knows nothing of us. */
final class Openssl {

    private static final Path TOOL = Path.of("/usr/bin/openssl");

    private Openssl() {}

    /** What it says of a chain (the certificate first, the root last) with these revocation lists in hand. */
    static String verify(List<X509Certificate> chain, List<byte[]> lists) {
        Assumptions.assumeTrue(Files.isExecutable(TOOL) || System.getenv("CI") != null, "OpenSSL is missing");
        try {
            Path folder = Files.createTempDirectory("openssl");
            Path root = Files.writeString(
                    folder.resolve("root.pem"),
                    pem("CERTIFICATE", chain.getLast().getEncoded()));
            StringBuilder middle = new StringBuilder();
            for (X509Certificate one : chain.subList(1, chain.size() - 1))
                middle.append(pem("CERTIFICATE", one.getEncoded()));
            Path issuing = Files.writeString(folder.resolve("issuing.pem"), middle);
            StringBuilder revoked = new StringBuilder();
            for (byte[] list : lists) revoked.append(pem("X509 CRL", list));
            Path crls = Files.writeString(folder.resolve("lists.pem"), revoked);
            Path own = Files.writeString(
                    folder.resolve("own.pem"),
                    pem("CERTIFICATE", chain.getFirst().getEncoded()));
            Process process = new ProcessBuilder(
                            TOOL.toString(),
                            "verify",
                            "-x509_strict",
                            "-crl_check_all",
                            "-CAfile",
                            root.toString(),
                            "-untrusted",
                            issuing.toString(),
                            "-CRLfile",
                            crls.toString(),
                            own.toString())
                    .redirectErrorStream(true)
                    .start();
            return new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pem(String what, byte[] der) {
        return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n"
                .formatted(what, Base64.getMimeEncoder().encodeToString(der));
    }
}
