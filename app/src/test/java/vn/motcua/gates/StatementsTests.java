package vn.motcua.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.testing.RefusedStatements;
import vn.motcua.testing.TestDatabase;

/** PostgreSQL looks at every statement that is written whole in one place, whether a test runs it or not. */
@RefusedStatements.Planted
class StatementsTests {

    @Test
    void everyStatementIsOneForTheTablesThatThereAre() throws Exception {
        List<String> refused = new ArrayList<>();
        List<Statements.Statement> all = Statements.in(Path.of("target/classes/vn"));
        long whole = 0;
        try (Connection connection = TestDatabase.connect(TestDatabase.fresh())) {
            for (Statements.Statement one : all) {
                if (one.sql() == null) continue;
                whole++;
                Statements.refusal(connection, one.sql())
                        .ifPresent(why -> refused.add(one.where() + ": " + why + "\n" + one.sql()));
            }
        }
        assertThat(refused).isEmpty();
        assertThat(whole).as("of " + all.size()).isGreaterThan(all.size() * 17L / 20);
    }

    @Test
    void plantedOnesAreFound() throws Exception {
        try (Connection connection = TestDatabase.connect(TestDatabase.fresh())) {
            assertThat(Statements.refusal(connection, "select 1 from kernel.blob end where length = :l"))
                    .isPresent();
            assertThat(Statements.refusal(
                            connection, "select nothing from kernel.blob where length > ? and length > ?"))
                    .isPresent();
            assertThat(Statements.refusal(connection, "select ':a'::text, length from kernel.blob where length = :b"))
                    .isEmpty();
        }
    }
}
