package vn.motcua.directory.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyCodes;
import vn.motcua.directory.AgencyKind;
import vn.motcua.directory.AgencyNames;
import vn.motcua.directory.AgencyStanding;
import vn.motcua.directory.AgencyTree;
import vn.motcua.directory.AsOf;
import vn.motcua.directory.Contact;
import vn.motcua.directory.DirectoryRefusal;
import vn.motcua.directory.Successions;
import vn.motcua.kernel.AgencyCode;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.CodeSystem;
import vn.motcua.kernel.LegalSource;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.testing.ModuleTest;

/** Each operation, once as it should go and once for each way in which it should not. */
@ModuleTest
class ChangesModuleTests {

    private static final LocalDate FOUNDED = LocalDate.of(2021, 3, 1);
    private static final LocalDate LATER = LocalDate.of(2023, 5, 1);

    @Autowired
    private FoundAgency found;

    @Autowired
    private RenameAgency rename;

    @Autowired
    private MoveAgency move;

    @Autowired
    private AssignCode assign;

    @Autowired
    private CloseCode closeCode;

    @Autowired
    private CloseAgency close;

    @Autowired
    private MergeAgencies merge;

    @Autowired
    private SplitAgency split;

    @Autowired
    private CorrectFact correct;

    @Autowired
    private RedateChange redate;

    @Autowired
    private WithdrawChange withdraw;

    @Autowired
    private Agencies agencies;

    @Autowired
    private AgencyCodes codes;

    @Autowired
    private AgencyTree tree;

    @Autowired
    private Successions successions;

    @Autowired
    private Clock clock;

    @Test
    void aRenamedAgencyHasEachNameOnItsDays() {
        AgencyId id = found("Cục Thử đổi tên", null);
        rename(id, "Cục Đã đổi tên", LATER);
        assertThat(nameOn(id, LATER.minusDays(1))).isEqualTo("Cục Thử đổi tên");
        assertThat(nameOn(id, LATER)).isEqualTo("Cục Đã đổi tên");
        assertThat(agencies.standing(id, AsOf.on(FOUNDED.minusDays(1)))).isInstanceOf(AgencyStanding.Planned.class);
    }

    @Test
    void aNameEnteredLateForAnEarlierDayLastsUntilTheNextName() {
        AgencyId id = found("Cục Thử nhập muộn", null);
        rename(id, "Cục Thử nhập muộn ba", LocalDate.of(2024, 1, 1));
        rename(id, "Cục Thử nhập muộn hai", LocalDate.of(2022, 1, 1));
        assertThat(nameOn(id, LocalDate.of(2021, 12, 31))).isEqualTo("Cục Thử nhập muộn");
        assertThat(nameOn(id, LocalDate.of(2023, 12, 31))).isEqualTo("Cục Thử nhập muộn hai");
        assertThat(nameOn(id, LocalDate.of(2024, 1, 1))).isEqualTo("Cục Thử nhập muộn ba");
    }

    @Test
    void aMergerTakesUnitsAlongAndLeadsToTheSuccessor() {
        AgencyId one = found("Sở Thử một", null);
        AgencyId two = found("Sở Thử hai", null);
        AgencyId unit = found("Phòng Thử", one);
        ChangeOutcome outcome = act(() -> merge.merge(new MergeAgencies.Command(
                List.of(Edit.latest(one), Edit.latest(two)),
                new MergeAgencies.Into.New(agency("Sở Thử hợp nhất", null)),
                ground(LATER))));
        AgencyId merged = outcome.agencies().getFirst();
        assertThat(agencies.standing(one, AsOf.on(LATER))).isInstanceOf(AgencyStanding.Closed.class);
        assertThat(successions.competent(two, AsOf.on(LATER)))
                .extracting(view -> view.id())
                .containsExactly(merged);
        assertThat(successions.competent(two, AsOf.on(LATER.minusDays(1))))
                .extracting(view -> view.id())
                .containsExactly(two);
        assertThat(tree.isWithin(unit, merged, AsOf.on(LATER))).isTrue();
        assertThat(tree.isWithin(unit, one, AsOf.on(LATER.minusDays(1)))).isTrue();
    }

    @Test
    void aDividedAgencyEndsOrGoesOn() {
        AgencyId ends = found("Sở Thử chia", null);
        act(() -> split.split(new SplitAgency.Command(
                Edit.latest(ends),
                false,
                List.of(agency("Sở Thử chia A", null), agency("Sở Thử chia B", null)),
                0,
                ground(LATER))));
        assertThat(successions.competent(ends, AsOf.on(LATER))).hasSize(2);
        AgencyId goesOn = found("Sở Thử tách", null);
        act(() -> split.split(new SplitAgency.Command(
                Edit.latest(goesOn), true, List.of(agency("Sở Thử tách ra", null)), 0, ground(LATER))));
        assertThat(successions.competent(goesOn, AsOf.on(LATER)))
                .extracting(view -> view.id())
                .containsExactly(goesOn);
        assertThat(successions.of(goesOn)).hasSize(1);
    }

