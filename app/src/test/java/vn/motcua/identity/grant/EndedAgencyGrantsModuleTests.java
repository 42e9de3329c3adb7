package vn.motcua.identity.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.certifiedcopy.EndedAgencies;
import vn.motcua.identity.PermissionHolders;
import vn.motcua.identity.account.Account;
import vn.motcua.identity.account.AccountRepository;
import vn.motcua.identity.account.OfficialLine;
import vn.motcua.identity.account.OfficialQuery;
import vn.motcua.identity.account.OfficialSearch;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Access;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.testing.ModuleTest;

/** Who served an agency that ended holds nothing there any more; the administrators of whoever took over see them and let them serve where they serve now. */
@ModuleTest
@SuppressWarnings("NullAway.Init")
class EndedAgencyGrantsModuleTests {

    private static final LocalDate MERGED = LocalDate.of(2023, 5, 1);
    private static final String TREASURER = "payment.treasurer";
    private static final Paging ALL = new Paging(1, 50);
    private static int next;

    @Autowired
    private EndedAgencies world;

    @Autowired
    private Access access;

    @Autowired
    private Reach reach;

    @Autowired
    private MoveOfficial move;

    @Autowired
    private OfficialSearch search;

    @Autowired
    private HeldRoles held;

    @Autowired
    private AccountRepository accounts;

    @Autowired
    private PermissionHolders holders;

    private AgencyId province;
    private AgencyId ward;
    private AgencyId unit;
    private AgencyId beside;

    @BeforeEach
    void found() {
        next++;
        province = world.founded("Tỉnh Thử quyền " + next, null);
        ward = world.founded("Phường Thử quyền " + next, province);
        unit = world.founded("Phòng Thử quyền " + next, ward);
        beside = world.founded("Phường Bên cạnh quyền " + next, province);
    }

    @Test
    void whatWasGrantedThereHoldsNoMore() {
        Actor leader = world.leader(ward, "Chủ tịch phường cũ");
        assertThat(access.allows(leader, TREASURER, ward)).as("the control").isTrue();
        assertThat(access.allows(leader, TREASURER, unit)).isTrue();
        AgencyId merged = merge();
        for (AgencyId agency : new AgencyId[] {ward, unit, merged, province})
            assertThat(access.allows(leader, TREASURER, agency)).isFalse();
        assertThat(access.allows(leader, TREASURER, null)).isFalse();
        assertThat(access.scope(leader, TREASURER).isEmpty()).isTrue();
        assertThat(access.allows(world.leader(merged, "Chủ tịch phường mới"), TREASURER, merged))
                .isTrue();
    }

    @Test
    void norIsWorkGivenToThemOrAnythingToldThem() {
        Actor leader = world.leader(ward, "Chủ tịch phường cũ");
        assertThat(holding(ward)).as("the control").contains(EndedAgencies.account(leader));
        assertThat(holders.of(TREASURER, unit)).isNotEmpty();
        AgencyId merged = merge();
        Actor now = world.leader(merged, "Chủ tịch phường mới");
        assertThat(holding(ward)).isEmpty();
        assertThat(holders.of(TREASURER, ward)).isEmpty();
        assertThat(holding(ward, merged)).containsExactly(EndedAgencies.account(now));
        assertThat(holders.of(TREASURER, unit))
                .as("the unit goes on below whoever took over")
                .extracting(PermissionHolders.Holder::account)
                .containsExactly(EndedAgencies.account(now));
    }

    private List<AccountId> holding(AgencyId... agencies) {
        return holders.at(List.of(agencies), List.of(TREASURER)).stream()
                .map(PermissionHolders.Holding::account)
                .toList();
    }

    @Test
    void theAdministratorOfWhoeverTookOverLetsThemServeThere() {
        Actor leader = world.leader(ward, "Chủ tịch phường cũ");
        Actor stranger = world.official(beside, "Quản trị bên cạnh", "agency-administrator");
        AgencyId merged = merge();
        Actor administrator = world.official(merged, "Quản trị phường mới", "agency-administrator");
        assertThat(Actors.as(administrator, () -> listed(leader))).isTrue();
        assertThat(Actors.as(stranger, () -> listed(leader))).isFalse();
        assertThatThrownBy(() -> Actors.as(stranger, () -> reach.official(EndedAgencies.account(leader))))
                .isInstanceOf(Refused.class);
        assertThat(Actors.as(administrator, () -> held.find(EndedAgencies.account(leader), reach.grantAgencies(), ALL))
                        .items())
                .as("what they held, to be ended")
                .hasSize(1);
        Actors.as(administrator, () -> {
            Account official = reach.official(EndedAgencies.account(leader));
            reach.check(official);
            move.move(official, merged);
            return true;
        });
        assertThat(accounts.find(EndedAgencies.account(leader)).orElseThrow().agency())
                .isEqualTo(merged);
        assertThat(held.find(EndedAgencies.account(leader), null, ALL).items()).isEmpty();
    }

    @Test
    void whoHoldsLessThanTheyHeldThereMovesNobody() {
        Actor leader = world.official(ward, "Quản trị phường cũ", "administrator");
        AgencyId merged = merge();
        Actor administrator = world.official(merged, "Quản trị phường mới", "agency-administrator");
        assertThatThrownBy(() -> Actors.as(administrator, () -> {
                    reach.check(reach.official(EndedAgencies.account(leader)));
                    return true;
                }))
                .isInstanceOf(Refused.class);
    }

    @Test
    void whereNobodyTookOverItIsTheAdministratorAbove() {
        Actor leader = world.leader(beside, "Chủ tịch phường giải thể");
        world.closed(beside, MERGED);
        Actor above = world.official(province, "Quản trị tỉnh", "agency-administrator");
        assertThat(Actors.as(above, () -> listed(leader))).isTrue();
        assertThat(Actors.as(above, () -> reach.official(EndedAgencies.account(leader))))
                .isNotNull();
    }

    private boolean listed(Actor who) {
        return search.find(new OfficialQuery("", null, reach.agencies()), ALL).items().stream()
                .map(OfficialLine::id)
                .anyMatch(EndedAgencies.account(who)::equals);
    }

    private AgencyId merge() {
        return world.merged(
                "Phường Hợp nhất quyền " + next,
                province,
                MERGED,
                ward,
                world.founded("Phường Thử thứ hai quyền " + next, province));
    }
}
