package vn.motcua.conformance.mapi;

/**
 * How an account is treated, as its administrator sets it.
 *
 * @param repeats what an insert of a dossier that is there does: {@code refused} or {@code updates}
 * @param success how success is written: {@code text} ("0"), {@code number} (0) or {@code two-digits} ("00")
 */
record Profile(String repeats, String success) {

    /** What most clients count on. */
    static final Profile USUAL = new Profile("refused", "text");
}