    @Test
    void aCodeIsCarriedByOneAtATimeAndMayBeHandedOn() {
        AgencyId one = found("Cục Thử mã một", null);
        AgencyId two = found("Cục Thử mã hai", null);
        act(() -> assign.assign(new AssignCode.Command(Edit.latest(one), CodeSystem.QD20, "x41.1", ground(FOUNDED))));
        refused(
                () -> assign.assign(new AssignCode.Command(Edit.latest(two), CodeSystem.QD20, "X41.1", ground(LATER))),
                DirectoryRefusal.CODE_CARRIED,
                "code");
        act(() -> closeCode.close(new CloseCode.Command(Edit.latest(one), CodeSystem.QD20, ground(LATER))));
        act(() -> assign.assign(new AssignCode.Command(Edit.latest(two), CodeSystem.QD20, "X41.1", ground(LATER))));
        AgencyCode code = AgencyCode.of("X41.1");
        assertThat(codes.carrier(code, AsOf.on(LATER.minusDays(1)))
                        .orElseThrow()
                        .id())
                .isEqualTo(one);
        assertThat(codes.carrier(code, AsOf.on(LATER)).orElseThrow().id()).isEqualTo(two);
        assertThat(codes.everCarried("x41.1")).hasSize(2);
    }

    @Test
    void codesThatMayNotBeGivenAreRefused() {
        AgencyId id = found("Cục Thử mã sai", null);
        refused(
                () -> assign.assign(
                        new AssignCode.Command(Edit.latest(id), CodeSystem.QCVN102, "28.22.X17", ground(LATER))),
                DirectoryRefusal.CODE_IRREGULAR,
                "code");
        refused(
                () -> assign.assign(
                        new AssignCode.Command(Edit.latest(id), CodeSystem.QCVN102, "X41.2", ground(LATER))),
                DirectoryRefusal.CODE_OF_ANOTHER_SYSTEM,
                "code");
        refused(
                () -> closeCode.close(new CloseCode.Command(Edit.latest(id), CodeSystem.QD20, ground(LATER))),
                DirectoryRefusal.NO_CODE_TO_CLOSE,
                "system");
    }

    @Test
    void nobodyStandsBelowItself() {
        AgencyId top = found("Tổng cục Thử vòng", null);
        AgencyId middle = found("Cục Thử vòng", top);
        AgencyId low = found("Phòng Thử vòng", middle);
        refused(
                () -> move.move(new MoveAgency.Command(Edit.latest(top), low, ground(LATER))),
                DirectoryRefusal.BELOW_ITSELF,
                "parent");
        act(() -> move.move(new MoveAgency.Command(Edit.latest(low), top, ground(LATER))));
        assertThat(tree.above(low, AsOf.on(LATER)))
                .extracting(view -> view.id())
                .containsExactly(top);
        assertThat(tree.below(top, AsOf.on(LATER), new Paging(1, 10)).total()).isEqualTo(2);
    }

    @Test
    void anAgencyWithOpenUnitsStaysOpen() {
        AgencyId top = found("Tổng cục Thử đóng", null);
        AgencyId unit = found("Phòng Thử đóng", top);
        refused(
                () -> close.close(new CloseAgency.Command(Edit.latest(top), null, ground(LATER))),
                DirectoryRefusal.HAS_OPEN_UNITS,
                "effective");
        act(() -> close.close(new CloseAgency.Command(Edit.latest(unit), null, ground(LATER))));
        act(() -> close.close(new CloseAgency.Command(Edit.latest(top), null, ground(LATER))));
        assertThat(successions.competent(top, AsOf.on(LATER))).isEmpty();
        refused(
                () -> rename(top, "Tổng cục Thử đóng rồi", LATER.plusDays(1)),
                DirectoryRefusal.AFTER_CLOSING,
                "effective");
    }

    @Test
    void daysThatCannotBeAreRefused() {
        AgencyId id = found("Cục Thử ngày", null);
        refused(
                () -> rename(id, "Cục Thử ngày mới", FOUNDED.minusDays(1)),
                DirectoryRefusal.BEFORE_FOUNDING,
                "effective");
        refused(() -> rename(id, "Cục Thử ngày mới", FOUNDED), DirectoryRefusal.ON_THE_FOUNDING_DAY, "effective");
        refused(
                () -> rename(id, "Cục Thử ngày mới", LocalDate.of(2199, 1, 1)),
                DirectoryRefusal.EFFECTIVE_TOO_FAR,
                "effective");
        rename(id, "Cục Thử ngày mới", LATER);
        refused(() -> rename(id, "Cục Thử ngày khác", LATER), DirectoryRefusal.TWICE_ON_ONE_DAY, "effective");
        refused(() -> rename(id, "Cục Thử ngày mới", LATER.plusDays(1)), DirectoryRefusal.NOTHING_CHANGES, null);
    }

