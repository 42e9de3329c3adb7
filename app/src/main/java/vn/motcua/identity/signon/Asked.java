package vn.motcua.identity.signon;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import vn.motcua.identity.client.ClaimGroup;
import vn.motcua.identity.client.Client;

/**
 * What an application asks of us, checked.
 *
 * @param client which application
 * @param redirectUri where the browser is sent back to: the registered address
 * @param state what it wants to have back, byte for byte
 * @param scopes what it asks for
 * @param level how sure we have to be
 * @param nonce ties the token to its request
 * @param challenge the digest of its proof key
 * @param prompts what the person is to be shown, or not
 * @param maxAge how long ago the person may have shown a factor
 */
public record Asked(
        Client client,
        String redirectUri,
        Optional<String> state,
        Set<String> scopes,
        AssuranceLevel level,
        Optional<String> nonce,
        Optional<String> challenge,
        Set<String> prompts,
        Optional<Duration> maxAge) {

    /** True if nothing may be shown. */
    public boolean silent() {
        return prompts.contains("none");
    }

    /** True if the person has to show anew that it is them. */
    boolean again() {
        return prompts.contains("login") || prompts.contains("select_account");
    }

    /** What it would learn: what an operator allowed and, where it speaks properly, what it asks for. */
    public Set<ClaimGroup> groups() {
        return Scopes.groups(client, scopes);
    }

    /** The answer for the browser to carry back, such as {@code code=…}. */
    public String answer(String pairs, String issuer) {
        String whole = pairs + state.map(raw -> "&state=" + raw).orElse("");
        if (!client.profile().tolerant())
            whole += "&iss=" + java.net.URLEncoder.encode(issuer, java.nio.charset.StandardCharsets.UTF_8);
        return redirectUri + (redirectUri.indexOf('?') < 0 ? "?" : "&") + whole;
    }
}
