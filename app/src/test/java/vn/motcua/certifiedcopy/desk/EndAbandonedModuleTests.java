package vn.motcua.certifiedcopy.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.certifiedcopy.Asker;
import vn.motcua.certifiedcopy.CertifiedCopies;
import vn.motcua.certifiedcopy.CopyId;
import vn.motcua.certifiedcopy.CopyState;
import vn.motcua.certifiedcopy.CopyWorld;
import vn.motcua.dossier.DossierWorld;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.payment.ObligationState;
import vn.motcua.testing.RunningTest;

/** Thirty days after the last that was done about it, not after it was begun. */
@RunningTest
class EndAbandonedModuleTests {

    @Autowired
    private CopyWorld world;

    @Autowired
    private DossierWorld people;

    @Autowired
    private CertifiedCopies copies;

    @Autowired
    private EndAbandoned abandoned;

    @Autowired
    private ReturnCopy back;

    @Autowired
    private CopyMoney money;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whatIsLeftIsCancelledAndWhoeverAskedIsTold() {
        Asker asker = CopyWorld.asker();
        CopyId left = world.begun(new Asker(asker.number(), asker.name(), "", "left@example.vn"), 1);
        CopyId unpaid = world.begun(1);
        world.compare(unpaid);
        CopyId worked = world.begun(1);
        CopyId signing = world.toSign(1);
        CopyId sentBack = world.toSign(1);
        people.as(DemoPerson.DUC, () -> back.run(sentBack, "Trang 1 mờ"));
        CopyId begunLongAgo = world.begun(1);
        List<CopyId> all = List.of(left, unpaid, worked, signing, sentBack, begunLongAgo);
        all.forEach(this::longAgo);
        world.compare(worked);
        jdbc.sql("update certifiedcopy.copy set acted_at = now() where id = ?")
                .param(begunLongAgo.value())
                .update();
        long before = told();
        abandoned.all();
        assertThat(state(left)).isEqualTo(CopyState.CANCELLED);
        assertThat(state(unpaid)).isEqualTo(CopyState.CANCELLED);
        assertThat(state(worked)).as("compared just now").isEqualTo(CopyState.UNPAID);
        assertThat(state(signing)).as("it waits for its signature").isEqualTo(CopyState.TO_SIGN);
        assertThat(state(sentBack)).as("paid, sent back and left").isEqualTo(CopyState.CANCELLED);
        assertThat(state(begunLongAgo)).isEqualTo(CopyState.COMPARING);
        assertThat(told()).as("whoever left an address").isEqualTo(before + 1);
        assertThat(money.of(copies.find(unpaid).orElseThrow()).orElseThrow().state())
                .isNotEqualTo(ObligationState.OPEN);
    }

    private void longAgo(CopyId id) {
        jdbc.sql("""
                        update certifiedcopy.copy set begun_at = begun_at - interval '40 days', acted_at = acted_at - interval '31 days' where id = ?""").param(id.value()).update();
    }

    private long told() {
        return jdbc.sql("select count(*) from notification.notice where kind like '%CertifiedCopyNotice.LEFT'")
                .query(Long.class)
                .single();
    }

    private CopyState state(CopyId id) {
        return copies.find(id).orElseThrow().state();
    }
}
