package vn.motcua.certifiedcopy.revoke;

import vn.motcua.kernel.text.Worded;

/** How somebody relied on a copy. */
public enum ReliedWay implements Worded {
    /** It went into a dossier. */
    DOSSIER,
    /** An officer or an agency's software opened it. */
    READ,
    /** It was opened by a link that its owner had made. */
    SHARED
}
