package vn.motcua.testing;

/** Which tests run: those of every build, or all of them ({@code ./motcua test --all}). */
public final class Tier {

    private Tier() {}

    /** True if nothing is left out: what is sampled in every build is then tried whole. */
    public static boolean all() {
        return !System.getProperty("motcua.left-out", "left out: long").contains("long");
    }

    /** How far apart the places are that a test tries of a row of them: each, or one of so many. */
    public static int step(int usual) {
        return all() ? 1 : usual;
    }
}
