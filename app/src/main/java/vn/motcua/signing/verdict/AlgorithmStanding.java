package vn.motcua.signing.verdict;

/** How the hash and the key of a signature stand at the moment for which they are judged; from the best to the worst. */
public enum AlgorithmStanding {
    /** They count. */
    GOOD,
    /** They have passed their last day: what is signed so may be a forgery that nobody can tell. */
    OLD,
    /** They are none that is judged here: nothing is known, for or against. */
    UNKNOWN,
    /** They prove nothing: broken, struck from the list, or old where the installation takes none such. */
    REFUSED;

    /** The worse of two. */
    public AlgorithmStanding and(AlgorithmStanding other) {
        return ordinal() >= other.ordinal() ? this : other;
    }
}