    @Test
    void namesBelowOneAgencyDiffer() {
        AgencyId id = found("Cục Thử trùng tên", null);
        refused(() -> found(agency("cục thử TRÙNG tên", null)), DirectoryRefusal.NAME_TAKEN, "name");
        found("Cục Thử trùng tên", id);
    }

    @Test
    void theSecondOfTwoEditorsIsTold() {
        AgencyId id = found("Cục Thử hai người", null);
        long seen = agencies.find(id, AsOf.on(LATER)).orElseThrow().version();
        act(() -> rename.rename(new RenameAgency.Command(
                Edit.of(id, seen), AgencyNames.of("Cục Thử người một"), AgencyKind.OTHER, ground(LATER))));
        refused(
                () -> rename.rename(new RenameAgency.Command(
                        Edit.of(id, seen),
                        AgencyNames.of("Cục Thử người hai"),
                        AgencyKind.OTHER,
                        ground(LATER.plusDays(9)))),
                DirectoryRefusal.CHANGED_MEANWHILE,
                null);
    }

    @Test
    void whatWasKnownStaysKnown() {
        AgencyId id = found("Cục Thử đính chín", null);
        ChangeOutcome renamed = rename(id, "Cục Thử đã đổi", LATER);
        Instant before = clock.instant();
        act(() -> redate.redate(new RedateChange.Command(renamed.change(), ground(LATER.plusMonths(1)))));
        assertThat(nameOn(id, LATER)).isEqualTo("Cục Thử đính chín");
        assertThat(agencies.find(id, new AsOf(LATER, before))
                        .orElseThrow()
                        .names()
                        .full())
                .isEqualTo("Cục Thử đã đổi");
        refused(
                () -> withdraw.withdraw(new WithdrawChange.Command(renamed.change(), source(), "nhập nhầm")),
                DirectoryRefusal.ALREADY_WITHDRAWN,
                null);
    }

    @Test
    void aChangeThatIsWithdrawnNeverWas() {
        AgencyId id = found("Cục Thử hủy", null);
        ChangeOutcome closed = act(() -> close.close(new CloseAgency.Command(Edit.latest(id), null, ground(LATER))));
        act(() -> withdraw.withdraw(new WithdrawChange.Command(closed.change(), source(), "nhập nhầm")));
        assertThat(nameOn(id, LATER)).isEqualTo("Cục Thử hủy");
    }

    @Test
    void aCodeGoesWithItsAgencysClosing() {
        AgencyId id = found(new NewAgency(
                AgencyNames.of("Cục Thử mã cuối"),
                AgencyKind.OTHER,
                null,
                Contact.NONE,
                Map.of(CodeSystem.QD20, "X41.9")));
        act(() -> close.close(new CloseAgency.Command(Edit.latest(id), null, ground(LATER))));
        assertThat(codes.of(id))
                .singleElement()
                .satisfies(code -> assertThat(code.valid().until()).isEqualTo(LATER));
    }

    private AgencyId found(String name, @Nullable AgencyId parent) {
        return found(agency(name, parent));
    }

    private AgencyId found(NewAgency agency) {
        return act(() -> found.found(new FoundAgency.Command(agency, ground(FOUNDED))))
                .agencies()
                .getFirst();
    }

    private ChangeOutcome rename(AgencyId id, String name, LocalDate day) {
        return act(() -> rename.rename(
                new RenameAgency.Command(Edit.latest(id), AgencyNames.of(name), AgencyKind.OTHER, ground(day))));
    }

    private String nameOn(AgencyId id, LocalDate day) {
        return agencies.find(id, AsOf.on(day)).orElseThrow().names().full();
    }

    private static NewAgency agency(String name, @Nullable AgencyId parent) {
        return new NewAgency(AgencyNames.of(name), AgencyKind.OTHER, parent, Contact.NONE, Map.of());
    }

    private static Ground ground(LocalDate day) {
        return new Ground(day, source(), "kiểm thử");
    }

    private static LegalSource source() {
        return LegalSource.read("QĐ 1/2020/QĐ-TTg", "Đ.1");
    }

    private static <T> T act(Supplier<T> what) {
        return Actors.as(Actor.OPERATOR, what);
    }

    private static void refused(Supplier<?> what, DirectoryRefusal refusal, @Nullable String field) {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> act(what)).satisfies(refused -> {
            assertThat(refused.refusal()).isEqualTo(refusal);
            assertThat(refused.field().orElse(null)).isEqualTo(field);
        });
    }
}
