package vn.motcua.axis.key;

import java.security.PublicKey;
import vn.motcua.axis.system.Caller;

/**
 * A key that counts now.
 *
 * @param id its row
 * @param key the key itself
 * @param caller whose it is
 */
public record KnownKey(long id, PublicKey key, Caller caller) {}
