package vn.motcua.directory.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.directory.Validity;
import vn.motcua.directory.people.Appointment;
import vn.motcua.directory.people.AppointmentId;
import vn.motcua.directory.people.AppointmentKind;
import vn.motcua.directory.people.OfficialName;
import vn.motcua.directory.people.Paper;
import vn.motcua.directory.people.Position;
import vn.motcua.directory.people.PositionId;
import vn.motcua.directory.people.Role;
import vn.motcua.directory.people.Roster;
import vn.motcua.directory.people.Suspension;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.LegalSource;
import vn.motcua.kernel.OfficialId;

/** How people sign, told from posts and delegations alone. */
class FormulaTests {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final Validity ALWAYS = Validity.since(LocalDate.of(2026, 1, 1));
    private static final AgencyId WARD = new AgencyId(1);
    private static final AgencyId OFFICE = new AgencyId(2);
    private static final AgencyId DEPARTMENT = new AgencyId(3);
    private static final Matter DECISION = Matter.sign(DocumentKind.DECISION);

    private final List<Position> positions = new ArrayList<>();
    private final List<Appointment> appointments = new ArrayList<>();
    private final List<Suspension> suspensions = new ArrayList<>();
    private final List<OfficialName> names = new ArrayList<>();
    private final List<Competence> competences = new ArrayList<>();
    private final List<Delegation> delegations = new ArrayList<>();
    private final Map<AgencyId, List<Validity>> open =
            new HashMap<>(Map.of(WARD, List.of(ALWAYS), OFFICE, List.of(ALWAYS), DEPARTMENT, List.of(ALWAYS)));

    private final Position chairman = post(WARD, "Chủ tịch Ủy ban nhân dân", "Chủ tịch", Role.HEAD, "Ủy ban nhân dân");
    private final Position vice = post(WARD, "Phó Chủ tịch Ủy ban nhân dân", "Phó Chủ tịch", Role.DEPUTY, null);
    private final Position chief = post(OFFICE, "Chánh Văn phòng", "Chánh Văn phòng", Role.HEAD, null);
    private final Position deputyChief = post(OFFICE, "Phó Chánh Văn phòng", "Phó Chánh Văn phòng", Role.DEPUTY, null);
    private final Position director = post(DEPARTMENT, "Giám đốc Sở Tư pháp", "Giám đốc", Role.HEAD, null);
    private final Appointment vinh = hold(1, chairman, "Đỗ Quang Vinh", AppointmentKind.APPOINTED);
    private final Appointment tung = hold(2, vice, "Bùi Thanh Tùng", AppointmentKind.APPOINTED);

    @Test
    void aChairmanSignsOnBehalfOfTheCommittee() {
        assertThat(formula(1, WARD, DECISION)).isEqualTo("TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH");
    }

    @Test
    void aChairmanSignsAloneWhatIsHisOwn() {
        competences.add(new Competence(
                1, chairman.id(), WARD, Matter.decide("XLVP"), Capacity.PERSON, ALWAYS, LegalSource.read("a law", "")));
        assertThat(formula(1, WARD, Matter.decide("XLVP"))).isEqualTo("CHỦ TỊCH");
    }

    @Test
    void aDirectorSignsAlone() {
        hold(3, director, "Ngô Văn Khải", AppointmentKind.APPOINTED);
        assertThat(formula(3, DEPARTMENT, DECISION)).isEqualTo("GIÁM ĐỐC");
    }

    @Test
    void aDeputySignsForTheHeadWhatWasAssignedAndNothingElse() {
        assertThat(formula(2, WARD, DECISION)).isEqualTo("NEVER_GIVEN");
        pass(DelegationKind.KT, vinh, tung, DECISION);
        assertThat(formula(2, WARD, DECISION)).isEqualTo("TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH");
        assertThat(formula(2, WARD, Matter.sign(DocumentKind.PLAN))).isEqualTo("NEVER_GIVEN");
    }

    @Test
    void anActingHeadSignsWithQ() {
        appointments.remove(vinh);
        hold(2, chairman, "Bùi Thanh Tùng", AppointmentKind.ACTING);
        assertThat(formula(2, WARD, DECISION)).isEqualTo("TM. ỦY BAN NHÂN DÂN / Q. CHỦ TỊCH");
    }

    @Test
    void aDeputyInChargeSignsAsADeputyDoes() {
        appointments.remove(vinh);
        hold(2, chairman, "Bùi Thanh Tùng", AppointmentKind.IN_CHARGE);
        assertThat(formula(2, WARD, DECISION)).isEqualTo("TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH");
    }

