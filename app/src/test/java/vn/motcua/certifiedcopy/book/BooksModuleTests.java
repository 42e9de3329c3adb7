package vn.motcua.certifiedcopy.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.certifiedcopy.RegisteredCopies;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Refusal;
import vn.motcua.kernel.Refused;
import vn.motcua.testing.ModuleTest;
import vn.motcua.vault.OwnerNumber;
import vn.motcua.vault.VaultWorld;

/** The book of a year: without gaps, and none can be made unseen; closed once its year is over, and nothing enters it then. */
@ModuleTest
class BooksModuleTests {

    private static final AgencyId OFFICE = new AgencyId(770_002);
    private static final AccountId LEADER = new AccountId(UUID.randomUUID());

    @Autowired
    private RegisteredCopies registered;

    @Autowired
    private Books books;

    @Autowired
    private CloseCopyBook close;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theBookIsClosedWhenItsYearIsOverAndNothingEntersItThen() {
        for (int copy = 0; copy < 3; copy++) add(2025);
        assertThat(books.lines(OFFICE, 2025, new Paging(1, 2)).items())
                .extracting(CopyBookLine::number)
                .containsExactly(1, 2);
        assertThat(books.lines(OFFICE, 2025, new Paging(2, 2)).items())
                .extracting(CopyBookLine::number)
                .containsExactly(3);
        assertThat(books.gaps(OFFICE, 2025)).isEmpty();
        add(2026);
        refused(() -> close.run(OFFICE, 2026, LEADER, "Đỗ Quang Vinh"), BookRefusal.YEAR_NOT_OVER);
        refused(() -> close.run(OFFICE, 2024, LEADER, "Đỗ Quang Vinh"), BookRefusal.EMPTY);
        close.run(OFFICE, 2025, LEADER, "Đỗ Quang Vinh");
        refused(() -> close.run(OFFICE, 2025, LEADER, "Đỗ Quang Vinh"), BookRefusal.CLOSED_ALREADY);
        BookClosing closing = books.closing(OFFICE, 2025).orElseThrow();
        assertThat(closing.last()).isEqualTo(3);
        assertThat(closing.pages()).isEqualTo(9);
        assertThat(closing.fee()).isEqualTo(15_000);
        assertThatThrownBy(() -> add(2025)).isInstanceOf(DataIntegrityViolationException.class);
        add(2026);
    }

    /** The database lets nobody skip a number; what the check would show if it were done all the same. */
    @Test
    void aNumberThatIsWantingIsShown() {
        AgencyId office = new AgencyId(770_003);
        OwnerNumber owner = VaultWorld.somebody();
        for (int copy = 0; copy < 4; copy++) registered.add(office, 2025, owner, RegisteredCopies.file("sổ"));
        assertThatThrownBy(() -> jdbc.sql("delete from certifiedcopy.line where agency = ? and number = 2")
                        .param(office.value())
                        .update())
                .as("the next number holds it")
                .isInstanceOf(DataIntegrityViolationException.class);
        jdbc.sql("update certifiedcopy.register set last = last + 2 where agency = ?")
                .param(office.value())
                .update();
        assertThat(books.gaps(office, 2025)).containsExactly(5, 6);
        refused(() -> close.run(office, 2025, LEADER, "Đỗ Quang Vinh"), BookRefusal.HAS_GAPS);
    }

    private void add(int year) {
        registered.add(OFFICE, year, VaultWorld.somebody(), RegisteredCopies.file("sổ"));
    }

    private static void refused(Runnable act, Refusal why) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(why));
    }
}
