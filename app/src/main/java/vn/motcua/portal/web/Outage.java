package vn.motcua.portal.web;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells a database that cannot be had just now (down, starting, out of connections, its disk full) from a mistake of ours. By PostgreSQL's
 * classes of states: 08 connection, 53 resources, 57P ended by an operator; and the pool's own "no connection in time".
 */
final class Outage {

    private Outage() {}

    static boolean is(Throwable fault) {
        return cause(fault).isPresent();
    }

    /** One line for the log. */
    static String reason(Throwable fault) {
        return cause(fault)
                .map(e -> String.valueOf(e.getMessage()).lines().findFirst().orElse(""))
                .orElse("");
    }

    private static Optional<SQLException> cause(Throwable fault) {
        return Stream.iterate(fault, one -> one != null, Throwable::getCause)
                .limit(20)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .filter(Outage::passing)
                .findFirst();
    }

    private static boolean passing(SQLException e) {
        String state = e.getSQLState();
        return e instanceof SQLTransientConnectionException
                || (state != null && (state.startsWith("08") || state.startsWith("53") || state.startsWith("57P")));
    }
}
