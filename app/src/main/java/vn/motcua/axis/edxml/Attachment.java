package vn.motcua.axis.edxml;

import vn.motcua.kernel.text.Worded;

/**
 * A file that travels in a packet; its bytes travel beside.
 *
 * @param contentId which line of the manifest
 * @param name the file's name; data only, never a path
 * @param description what it is
 * @param contentType as the sender labels it, which may be the label of the ZIP around it, or wrong
 * @param carriage how the bytes are carried: told by the bytes themselves, not by the label
 */
public record Attachment(String contentId, String name, String description, String contentType, Carriage carriage) {

    /** How a file is carried. */
    public enum Carriage implements Worded {
        /** The file itself. */
        PLAIN,
        /** A ZIP that holds the one file; common use of existing software. */
        ZIPPED
    }
}
