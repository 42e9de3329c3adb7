package vn.motcua.audit.verify;

import java.io.IOException;
import java.sql.SQLException;

/** Where a log is read from: an export file, or the rows of the database. */
@FunctionalInterface
public interface LogSource {

    /** Tells all of it, in the memory of a few lines. */
    void read(LogReader reader) throws IOException, SQLException;
}
