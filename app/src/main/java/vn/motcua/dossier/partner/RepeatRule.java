package vn.motcua.dossier.partner;

import vn.motcua.kernel.text.Worded;

/** What an insert of a dossier that is there does: clients in the field count on either. */
public enum RepeatRule implements Worded {
    /** It is refused with {@code 3}, and the client tells it again as an update. */
    REFUSED,
    /** It is taken as an update. */
    UPDATES
}
