package vn.motcua.directory.people;

import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.OfficialId;

/**
 * An official as published.
 *
 * @param id their key
 * @param name what they are called
 * @param email their official address, or {@code null}
 */
public record OfficialView(
        OfficialId id, String name, @Nullable String email) {}
