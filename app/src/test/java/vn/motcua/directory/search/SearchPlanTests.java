package vn.motcua.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.motcua.directory.AsOf;
import vn.motcua.testing.TestDatabase;

/** Search stays on its indexes among more agencies than the state has. */
class SearchPlanTests {

    private static final double PATIENCE_MS = 3_000;
    private static final AsOf DAY = AsOf.on(LocalDate.of(2026, 7, 1));

    @SuppressWarnings("NullAway.Init") // filled before the tests
    private static JdbcClient jdbc;

    @BeforeAll
    static void fillTwentyThousand() {
        jdbc = JdbcClient.create(new DriverManagerDataSource(
                TestDatabase.fresh(),
                TestDatabase.server().user(),
                TestDatabase.server().password()));
        jdbc.sql("""
                        insert into directory.change (kind, document, grade, recorded_at)
                        values ('IMPORT', 'thử', 'READ', '2026-01-01')""").update();
        jdbc.sql("insert into directory.agency (version) select 1 from generate_series(1, 20000)")
                .update();
        jdbc.sql("""
                        insert into directory.agency_version (agency, valid, recorded, change, name, kind)
                        select a.id, daterange('2020-01-01', null), tstzrange('2026-01-01', null), c.id,
                            'Ủy ban nhân dân xã ' || translate(a.id::text, '0123456789', 'abcdeghikl') || ' mẫu', 'COMMUNE'
                        from directory.agency a, directory.change c""").update();
        jdbc.sql("analyze directory.agency_version").update();
        jdbc.sql("analyze directory.agency").update();
    }

    @Test
    void wordsAreLookedUpInTheirIndex() {
        assertThat(plan("explain ", "ubnd bcde"))
                .contains("agency_version_words")
                .doesNotContain("Seq Scan on agency_version v ");
    }

    /** Here every name is nearly like every other, and the planner rightly reads them all: the worst there is. */
    @Test
    void namesThatAreNearlySoAreFoundBeforeAnybodyWonders() {
        String last = plan("explain (analyze, timing off) ", "uy ban nhna dan xa bcde")
                .lines()
                .filter(line -> line.startsWith("Execution Time"))
                .findFirst()
                .orElseThrow();
        assertThat(Double.parseDouble(last.replaceAll("[^0-9.]", ""))).as(last).isLessThan(PATIENCE_MS);
    }

    private static String plan(String explain, String typed) {
        AgencyQuery query = AgencyQuery.open(typed, DAY);
        List<String> lines = SearchSql.bind(jdbc.sql(explain + SearchSql.page(query)), query)
                .param("limit", 20)
                .param("offset", 0)
                .query((row, number) -> row.getString(1))
                .list();
        return String.join("\n", lines);
    }
}
