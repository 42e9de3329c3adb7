package vn.motcua.dossier.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.dossier.national.TakeDossiers.Call;
import vn.motcua.dossier.national.Taken.Outcome;
import vn.motcua.dossier.partner.PartnerWorld;
import vn.motcua.kernel.AgencyId;
import vn.motcua.testing.RunningTest;

/** Calls that came at the same time are written together, and each is answered as if it had come alone. */
@RunningTest
class TogetherTests {

    @Autowired
    private TakeDossiers take;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void eachIsAnsweredAsIfItHadComeAlone() {
        PartnerWorld world = new PartnerWorld(context);
        String one = world.agency(null);
        Told told = told(world.id(one), world.id(one));
        Told unit = told(world.id(one), world.id(world.agency(one)));
        AgencyId elsewhere = world.id(world.agency(null));
        String code = "Y91.1-261126-" + ThreadLocalRandom.current().nextInt(1_000_000, 900_000_000);
        List<Taken> taken = take.together(
                List.of(
                        call(told, code, "Nguyễn Thị Lan"),
                        call(unit, code, "Trần Văn Bình"),
                        call(told(elsewhere, elsewhere), code, "Phạm Quốc Hưng"),
                        call(unit, code + "1", "Trần Văn Bình")),
                true);
        assertThat(taken)
                .extracting(call -> call.items().getFirst().outcome())
                .containsExactly(Outcome.FRESH, Outcome.REFUSED, Outcome.FRESH, Outcome.FRESH);
        assertThat(jdbc.sql("select applicant from dossier.national where code = ? order by applicant")
                        .param(code)
                        .query(String.class)
                        .list())
                .containsExactly("Nguyễn Thị Lan", "Phạm Quốc Hưng");
        assertThat(lines(told.holder()))
                .as("one line a call, each with the agency for which it spoke")
                .containsExactlyInAnyOrder(told.agency().value(), unit.agency().value());
    }

    private static Told told(AgencyId holder, AgencyId agency) {
        return new Told(holder, agency, false, "y91-thu");
    }

    private static Call call(Told told, String code, String applicant) {
        JsonNode item = JsonMapper.shared()
                .createObjectNode()
                .put("MaHoSo", code)
                .put("MaTTHC", "1.001193")
                .put("ChuHoSo", applicant);
        return new Call(told, new Batch(List.of(item), true));
    }

    private List<Long> lines(AgencyId holder) {
        return jdbc.sql("""
                        select acting_for from (select event, agency, acting_for from audit.entry
                            union all select event, agency, acting_for from audit.incoming) line
                        where event = 'dossier.DossiersTaken' and agency = ?""")
                .param(holder.value())
                .query((row, number) -> row.getLong(1))
                .list();
    }
}
