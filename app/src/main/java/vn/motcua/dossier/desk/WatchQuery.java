package vn.motcua.dossier.desk;

/**
 * What a leader looks at.
 *
 * @param days how many working days ahead
 * @param agency the key of an agency; 0: all
 * @param procedure the code of a procedure; empty: all
 * @param holder the account that has the step, {@code free} for steps that nobody has; empty: all
 */
public record WatchQuery(int days, long agency, String procedure, String holder) {

    /** How far ahead can be looked, in working days. */
    public static final int MOST_DAYS = 30;

    /** Steps that nobody has. */
    public static final String FREE = "free";
}
