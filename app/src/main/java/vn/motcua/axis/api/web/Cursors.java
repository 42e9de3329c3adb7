package vn.motcua.axis.api.web;

import vn.motcua.axis.api.ApiRefusal;
import vn.motcua.kernel.Refused;

/** Cursors and limits as clients give them. */
final class Cursors {

    private static final int MOST = 500;

    private Cursors() {}

    /** The place after which to go on; the beginning for an empty one. */
    static long place(String cursor, long beginning) {
        if (cursor.isEmpty()) return beginning;
        if (!cursor.matches("\\d{1,18}")) throw Refused.at("after", ApiRefusal.CURSOR_WRONG);
        return Long.parseLong(cursor);
    }

    static int limit(String limit) {
        if (!limit.matches("[1-9]\\d{0,2}") || Integer.parseInt(limit) > MOST)
            throw Refused.at("limit", ApiRefusal.PARAMETER_WRONG, "limit");
        return Integer.parseInt(limit);
    }
}
