package vn.motcua.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What PostgreSQL refuses in a test run is seen, and only that. */
@RefusedStatements.Planted
class RefusedStatementsTests {

    @Test
    void aKeywordAsAliasIsSeenAndARowThatIsThereTwiceIsNot() throws Exception {
        String url = TestDatabase.empty();
        run(url, "create table planted (id int primary key)");
        RefusedStatements.since();
        assertThatThrownBy(() -> run(url, "select 1\nfrom planted end")).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> run(url, "insert into planted values (1), (1)"))
                .isInstanceOf(SQLException.class);
        assertThat(RefusedStatements.since())
                .anySatisfy(line -> assertThat(line).startsWith("42601|").contains("syntax error"))
                .anySatisfy(line -> assertThat(line).contains("from planted end"))
                .noneSatisfy(line -> assertThat(line).contains("insert"));
        assertThat(RefusedStatements.since()).isEmpty();
    }

    private static void run(String url, String sql) throws SQLException {
        try (Connection connection = TestDatabase.connect(url);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
