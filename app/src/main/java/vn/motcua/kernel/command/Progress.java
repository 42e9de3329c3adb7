package vn.motcua.kernel.command;

/** Where long work tells how far it is; shown as it happens. */
@FunctionalInterface
public interface Progress {

    /** Tells nobody. */
    Progress SILENT = (done, total, what) -> {};

    /**
     * So far.
     *
     * @param done units done
     * @param total units in all, or 0 if that is not known
     * @param what what is being done, in Vietnamese and English, separated by " / "
     */
    void report(long done, long total, String what);
}
