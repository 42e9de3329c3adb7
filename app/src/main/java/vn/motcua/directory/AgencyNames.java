package vn.motcua.directory;

import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.text.Language;

/**
 * What an agency is called.
 *
 * @param full the official name, such as {@code Ủy ban nhân dân thành phố Hà Nội}
 * @param shortName the usual short form, such as {@code UBND TP. Hà Nội}, or {@code null}
 * @param english the official English name, or {@code null}
 */
public record AgencyNames(
        String full, @Nullable String shortName, @Nullable String english) {

    /** Only an official name. */
    public static AgencyNames of(String full) {
        return new AgencyNames(full, null, null);
    }

    /** The name in a language; the official Vietnamese one where there is no English one. */
    public String in(Language language) {
        return language == Language.EN && english != null ? english : full;
    }

    /** The short form, or the official name where there is none. */
    public String brief() {
        return shortName == null ? full : shortName;
    }
}
