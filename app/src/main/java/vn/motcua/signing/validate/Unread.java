package vn.motcua.signing.validate;

import vn.motcua.kernel.text.Worded;

/** Why a file was not looked into. */
enum Unread implements Worded {
    /** Containers with signatures (ASiC) and other archives are not judged. */
    ARCHIVE_NOT_JUDGED,
    /** It is neither PDF nor XML. */
    SORT_NOT_JUDGED
}
