package vn.motcua.dossier.whole;

import vn.motcua.kernel.text.Worded;

/** For whom a dossier's whole file is taken out. */
public enum WholeFileFor implements Worded {
    COURT,
    INSPECTION,
    COMPLAINT,
    ARCHIVE
}
