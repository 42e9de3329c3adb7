package vn.motcua.client;

/** Told how far a transfer is. */
@FunctionalInterface
public interface Progress {

    /** Tells nobody. */
    Progress SILENT = (done, total) -> {};

    /**
     * So far.
     *
     * @param done bytes gone or come; less than before where the transfer had to begin again
     * @param total bytes in all; 0 if that is not known
     */
    void report(long done, long total);
}
