package vn.motcua.directory.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.directory.AgencyCodes;
import vn.motcua.directory.AgencyTree;
import vn.motcua.directory.AgencyView;
import vn.motcua.directory.AsOf;
import vn.motcua.kernel.AgencyCode;
import vn.motcua.kernel.CodeSystem;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.command.Progress;
import vn.motcua.testing.ModuleTest;

/** The demo nation's part of the directory loads; undone afterwards, as tests share one database. */
@ModuleTest
class DemoAgenciesModuleTests {

    private static final AsOf TODAY = AsOf.on(LocalDate.of(2026, 7, 1));

    @Autowired
    private DemoAgencies demo;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private AgencyCodes codes;

    @Autowired
    private AgencyTree tree;

    @Test
    void theCastsAgenciesStandWhereTheStoriesSay() {
        Actors.as(
                Actor.SYSTEM,
                () -> transaction.executeWithoutResult(status -> {
                    demo.load(Progress.SILENT);
                    AgencyView hanoi = carrier("H26");
                    AgencyView justice = carrier("H26.3");
                    AgencyView badinh = carrier("H26.101");
                    assertThat(justice.names().brief()).isEqualTo("Sở Tư pháp Hà Nội");
                    assertThat(badinh.names().brief()).isEqualTo("UBND phường Ba Đình");
                    assertThat(badinh.code(CodeSystem.STATISTICAL)).contains("00004");
                    assertThat(tree.isWithin(justice.id(), hanoi.id(), TODAY)).isTrue();
                    assertThat(tree.isWithin(badinh.id(), hanoi.id(), TODAY)).isTrue();
                    assertThat(tree.below(hanoi.id(), TODAY, new Paging(1, 50)).total())
                            .isEqualTo(24);
                    status.setRollbackOnly();
                }));
    }

    private AgencyView carrier(String code) {
        return codes.carrier(AgencyCode.of(code), TODAY).orElseThrow();
    }
}
