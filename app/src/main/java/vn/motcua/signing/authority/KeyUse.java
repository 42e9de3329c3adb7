package vn.motcua.signing.authority;

import java.security.GeneralSecurityException;

/** Something that a key is needed for. */
@FunctionalInterface
public interface KeyUse<T> {

    /** Makes it. */
    T make() throws GeneralSecurityException;
}
