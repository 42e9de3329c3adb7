package vn.motcua.certifiedcopy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Paging;
import vn.motcua.testing.ModuleTest;
import vn.motcua.vault.OwnerNumber;
import vn.motcua.vault.VaultWorld;

/** The desk finds a person's copies by their number, and by words of name and title, each through an index of its own. */
@ModuleTest
class SearchCopiesModuleTests {

    private static final AgencyId OFFICE = new AgencyId(770_040);

    @Autowired
    private RegisteredCopies registered;

    @Autowired
    private CertifiedCopies copies;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void byNumberAndByWords() {
        OwnerNumber one = VaultWorld.somebody();
        CopyId first = registered.add(OFFICE, 2026, one, RegisteredCopies.file("một"));
        CopyId other = registered.add(OFFICE, 2026, VaultWorld.somebody(), RegisteredCopies.file("hai"));
        assertThat(found(one.number())).containsExactly(first);
        assertThat(found("bang tot nghiep")).contains(first, other);
        assertThat(found("NGUYEN thị lan")).contains(first, other);
        assertThat(found("giấy khai sinh")).isEmpty();
        assertThat(found(" ")).contains(first, other);
    }

    @Test
    void throughTheIndexes() {
        String from = "select c.id from certifiedcopy.copy c ";
        assertThat(plan(from + CertifiedCopies.OF_NUMBER.replace(":words", "'001190000123'")))
                .contains("copy_person");
        assertThat(plan(from + CertifiedCopies.OF_WORDS.replace(":words", "'tốt nghiệp'")))
                .contains("copy_words");
    }

    private List<CopyId> found(String words) {
        return copies.list(List.of(OFFICE), CertifiedCopies.states(false), words, new Paging(1, 50)).items().stream()
                .map(CertifiedCopy::id)
                .toList();
    }

    /** With the other ways closed, as these tables are small in a test. */
    private String plan(String sql) {
        String filled = sql.replace(":agencies", "'{770040}'::bigint[]").replace(":states", "'{CERTIFIED}'::text[]");
        return Objects.requireNonNull(transaction.execute(status -> {
            jdbc.sql("drop index certifiedcopy.copy_agency").update();
            jdbc.sql("set local enable_seqscan = off").update();
            String lines = jdbc.sql("explain " + filled)
                    .query((row, n) -> row.getString(1))
                    .list()
                    .toString();
            status.setRollbackOnly();
            return lines;
        }));
    }
}
