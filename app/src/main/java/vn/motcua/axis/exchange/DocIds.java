package vn.motcua.axis.exchange;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives numbers for packets and deliveries, taken from the database by the thousand. They grow; gaps mean nothing. */
@Component
class DocIds {

    private static final int STEP = 1_000; // as the sequence steps

    private final JdbcClient jdbc;
    private long next;
    private long end;

    DocIds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The first of so many numbers in a row. */
    synchronized long take(int count) {
        if (next + count > end) fetch(count);
        long first = next;
        next += count;
        return first;
    }

    /** A gap between steps is no harm; steps in a row are joined, so that none is lost when a packet has thousands of receivers. */
    private void fetch(int count) {
        while (next + count > end) {
            long step =
                    jdbc.sql("select nextval('axis.doc_id')").query(Long.class).single();
            if (step != end) next = step;
            end = step + STEP;
        }
    }
}
