package vn.motcua.identity.factor;

import org.springframework.security.core.authority.FactorGrantedAuthority;
import vn.motcua.kernel.text.Worded;

/** What somebody can show. */
public enum Factor implements Worded {
    /** Something known. */
    PASSWORD(FactorGrantedAuthority.PASSWORD_AUTHORITY);

    private final String authority;

    Factor(String authority) {
        this.authority = authority;
    }

    /** The name under which Spring Security knows that it was shown. */
    public String authority() {
        return authority;
    }
}
