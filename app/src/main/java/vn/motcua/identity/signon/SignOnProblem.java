package vn.motcua.identity.signon;

import java.io.Serial;

/** An answer of the protocol other than what was asked for, in the words that OAuth and OpenID Connect fix. */
public final class SignOnProblem extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final int status;
    private final String error;

    private SignOnProblem(int status, String error, String description) {
        super(description, null, false, false);
        this.status = status;
        this.error = error;
    }

    /** Something about the request. */
    public static SignOnProblem of(String error, String description) {
        return new SignOnProblem(400, error, description);
    }

    /** The application did not show who it is. */
    public static SignOnProblem unknownClient() {
        return new SignOnProblem(401, "invalid_client", "client authentication failed");
    }

    /** The token is worth nothing, or nothing any more. */
    public static SignOnProblem invalidToken() {
        return new SignOnProblem(401, "invalid_token", "the token is unknown, expired or revoked");
    }

    /** Of HTTP, where it is not carried back by the browser. */
    public int status() {
        return status;
    }

    /** The code. */
    public String error() {
        return error;
    }

    /** One English sentence for developers; letters, digits and blanks. */
    public String description() {
        return String.valueOf(getMessage());
    }
}
