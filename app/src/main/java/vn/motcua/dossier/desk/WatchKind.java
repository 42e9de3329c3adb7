package vn.motcua.dossier.desk;

import vn.motcua.kernel.text.Worded;

/** By what dossiers are taken together. */
public enum WatchKind implements Worded {
    AGENCY,
    OFFICER,
    PROCEDURE
}
