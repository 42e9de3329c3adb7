package vn.motcua.kernel.closed;

/** Why a closed machine gave no answer about a file; the machine is gone, the next file meets a fresh one. */
public enum ClosedFault {
    /** The patience ran out. */
    TOOK_TOO_LONG,
    /** It wanted more memory than the machine has. */
    MEMORY,
    /** It is nested deeper than the machine's stack. */
    NESTING,
    /** The parser fell over it. */
    BROKE,
    /** The machine ended, or spoke other than was agreed. */
    DIED
}
