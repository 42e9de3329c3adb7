package vn.motcua.identity.factor;

import org.springframework.security.core.authority.FactorGrantedAuthority;
import vn.motcua.kernel.text.Worded;

/** What somebody can show. */
public enum Factor implements Worded {
    /** Something known. */
    PASSWORD(FactorGrantedAuthority.PASSWORD_AUTHORITY),
    /** A code of an authenticator app: something had. */
    TOTP("FACTOR_TOTP"),
    /** A code on paper, good once: something had. */
    RECOVERY_CODE("FACTOR_RECOVERY_CODE"),
    /** A key that a device holds and opens for its owner alone: two factors in one, and no use to a false site. */
    PASSKEY(FactorGrantedAuthority.WEBAUTHN_AUTHORITY),
    /** The word of an outside provider that says of no more than one factor. */
    OUTSIDE("FACTOR_OUTSIDE"),
    /** The word of an outside provider that has seen two factors itself. */
    OUTSIDE_STRONG("FACTOR_OUTSIDE_STRONG");

    private final String authority;

    Factor(String authority) {
        this.authority = authority;
    }

    /** The name under which Spring Security knows that it was shown. */
    public String authority() {
        return authority;
    }
}
