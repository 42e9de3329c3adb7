package vn.motcua.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.testing.Golden;

/** Migrations are well named, explained, and what was landed stays. */
class MigrationsGoldenTests {

    private static final Path LANDED = Path.of("..", "docs", "golden", "migrations.txt");

    @Test
    void migrationsKeepTheRules() {
        assertThat(Migrations.complaints(Migrations.all())).isEmpty();
    }

    @Test
    void whatWasLandedStays() throws IOException {
        stays(LANDED, Migrations.fingerprints(Migrations.all()), Golden.WRITE);
    }

    /** Also where golden files are written anew: what changed or vanished is refused before anything is written. */
    private static void stays(Path landed, String now, boolean write) throws IOException {
        if (Files.exists(landed))
            assertThat(Migrations.edited(Files.readString(landed), now)).isEmpty();
        Golden.check(landed, now, write);
    }

    @Test
    void writingGoldenFilesAnewTakesNewMigrationsAndNoEditedOnes(@TempDir Path folder) throws IOException {
        Path landed = folder.resolve("migrations.txt");
        String first = Migrations.fingerprints(Map.of("fee/V20261125000001__fee.sql", "-- Fees.\n"));
        String edited = Migrations.fingerprints(Map.of("fee/V20261125000001__fee.sql", "-- Fees!\n"));
        String second = Migrations.fingerprints(Map.of("fee/V20261125000002__more.sql", "-- More.\n"));
        stays(landed, first, true);
        for (String wrong : List.of(edited, edited + second, second))
            assertThatExceptionOfType(AssertionError.class)
                    .isThrownBy(() -> stays(landed, wrong, true))
                    .withMessageContaining("was landed");
        assertThat(landed).hasContent(first);
        stays(landed, first + second, true);
        assertThat(landed).hasContent(first + second);
    }

    @Test
    void anEditedMigrationIsFound() {
        String landed = Migrations.fingerprints(Map.of("fee/V20261125000001__fee.sql", "-- Fees.\n"));
        String edited = Migrations.fingerprints(Map.of("fee/V20261125000001__fee.sql", "-- Fees!\n"));
        String more = landed + Migrations.fingerprints(Map.of("fee/V20261125000002__more.sql", "-- More.\n"));
        assertThat(Migrations.edited(landed, edited))
                .singleElement()
                .asString()
                .startsWith("fee/V20261125000001__fee.sql: was landed");
        assertThat(Migrations.edited(landed, "")).hasSize(1);
        assertThat(Migrations.edited(landed, more)).isEmpty();
    }

    @Test
    void badNamesSilentHeadsTwinsAndForeignSchemasAreFound() {
        assertThat(Migrations.complaints(Map.of("fee/V1__fee.sql", "-- Fees.\n")))
                .hasSize(1);
        for (String version : List.of("202611250001", "2026112500001", "20261325000001", "20261132000001"))
            assertThat(Migrations.complaints(Map.of("fee/V" + version + "__fee.sql", "-- Fees.\n")))
                    .hasSize(1);
        assertThat(Migrations.complaints(Map.of("fee/V20261125000001__Fee.sql", "-- Fees.\n")))
                .hasSize(1);
        assertThat(Migrations.complaints(Map.of("fee/V20261125000001__fee.sql", "create table fee.fee ();")))
                .hasSize(1);
        assertThat(Migrations.complaints(Map.of("fee/V20261125000001__fee.sql", "-- Fees.\ncreate table tax.fee ();")))
                .hasSize(1);
        assertThat(Migrations.complaints(Map.of(
                        "fee/V20261125000001__fee.sql", "-- Fees.", "tax/V20261125000001__tax.sql", "-- Taxes.")))
                .hasSize(1);
        assertThat(Migrations.complaints(
                        Map.of("fee/V20261125000001__fee.sql", "-- Fees.\ncreate table if not exists fee.fee ();")))
                .isEmpty();
    }
}
