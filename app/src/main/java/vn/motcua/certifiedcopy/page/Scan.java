package vn.motcua.certifiedcopy.page;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file with pages of an original, as it was sent.
 *
 * @param name what its sender calls it
 * @param content its bytes
 */
public record Scan(String name, Content content) {

    /** Bytes that can be read from begin to end. */
    @FunctionalInterface
    public interface Content {

        /** Closed by who asked. */
        InputStream open() throws IOException;
    }
}
