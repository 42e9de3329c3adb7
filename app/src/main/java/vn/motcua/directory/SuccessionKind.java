package vn.motcua.directory;

import vn.motcua.kernel.text.Worded;

/** How one agency takes over from another. */
public enum SuccessionKind implements Worded {
    /** The other was merged into it, alone or with more. */
    MERGED,
    /** The other was divided, and it is one of the parts. */
    SPLIT,
    /** It stands in the other's place. */
    REPLACED,
    /** A part of the other's work came to it; the other may live on. */
    TRANSFERRED;

    /** True if whoever looks for the closed agency is to be led here; a transfer leads only those who look for its part. */
    public boolean whole() {
        return this != TRANSFERRED;
    }
}
