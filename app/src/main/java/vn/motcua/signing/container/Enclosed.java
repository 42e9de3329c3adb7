package vn.motcua.signing.container;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file that goes into a container.
 *
 * @param name its name there, with folders if it lies in one
 * @param type its media type
 * @param content opened twice: once to be hashed, once to be written
 */
public record Enclosed(String name, String type, Opening content) {

    /** Opens a file from its first byte, with the same bytes each time. */
    @FunctionalInterface
    public interface Opening {

        /** The bytes; the caller closes it. */
        InputStream open() throws IOException;
    }
}
