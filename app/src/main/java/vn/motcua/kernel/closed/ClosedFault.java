package vn.motcua.kernel.closed;

/** Why a closed machine gave no answer about a file. But for {@link #BROKE} the machine is gone, and the next file meets a fresh one. */
public enum ClosedFault {
    /** The patience ran out. */
    TOOK_TOO_LONG,
    /** It wanted more memory than the machine has. */
    MEMORY,
    /** It is nested deeper than the machine's stack. */
    NESTING,
    /** The parser refused it with an exception, as each damaged file is: the machine is as sound as before, and whoever sends damaged files makes nobody start others. */
    BROKE,
    /** The machine ended, or spoke other than was agreed. */
    DIED
}
