package vn.motcua.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** Published test sets, where they are installed: they are no part of the project. {@code .ci/vectors} brings them. */
public final class TestVectors {

    private TestVectors() {}

    /** NIST's PKITS (path validation), from Debian's {@code python3-cryptography-vectors}; {@code MOTCUA_PKITS} names another folder. */
    public static Path pkits() {
        return folder(
                "MOTCUA_PKITS",
                "/usr/lib/python3/dist-packages/cryptography_vectors/x509/PKITS_data",
                "PKITS is missing");
    }

    /** Wycheproof (signature values), from the source of Debian's {@code nss}: the folder {@code gtests/common}; {@code MOTCUA_WYCHEPROOF} names another one. */
    public static Path wycheproof() {
        return folder(
                "MOTCUA_WYCHEPROOF",
                System.getProperty("user.home") + "/.cache/motcua/wycheproof",
                "Wycheproof is missing");
    }

    /** The test is skipped where it is missing; the build that counts says so in its output. */
    private static Path folder(String variable, String usual, String missing) {
        Path folder = Path.of(Optional.ofNullable(System.getenv(variable)).orElse(usual));
        boolean there = Files.isDirectory(folder);
        if (!there && System.getenv("CI") != null)
            System.out.println("::warning title=Test sets::" + missing + ": nothing was tried on it");
        Assumptions.assumeTrue(there, missing);
        return folder;
    }
}
