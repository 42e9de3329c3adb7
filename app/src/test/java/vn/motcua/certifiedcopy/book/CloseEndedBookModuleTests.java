package vn.motcua.certifiedcopy.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.audit.AuditLog;
import vn.motcua.certifiedcopy.CertifiedCopyRefusal;
import vn.motcua.certifiedcopy.CopyId;
import vn.motcua.certifiedcopy.EndedAgencies;
import vn.motcua.certifiedcopy.RegisteredCopies;
import vn.motcua.certifiedcopy.sign.NextNumbers;
import vn.motcua.directory.Agencies;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Refused;
import vn.motcua.testing.ModuleTest;
import vn.motcua.vault.VaultWorld;

/** The book of an agency that ended is closed once its end is settled; after that nobody gets a number in it, and nothing is signed. */
@ModuleTest
@SuppressWarnings("NullAway.Init")
class CloseEndedBookModuleTests {

    @Autowired
    private EndedAgencies world;

    @Autowired
    private RegisteredCopies registered;

    @Autowired
    private Books books;

    @Autowired
    private Agencies agencies;

    @Autowired
    private NextNumbers numbers;

    @Autowired
    private AuditLog audit;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Test
    void onceItsEndIsSettled() {
        AgencyId office = world.founded("Phường Thử khóa sổ", null);
        int year = agencies.today().day().getYear();
        registered.add(office, year, VaultWorld.somebody(), RegisteredCopies.file("khóa sổ"));
        world.closed(office, LocalDate.of(2023, 5, 1));
        assertThatThrownBy(() -> close(office, year, Duration.ofDays(13)))
                .isInstanceOfSatisfying(
                        Refused.class, why -> assertThat(why.refusal()).isEqualTo(BookRefusal.END_NOT_SETTLED));
        assertThat(numbers.hold(office, new CopyId(UUID.randomUUID())))
                .as("it would go on if the end was withdrawn")
                .isPresent();
        close(office, year, Duration.ofDays(15));
        assertThat(books.closing(office, year)).isPresent();
        assertThatThrownBy(() -> numbers.hold(office, new CopyId(UUID.randomUUID())))
                .isInstanceOfSatisfying(
                        Refused.class, why -> assertThat(why.refusal()).isEqualTo(CertifiedCopyRefusal.BOOK_CLOSED));
    }

    private void close(AgencyId office, int year, Duration later) {
        CloseCopyBook close = new CloseCopyBook(books, agencies, world.settled(later), jdbc, audit, clock);
        transaction.executeWithoutResult(
                status -> close.run(office, year, new AccountId(UUID.randomUUID()), "Đỗ Quang Vinh"));
    }
}
