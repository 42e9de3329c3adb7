package vn.motcua.dossier.partner.web;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file that an answer brings, as Base64: read piece by piece while the answer is written, so that it is whole in nobody's memory.
 *
 * @param bytes how large it is
 * @param content it; opened once the answer begins
 */
record SentFile(long bytes, Content content) {

    /** Opens it. */
    @FunctionalInterface
    interface Content {

        /** From its first byte; the caller closes it. */
        InputStream open() throws IOException;
    }
}
