package vn.motcua.identity.signon;

/**
 * What an application gets for a code or a refresh token.
 *
 * @param access opens user information
 * @param refresh gives new tokens, once
 * @param id tells who signed in
 * @param seconds how long the access token is good
 * @param signOn what they belong to
 */
public record Tokens(String access, String refresh, String id, long seconds, SignOn signOn) {

    @Override
    public String toString() {
        return "Tokens[" + signOn.id() + "]"; // never a token in a log
    }
}
