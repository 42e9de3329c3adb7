package vn.motcua.identity.signon;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.factor.Factor;
import vn.motcua.kernel.AccountId;

/**
 * Somebody's sign-in at an application.
 *
 * @param id its key, and the {@code jti} of its ID tokens
 * @param client the application
 * @param account who
 * @param sessionKey names the session here that it rests on
 * @param sessionSince when that session began
 * @param signedInAt when
 * @param authTime when they last showed a factor
 * @param level how sure we were
 * @param factors what they had shown
 * @param scopes what the application asked for
 * @param nonce ties the token to its request
 * @param redirectUri where the browser was sent back to
 * @param challenge the digest of the application's proof key
 * @param codeUntil until when the code is good
 * @param codeUsedAt when it was used
 * @param endedAt when it ended, or null
 */
public record SignOn(
        UUID id,
        String client,
        AccountId account,
        String sessionKey,
        Instant sessionSince,
        Instant signedInAt,
        Instant authTime,
        AssuranceLevel level,
        Set<Factor> factors,
        Set<String> scopes,
        @Nullable String nonce,
        String redirectUri,
        @Nullable String challenge,
        Instant codeUntil,
        @Nullable Instant codeUsedAt,
        @Nullable Instant endedAt) {

    /** True if it ended. */
    public boolean ended() {
        return endedAt != null;
    }
}
