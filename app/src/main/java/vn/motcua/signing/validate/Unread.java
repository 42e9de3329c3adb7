package vn.motcua.signing.validate;

import vn.motcua.kernel.text.Worded;

/** Why a file was not looked into. */
enum Unread implements Worded {
    /** It is neither PDF nor XML nor an archive. */
    SORT_NOT_JUDGED
}
