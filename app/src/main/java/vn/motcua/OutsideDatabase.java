package vn.motcua;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.motcua.kernel.database.StartupFailure;

/** What an outside database must offer, asked before anything is written into it. */
final class OutsideDatabase {

    /** The oldest version on which every migration was tried. */
    static final int OLDEST = 15;

    /** Extensions that migrations make; all are trusted, so the owner of the database may. */
    static final Set<String> EXTENSIONS = Set.of("unaccent", "pg_trgm", "btree_gist");

    private static final int TEN_THOUSAND = 10_000; // PostgreSQL counts 15.4 as 150004

    private OutsideDatabase() {}

    /**
     * What the database is.
     *
     * @param version as PostgreSQL counts, 150004 for 15.4
     * @param encoding such as {@code UTF8}
     * @param extensions those that may be made in it
     * @param owned true if schemas and extensions may be made in it
     */
    record Traits(int version, String encoding, Set<String> extensions, boolean owned) {}

    /** Refuses a database that cannot be reached or does not offer what is needed. */
    static void check(DatabaseAddress address) {
        try (Connection connection = address.connect()) {
            refuse(traits(connection));
        } catch (SQLException e) {
            throw new StartupFailure(
                    "Không dùng được cơ sở dữ liệu đã chỉ ra: " + e.getMessage(),
                    "The database that was named cannot be used: " + e.getMessage());
        }
    }

    /** Refuses what is not enough. */
    static void refuse(Traits traits) {
        List<String> vietnamese = new ArrayList<>();
        List<String> english = new ArrayList<>();
        if (traits.version() < OLDEST * TEN_THOUSAND) {
            vietnamese.add("cần PostgreSQL từ bản " + OLDEST + ", đây là bản " + traits.version() / TEN_THOUSAND);
            english.add("PostgreSQL " + OLDEST + " or newer is needed, this is " + traits.version() / TEN_THOUSAND);
        }
        if (!traits.encoding().equals("UTF8")) {
            vietnamese.add("cần bảng mã UTF8, đây là " + traits.encoding());
            english.add("the encoding must be UTF8, this is " + traits.encoding());
        }
        Set<String> missing = new TreeSet<>(EXTENSIONS);
        missing.removeAll(traits.extensions());
        if (!missing.isEmpty()) {
            vietnamese.add("máy chủ chưa cài phần mở rộng " + String.join(", ", missing) + " (gói postgresql-contrib)");
            english.add(
                    "the server lacks the extensions " + String.join(", ", missing) + " (package postgresql-contrib)");
        }
        if (!traits.owned()) {
            vietnamese.add("người dùng phải là chủ của cơ sở dữ liệu hoặc có quyền CREATE trong đó");
            english.add("the user must own the database or hold CREATE on it");
        }
        if (!english.isEmpty())
            throw new StartupFailure(
                    "Cơ sở dữ liệu đã chỉ ra chưa dùng được: " + String.join("; ", vietnamese) + ".",
                    "The database that was named cannot be used yet: " + String.join("; ", english) + ".");
    }

    private static Traits traits(Connection connection) throws SQLException {
        Set<String> extensions = new TreeSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select name from pg_available_extensions")) {
            while (rows.next()) extensions.add(rows.getString(1));
        }
        String rest = """
                select current_setting('server_version_num')::int, current_setting('server_encoding'),
                       has_database_privilege(current_database(), 'CREATE')
                """;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(rest)) {
            row.next();
            return new Traits(row.getInt(1), row.getString(2), extensions, row.getBoolean(3));
        }
    }
}
