package vn.motcua.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.motcua.testing.TestDatabase;

/** Every table has its key, every foreign key its index, every time its zone, every schema its module. */
class SchemaRulesTests {

    @Test
    void theTablesKeepTheRules() throws SQLException {
        try (Connection database = TestDatabase.connect(TestDatabase.fresh())) {
            assertThat(SchemaRules.complaints(database, Set.copyOf(ModuleTable.words())))
                    .isEmpty();
        }
    }

    @Test
    void aForeignKeyWithoutIndexIsFound() throws SQLException {
        String tables = """
                create schema fee;
                create table fee.payer (id bigint primary key, place bigint, unique (id, place));
                create table fee.fee (id bigint primary key, payer bigint constraint who references fee.payer, place bigint);
                """;
        assertThat(planted(tables)).containsExactly("fee.fee: foreign key who has no index");
        assertThat(planted(tables + "create index on fee.fee (payer) where payer > 5;"))
                .hasSize(1);
        assertThat(planted(tables + "create index on fee.fee (place, payer);")).hasSize(1);
        assertThat(planted(tables + "create index on fee.fee (payer) where place is not null;"))
                .hasSize(1);
        assertThat(planted(tables + "create index on fee.fee (payer) where payer is not null;"))
                .isEmpty();
        assertThat(planted(tables + "create index on fee.fee (payer, place);")).isEmpty();
        String two = tables + "create index on fee.fee (payer);"
                + "alter table fee.fee add constraint pair foreign key (payer, place) references fee.payer (id, place);";
        assertThat(planted(two)).containsExactly("fee.fee: foreign key pair has no index");
        assertThat(planted(two + "create index on fee.fee (place, payer);")).isEmpty();
    }

    @Test
    void aTableWithoutKeyAndAColumnOfTheWrongTypeAreFound() throws SQLException {
        assertThat(
                        planted(
                                "create schema fee; create table fee.fee (at timestamp, name varchar(20), sum money, note text);"))
                .hasSize(4)
                .anyMatch(one -> one.contains("fee.fee: has no primary key"))
                .anyMatch(one -> one.contains("column at is a time without zone"))
                .anyMatch(one -> one.contains("column name is varchar"))
                .anyMatch(one -> one.contains("column sum is money"));
    }

    @Test
    void aPartitionedTableIsJudgedOnce() throws SQLException {
        String parent = "create schema fee; create table fee.fee (id bigint, at timestamp) partition by range (id);"
                + "create table fee.fee_1 partition of fee.fee for values from (1) to (9);";
        assertThat(planted(parent)).hasSize(2).allMatch(one -> one.startsWith("fee.fee: "));
    }

    @Test
    void aKeyIntoAnotherModuleAndASchemaOfNobodyAreFound() throws SQLException {
        assertThat(planted("""
                        create schema fee; create schema tax;
                        create table tax.tax (id bigint primary key);
                        create table fee.fee (id bigint primary key references tax.tax);
                        """))
                .containsExactly(
                        "fee.fee: foreign key fee_id_fkey leaves the module for tax", "tax: is no module's schema");
        assertThat(planted("create table stray (id bigint primary key);"))
                .containsExactly("public: is no module's schema");
    }

    private static List<String> planted(String tables) throws SQLException {
        try (Connection database = TestDatabase.connect(TestDatabase.empty())) {
            database.createStatement().execute(tables);
            return SchemaRules.complaints(database, Set.of("fee"));
        }
    }
}
