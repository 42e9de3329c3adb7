package vn.motcua.procedure.transfer;

/**
 * One time that an import runs.
 *
 * @param id the import's key
 * @param run its number, counted from 1: only the latest writes
 */
record ImportRun(long id, int run) {

    /** In place of one where there is none, as in the demo nation. */
    static final ImportRun NONE = new ImportRun(0, 0);

    /** Another run has taken the place of this one. */
    static final class Superseded extends RuntimeException {
        Superseded(ImportRun run) {
            super("import " + run.id() + " was begun again");
        }
    }
}
