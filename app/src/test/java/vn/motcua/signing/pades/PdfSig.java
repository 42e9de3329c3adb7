package vn.motcua.signing.pades;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The judgement of poppler's pdfsig, where it is installed: a reader that knows nothing of us. */
public final class PdfSig {

    private static final Path TOOL = Path.of("/usr/bin/pdfsig");

    private PdfSig() {}

    /** What it says of a file. Whom to believe is not asked there. */
    public static String verify(byte[] pdf) throws IOException {
        Assumptions.assumeTrue(Files.isExecutable(TOOL) || System.getenv("CI") != null, "pdfsig is missing");
        Path file = Files.createTempFile("signed", ".pdf");
        try {
            Files.write(file, pdf);
            Process process = new ProcessBuilder(TOOL.toString(), "-nocert", file.toString())
                    .redirectErrorStream(true)
                    .start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } finally {
            Files.delete(file);
        }
    }
}
