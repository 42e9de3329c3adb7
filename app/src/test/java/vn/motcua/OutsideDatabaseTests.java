package vn.motcua;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.motcua.OutsideDatabase.Traits;
import vn.motcua.kernel.database.StartupFailure;
import vn.motcua.testing.TestDatabase;

/** An outside database is asked for what is needed before anything is written. */
class OutsideDatabaseTests {

    private static final Traits RIGHT = new Traits(150_004, "UTF8", OutsideDatabase.EXTENSIONS, true);

    @Test
    void oneThatHasAllIsTaken() {
        assertThatCode(() -> OutsideDatabase.refuse(RIGHT)).doesNotThrowAnyException();
        String url = TestDatabase.empty();
        assertThatCode(() -> OutsideDatabase.check(new DatabaseAddress(
                        url, TestDatabase.server().user(), TestDatabase.server().password())))
                .doesNotThrowAnyException();
    }

    @Test
    void whatIsMissingIsNamedInBothLanguages() {
        refused(
                new Traits(140_011, "UTF8", OutsideDatabase.EXTENSIONS, true),
                "cần PostgreSQL từ bản 15, đây là bản 14",
                "this is 14");
        refused(
                new Traits(150_004, "LATIN1", OutsideDatabase.EXTENSIONS, true),
                "cần bảng mã UTF8",
                "the encoding must be UTF8");
        refused(new Traits(150_004, "UTF8", Set.of("unaccent"), true), "btree_gist, pg_trgm", "lacks the extensions");
        refused(new Traits(150_004, "UTF8", OutsideDatabase.EXTENSIONS, false), "quyền CREATE", "hold CREATE");
    }

    @Test
    void anOrdinaryUserIsFoundOut() throws SQLException {
        String url = TestDatabase.empty();
        try (Connection database = TestDatabase.connect(url);
                Statement statement = database.createStatement()) {
            statement.execute("create role ordinary login password 'x'");
        }
        assertThatThrownBy(() -> OutsideDatabase.check(new DatabaseAddress(url, "ordinary", "x")))
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining("hold CREATE");
    }

    @Test
    void addressesAreReadAsPeopleWriteThem() {
        assertThat(DatabaseAddress.parse("postgresql://an:m%40t+1@db.example:5433/motcua?ssl=true"))
                .isEqualTo(new DatabaseAddress("jdbc:postgresql://db.example:5433/motcua?ssl=true", "an", "m@t+1"));
        assertThat(DatabaseAddress.parse("postgres://db.example/motcua"))
                .isEqualTo(new DatabaseAddress("jdbc:postgresql://db.example/motcua", null, null));
        assertThat(DatabaseAddress.parse("jdbc:postgresql://db.example/motcua?user=a")
                        .url())
                .isEqualTo("jdbc:postgresql://db.example/motcua?user=a");
        assertThatThrownBy(() -> DatabaseAddress.parse("mysql://an:secret@db.example/x"))
                .isInstanceOf(StartupFailure.class)
                .message()
                .doesNotContain("secret");
    }

    private static void refused(Traits traits, String vietnamese, String english) {
        assertThatThrownBy(() -> OutsideDatabase.refuse(traits))
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining(vietnamese)
                .hasMessageContaining(english);
    }
}
