package vn.motcua.procedure.form;

import vn.motcua.kernel.text.Worded;

/**
 * Where a field's first value is taken from.
 *
 * @param source which source
 * @param path what of it, such as the name of a field of a stored paper; empty where the source gives one thing
 */
public record Prefill(Source source, String path) {

    /** Sources. Each value keeps the word of the one that it came from. */
    public enum Source implements Worded {
        /** What the account of the person is called. */
        ACCOUNT_NAME,
        /** A paper in the person's store. */
        STORED_PAPER,
        /** A register of the state, such as that of the population. */
        REGISTER,
        /** What the person answered in an earlier application, to the field of the same name or of the name given. */
        EARLIER_DOSSIER
    }
}
