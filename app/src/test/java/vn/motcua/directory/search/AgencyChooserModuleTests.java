package vn.motcua.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.directory.AgencyCodes;
import vn.motcua.directory.AgencyKind;
import vn.motcua.directory.AgencyNames;
import vn.motcua.directory.AsOf;
import vn.motcua.directory.Contact;
import vn.motcua.directory.DirectoryRefusal;
import vn.motcua.directory.change.EnterMany;
import vn.motcua.directory.change.Ground;
import vn.motcua.directory.change.NewAgency;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.CodeSystem;
import vn.motcua.kernel.LegalSource;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.portal.form.Form;
import vn.motcua.testing.ModuleTest;

/** What is offered for what people type, and what counts as named. */
@ModuleTest
class AgencyChooserModuleTests {

    private static final LocalDate NOW = LocalDate.of(2026, 7, 1);
    private static final Wanted AGENCY = Wanted.agency(NOW);

    @Autowired
    private AgencyChooser chooser;

    @Autowired
    private Divisions divisions;

    @Autowired
    private AgencyCodes codes;

    @Autowired
    private EnterMany many;

    @Autowired
    private TransactionTemplate transaction;

    private static Form typed(String text) {
        return Form.empty().with("to", text);
    }

    @ParameterizedTest
    @CsvSource({
        "G15,G15",
        "bo tu phap,G15",
        "Bộ Tư pháp,G15",
        "ubnd thanh pho ha noi,H26",
        "Thành phố Hà Nội,H26",
        "ha noi,H26",
        "000.00.00.H26,H26"
    })
    void aNameOrCodeNamesOne(String text, String code) {
        Wanted wanted = AGENCY.of(Set.of(AgencyKind.MINISTRY, AgencyKind.PROVINCE));
        assertThat(chooser.chosen(typed(text), "to", wanted))
                .get()
                .extracting(Offer::code)
                .isEqualTo(code);
    }

    @Test
    void partOfANameOffersAndOneOfThemIsChosen() {
        Form form = typed("bo");
        Offers offers = chooser.found(form, "to", AGENCY);
        assertThat(offers.offers()).hasSizeGreaterThan(3).hasSizeLessThanOrEqualTo(8);
        assertThat(offers.more()).isTrue();
        assertThat(chooser.chosen(form, "to", AGENCY)).as("several fit").isEmpty();
        Offer third = offers.offers().get(2);
        assertThat(chooser.chosen(form.with("to-code", third.code()), "to", AGENCY))
                .contains(third);
        assertThat(chooser.chosen(typed("bo tu phap").with("to-code", third.code()), "to", AGENCY))
                .as("what was chosen for other words is not meant any more")
                .get()
                .extracting(Offer::code)
                .isEqualTo("G15");
    }

    @Test
    void ofAClosedAgencyTheSuccessorIsOffered() {
        Offers offers = chooser.found(typed("bộ giao thông vận tải"), "to", AGENCY);
        assertThat(offers.offers()).first().satisfies(offer -> {
            assertThat(offer.name()).isEqualTo("Bộ Xây dựng");
            assertThat(offer.hint()).contains("Bộ Giao thông vận tải");
        });
        assertThat(chooser.found(typed("bộ giao thông vận tải"), "to", Wanted.agency(LocalDate.of(2025, 1, 1)))
                        .offers())
                .first()
                .extracting(Offer::name)
                .isEqualTo("Bộ Giao thông vận tải");
    }

    @Test
    void whatIsMissingIsNoted() {
        Form none = typed("Bộ Phép thuật Xyzzy");
        assertThat(chooser.required(none, "to", "directory.choices.agencies", AGENCY))
                .isEmpty();
        assertThat(Objects.requireNonNull(none.error("to")).refused().refusal())
                .isEqualTo(DirectoryRefusal.NO_SUCH_AGENCY);
        Form several = typed("bo");
        assertThat(chooser.required(several, "to", "directory.choices.agencies", AGENCY))
                .isEmpty();
        assertThat(Objects.requireNonNull(several.error("to")).refused().refusal())
                .isEqualTo(DirectoryRefusal.SEVERAL_AGENCIES);
        Form empty = typed(" ");
        assertThat(chooser.required(empty, "to", "directory.choices.agencies", AGENCY))
                .isEmpty();
        assertThat(empty.error("to")).isNotNull();
    }

    @Test
    void therewereSixtyThreeProvincesAndAreThirtyFour() {
        List<Division> before = divisions.provinces(Divisions.LAST_OF_THREE_TIERS);
        assertThat(before).hasSize(63).extracting(Division::name).contains("Tỉnh Hà Giang", "Thành phố Hà Nội");
        assertThat(divisions.provinces(NOW)).hasSize(34);
        Division haGiang = before.stream()
                .filter(one -> one.name().equals("Tỉnh Hà Giang"))
                .findFirst()
                .orElseThrow();
        assertThat(divisions.today(before, NOW)).hasSize(63).containsEntry("01", "01");
        String heir =
                Objects.requireNonNull(divisions.today(List.of(haGiang), NOW).get(haGiang.code()));
        assertThat(divisions.named(Set.of(heir), NOW).values())
                .singleElement()
                .extracting(Division::name)
                .isEqualTo("Tỉnh Tuyên Quang");
    }

    @Test
    void communesAreLookedForInTheirProvince() {
        transaction.executeWithoutResult(status -> {
            AgencyId caoBang = commune("04", "Ủy ban nhân dân xã Thử Nghiệm", "91901");
            commune("08", "Ủy ban nhân dân phường Thử Nghiệm", "91902");
            Wanted anywhere = Wanted.division(AgencyKind.COMMUNE, NOW);
            assertThat(chooser.found(typed("thu nghiem"), "to", anywhere).offers())
                    .extracting(Offer::name)
                    .containsExactlyInAnyOrder("Xã Thử Nghiệm", "Phường Thử Nghiệm");
            assertThat(chooser.chosen(typed("thử nghiệm"), "to", anywhere)).isEmpty();
            assertThat(chooser.chosen(typed("thử nghiệm"), "to", anywhere.below(caoBang)))
                    .get()
                    .satisfies(offer -> {
                        assertThat(offer.code()).isEqualTo("91901");
                        assertThat(offer.hint()).isEqualTo("91901 · Tỉnh Cao Bằng");
                    });
            assertThat(divisions.named(Set.of("91901"), NOW).get("91901"))
                    .satisfies(one -> assertThat(one.above()).containsExactly("04"));
            status.setRollbackOnly();
        });
    }

    /** Founds a commune; gives the province in which it lies. */
    private AgencyId commune(String province, String name, String code) {
        AgencyId above = Objects.requireNonNull(
                        codes.divisions(List.of(province), AsOf.on(NOW)).get(province))
                .id();
        Actors.as(
                Actor.SYSTEM,
                () -> many.enter(new EnterMany.Command(
                        List.of(new NewAgency(
                                AgencyNames.of(name),
                                AgencyKind.COMMUNE,
                                above,
                                Contact.NONE,
                                Map.of(CodeSystem.STATISTICAL, code))),
                        List.of(),
                        new Ground(LocalDate.of(2025, 7, 1), LegalSource.read("kiểm thử", ""), "kiểm thử"))));
        return above;
    }
}
