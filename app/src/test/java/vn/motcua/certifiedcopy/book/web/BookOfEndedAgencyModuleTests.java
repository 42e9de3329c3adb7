package vn.motcua.certifiedcopy.book.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.certifiedcopy.EndedAgencies;
import vn.motcua.certifiedcopy.RegisteredCopies;
import vn.motcua.certifiedcopy.book.BookRefusal;
import vn.motcua.certifiedcopy.book.BookSheet;
import vn.motcua.certifiedcopy.book.Books;
import vn.motcua.certifiedcopy.book.CloseCopyBook;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Refused;
import vn.motcua.testing.ModuleTest;
import vn.motcua.vault.VaultWorld;

/** The book of an agency that ended is printed under the name that it had, and is not closed while its end may have been entered wrong. */
@ModuleTest
class BookOfEndedAgencyModuleTests {

    private static final int YEAR = 2026;

    @Autowired
    private EndedAgencies world;

    @Autowired
    private RegisteredCopies registered;

    @Autowired
    private BookPaper paper;

    @Autowired
    private Books books;

    @Autowired
    private CloseCopyBook close;

    @Test
    void itIsPrintedAndNotClosedYet() {
        AgencyId province = world.founded("Tỉnh Thử sổ", null);
        AgencyId office = world.founded("Phường Thử sổ", province);
        registered.add(office, YEAR, VaultWorld.somebody(), RegisteredCopies.file("sổ"));
        AccountId officer = new AccountId(UUID.randomUUID());
        assertThatThrownBy(() -> close.run(office, YEAR, officer, "Đỗ Quang Vinh"))
                .as("it is open, and so is its year")
                .isInstanceOfSatisfying(
                        Refused.class, why -> assertThat(why.refusal()).isEqualTo(BookRefusal.YEAR_NOT_OVER));
        world.closed(office, LocalDate.of(2023, 5, 1));
        BookSheet sheet = paper.sheet(new BookOf.Book(office, YEAR), books.part(office, YEAR, 1));
        assertThat(sheet.agency()).isEqualTo("Phường Thử sổ");
        assertThat(sheet.above()).isEqualTo("Tỉnh Thử sổ");
        assertThatThrownBy(() -> close.run(office, YEAR, officer, "Đỗ Quang Vinh"))
                .as("its end was entered just now, and may be wrong")
                .isInstanceOfSatisfying(
                        Refused.class, why -> assertThat(why.refusal()).isEqualTo(BookRefusal.END_NOT_SETTLED));
        assertThat(books.closing(office, YEAR)).isEmpty();
    }
}
