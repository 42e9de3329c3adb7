package vn.motcua.kernel;

/**
 * An expected failure: a code from a module's closed list (an enum), worded in both languages under {@code <module>.refusal.<CODE>}, with
 * what the person can do next under {@code <module>.refusal.<CODE>.next}. Everything that is no refusal is a fault.
 */
public interface Refusal {

    /** The code, as the enum names it. */
    String name();

    /** What kind of "no" this is; it decides the HTTP status and nothing else. */
    Kind kind();

    /** The message key of the sentence; the advice stands under the same key with {@code .next}. */
    default String key() {
        return Modules.of(getClass()) + ".refusal." + name();
    }

    /** The refusal, with the values that its sentence names. */
    default Refused because(Object... args) {
        return Refused.because(this, args);
    }

    /** The refusal that concerns one field. */
    default Refused at(String field, Object... args) {
        return Refused.at(field, this, args);
    }

    /** Kinds of refusal with the HTTP status that speaks for each. */
    enum Kind {
        /** The request itself is not well formed. */
        MALFORMED(400),
        /** Not signed in, or not strongly enough. */
        UNAUTHENTICATED(401),
        /** Signed in, and not allowed. */
        FORBIDDEN(403),
        /** There is no such thing, or it is not this person's to see. */
        NOT_FOUND(404),
        /** The state of the thing does not admit it (any more). */
        CONFLICT(409),
        /** Too large. */
        TOO_LARGE(413),
        /** Understood, and against a rule. */
        RULE(422),
        /** Too many, too fast. If the first of the sentence's values is a long, it is the seconds to wait. */
        THROTTLED(429),
        /** Not now: something that this needs is not there. Told with the time after which to try again. */
        UNAVAILABLE(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        /** The HTTP status code. */
        public int status() {
            return status;
        }
    }
}
