package vn.motcua.directory;

import org.jspecify.annotations.Nullable;

/**
 * How an agency is reached: of the office, never of a person.
 *
 * @param address postal address, or {@code null}
 * @param email public mailbox, or {@code null}
 * @param phone public telephone number, or {@code null}
 * @param website address of its pages, http or https, or {@code null}
 */
public record Contact(
        @Nullable String address,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String website) {

    /** Nothing known. */
    public static final Contact NONE = new Contact(null, null, null, null);
}
