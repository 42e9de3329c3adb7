package vn.motcua.portal.spi;

import vn.motcua.kernel.AccountId;

/** Somebody's box of notices, shown at the head of every page of theirs. One module offers a bean of this type. */
public interface Bell {

    /** Where the box is. */
    String href();

    /** How many notices were not opened yet; asked for at each page, so it must be cheap. */
    int unread(AccountId account);
}
