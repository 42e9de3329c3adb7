package vn.motcua.directory.shown;

import java.util.Locale;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.text.Worded;

/** What an editor can do with an agency. */
public enum Task implements Worded {
    UNIT,
    RENAME,
    MOVE,
    CONTACT,
    CODE,
    MERGE,
    SPLIT,
    TRANSFER,
    CLOSE;

    /** Into how many new agencies one form divides. */
    public static final int PARTS = 4;

    /** Where it is done. */
    public String href(AgencyId agency) {
        return "/directory/" + agency + "/" + name().toLowerCase(Locale.ROOT);
    }
}
