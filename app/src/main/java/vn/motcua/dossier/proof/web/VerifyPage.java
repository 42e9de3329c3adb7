package vn.motcua.dossier.proof.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The page that checks the log of a dossier in the browser: one file, whose own script and style are all that may run. */
@Component
class VerifyPage {

    private final byte[] bytes;
    private final String policy;

    VerifyPage() {
        try (InputStream in = Objects.requireNonNull(VerifyPage.class.getResourceAsStream("/dossier/verify.html"))) {
            bytes = in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        policy = "default-src 'none'; script-src '" + hash(text, "script") + "'; style-src '" + hash(text, "style")
                + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** Nothing may be loaded, and nobody may be asked. */
    String policy() {
        return policy;
    }

    private static String hash(String page, String element) {
        int from = page.indexOf("<" + element + ">") + element.length() + 2;
        int to = page.indexOf("</" + element + ">", from);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(page.substring(from, to).getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
