package vn.motcua.portal.print;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers with what is taken out, registers and letters, on paper or for spreadsheets; nobody on the way keeps it. */
public final class TakenOut {

    private static final char BYTE_ORDER_MARK = '\uFEFF'; // without it spreadsheets take the file for another encoding

    private TakenOut() {}

    /**
     * A PDF file to be looked at and printed.
     *
     * @param name what the file is called, without its ending
     */
    public static ResponseEntity<byte[]> pdf(byte[] file, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(name + ".pdf")
                                .build()
                                .toString())
                .body(file);
    }

    /**
     * Comma-separated values, written as they are read.
     *
     * @param name what the file is called, without its ending
     * @param lines gives each line, the heading first, as {@link vn.motcua.kernel.text.Csv#line} makes it
     */
    public static void csv(HttpServletResponse response, String name, Consumer<Consumer<String>> lines)
            throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        try (Writer out =
                new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8))) {
            out.write(BYTE_ORDER_MARK);
            lines.accept(line -> write(out, line));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void write(Writer out, String line) {
        try {
            out.write(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
