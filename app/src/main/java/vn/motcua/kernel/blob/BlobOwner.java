package vn.motcua.kernel.blob;

import java.util.Collection;
import java.util.Set;

/** Each module that keeps contents says which of them it still names; what nobody names goes after the time of grace. */
public interface BlobOwner {

    /** Of these, the ones that some row of this module names. One statement over an indexed column. */
    Set<BlobId> named(Collection<BlobId> among);
}
