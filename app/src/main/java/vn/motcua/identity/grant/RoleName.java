package vn.motcua.identity.grant;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vn.motcua.kernel.text.Worded;

/** The roles that come with the product, by the name that people know. What each may do stands in the files of {@link Roles}. */
public enum RoleName implements Worded {
    ADMINISTRATOR,
    AGENCY_ADMINISTRATOR,
    DIRECTORY_EDITOR,
    LEADER,
    ONE_STOP,
    STAFF,
    CLERK,
    AUDITOR;

    /** The role's word, such as {@code agency-administrator}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The role with this word. */
    public static Optional<RoleName> of(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }
}
