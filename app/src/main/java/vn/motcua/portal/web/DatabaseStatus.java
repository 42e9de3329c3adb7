package vn.motcua.portal.web;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.portal.spi.StatusLine;

/** The status page's line about the database and the clock. */
@Component
class DatabaseStatus implements StatusLine {

    private final JdbcClient jdbc;
    private final DatabaseClock clock;

    DatabaseStatus(JdbcClient jdbc, DatabaseClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public String titleKey() {
        return "portal.status.database";
    }

    @Override
    public Health health() {
        jdbc.sql("select 1").query(Integer.class).single();
        return new Health(true, "portal.status.database.works", clock.skew().toMillis());
    }
}
