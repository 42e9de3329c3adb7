package vn.motcua.certifiedcopy;

import vn.motcua.payment.Dong;

/**
 * What certifying a copy costs, by the pages of the original (Thông tư 226/2016/TT-BTC, Đ.4): 2,000 đồng for each of the first two, 1,000 for each from the third on, at
 * most 200,000 a copy.
 */
public final class CopyFee {

    /** The most pages that one copy has here. */
    public static final int MOST_PAGES = 200;

    private static final long FIRST = 2_000;
    private static final long FURTHER = 1_000;
    private static final int FIRST_PAGES = 2;
    private static final long MOST = 200_000;

    private CopyFee() {}

    /** For so many pages; at least one. */
    public static Dong of(int pages) {
        if (pages < 1) throw new IllegalArgumentException("no pages");
        long full = FIRST * Math.min(pages, FIRST_PAGES) + FURTHER * Math.max(0, pages - FIRST_PAGES);
        return new Dong(Math.min(full, MOST));
    }
}
