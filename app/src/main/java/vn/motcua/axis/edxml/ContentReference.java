package vn.motcua.axis.edxml;

/**
 * A line of the manifest.
 *
 * @param contentId which attachment
 * @param contentType its type, as the sender labels it
 * @param name the file's name; data only, never a path
 * @param description what it is
 */
public record ContentReference(String contentId, String contentType, String name, String description) {

    /** The id by which manifest and attachment find each other: without the {@code cid:} that some write in one place only. */
    public static String key(String contentId) {
        return contentId.startsWith("cid:") ? contentId.substring(4) : contentId;
    }
}
