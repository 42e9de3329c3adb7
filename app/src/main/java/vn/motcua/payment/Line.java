package vn.motcua.payment;

/**
 * A part of what is owed.
 *
 * @param kind charge, fee or fine
 * @param name what it is for
 * @param amount what is to be paid
 * @param fullPrice what would be to be paid without an exemption
 * @param ground by which law less is taken; empty where nothing is let off
 */
public record Line(LineKind kind, String name, Dong amount, Dong fullPrice, String ground) {

    /** At its full price. */
    public static Line of(LineKind kind, String name, Dong amount) {
        return new Line(kind, name, amount, amount, "");
    }
}
