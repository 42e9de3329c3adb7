package vn.motcua.dossier.desk;

/**
 * How much waits, each counted to {@value #MOST} and no further: more than that nobody counts by looking.
 *
 * @param all all
 * @param mine taken by whoever looks
 * @param free taken by nobody
 * @param stead to be done in the stead of somebody
 * @param late past their due date
 * @param soon due within a working day
 * @param waiting waiting for the applicant
 */
public record InboxCounts(long all, long mine, long free, long stead, long late, long soon, long waiting) {

    /** Where counting ends. */
    public static final int MOST = 1_000;

    /** Of one part. */
    public long of(InboxView view) {
        return switch (view) {
            case ALL -> all;
            case MINE -> mine;
            case FREE -> free;
            case STEAD -> stead;
            case LATE -> late;
            case SOON -> soon;
            case WAITING -> waiting;
        };
    }
}