    @Test
    void theHeadOfAUnitSignsByOrderAndLetsTheDeputySign() {
        Appointment head = hold(4, chief, "Trần Thị Hồng", AppointmentKind.APPOINTED);
        Appointment deputy = hold(5, deputyChief, "Lý Gia Bảo", AppointmentKind.APPOINTED);
        pass(DelegationKind.TL, vinh, head, Matter.sign(DocumentKind.INVITATION));
        assertThat(formula(4, WARD, Matter.sign(DocumentKind.INVITATION))).isEqualTo("TL. CHỦ TỊCH / CHÁNH VĂN PHÒNG");
        pass(DelegationKind.KT, head, deputy, Matter.all(Act.SIGN));
        assertThat(formula(5, WARD, Matter.sign(DocumentKind.INVITATION)))
                .isEqualTo("TL. CHỦ TỊCH / KT. CHÁNH VĂN PHÒNG / PHÓ CHÁNH VĂN PHÒNG");
        assertThat(formula(5, WARD, DECISION)).isEqualTo("GIVER_HAS_NONE");
    }

    @Test
    void anAuthorisedPersonSignsButNotTheirDeputy() {
        Appointment head = hold(4, chief, "Trần Thị Hồng", AppointmentKind.APPOINTED);
        Appointment deputy = hold(5, deputyChief, "Lý Gia Bảo", AppointmentKind.APPOINTED);
        pass(DelegationKind.TUQ, vinh, head, DECISION);
        pass(DelegationKind.KT, head, deputy, DECISION);
        assertThat(formula(4, WARD, DECISION)).isEqualTo("TUQ. CHỦ TỊCH / CHÁNH VĂN PHÒNG");
        assertThat(formula(5, WARD, DECISION)).isEqualTo("GIVER_HAS_NONE");
    }

    @Test
    void whatASuspendedHeadGaveRestsWithHim() {
        pass(DelegationKind.KT, vinh, tung, DECISION);
        suspensions.add(new Suspension(1, vinh.id(), Validity.since(DAY), new Paper("1/QĐ", DAY), null));
        assertThat(formula(1, WARD, DECISION)).isEqualTo("SUSPENDED");
        assertThat(formula(2, WARD, DECISION)).isEqualTo("GIVER_HAS_NONE");
    }

    @Test
    void nobodySignsForAClosedAgency() {
        open.put(WARD, List.of(new Validity(LocalDate.of(2026, 1, 1), DAY)));
        assertThat(formula(1, WARD, DECISION)).isEqualTo("AGENCY_NOT_OPEN");
    }

    @Test
    void aDeputyUsesWhatTheLawGivesToDeputiesAsADeputy() {
        competences.add(new Competence(
                1, vice.id(), WARD, Matter.all(Act.CERTIFY), Capacity.AGENCY, ALWAYS, LegalSource.read("a law", "")));
        assertThat(formula(2, WARD, Matter.all(Act.CERTIFY)))
                .isEqualTo("TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH");
    }

    private String formula(long official, AgencyId agency, Matter matter) {
        Facts facts = new Facts(
                agency, new Roster(positions, appointments, suspensions, names), competences, delegations, open);
        return switch (new Reasoning(facts, new OfficialId(official), matter, DAY).answer()) {
            case Answer.Allowed allowed -> allowed.chain().formula().text();
            case Answer.Denied denied -> denied.reason().name();
        };
    }

    private Position post(AgencyId agency, String title, String shortTitle, Role role, @Nullable String collegium) {
        Position post = new Position(
                new PositionId(positions.size() + 1),
                agency,
                title,
                shortTitle,
                role,
                1,
                1,
                collegium,
                ALWAYS,
                LegalSource.read("a law", ""));
        positions.add(post);
        return post;
    }

    private Appointment hold(long official, Position post, String name, AppointmentKind kind) {
        names.add(new OfficialName(new OfficialId(official), name, ALWAYS));
        Appointment held = new Appointment(
                new AppointmentId(100 + appointments.size()),
                post.id(),
                new OfficialId(official),
                kind,
                false,
                kind.standsIn() ? 0 : 1,
                ALWAYS,
                new Paper("1/QĐ", DAY),
                null);
        appointments.add(held);
        return held;
    }

    private void pass(DelegationKind kind, Appointment giver, Appointment receiver, Matter matter) {
        boolean persons = kind != DelegationKind.TL;
        delegations.add(new Delegation(
                delegations.size() + 1,
                WARD,
                kind,
                giver.position(),
                persons ? giver.id() : null,
                receiver.position(),
                persons ? receiver.id() : null,
                matter,
                ALWAYS,
                new Paper("2/TB", DAY),
                null));
    }
}
