package vn.motcua.directory.data;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.directory.AgencyKind;
import vn.motcua.directory.AgencyNames;
import vn.motcua.directory.Contact;
import vn.motcua.directory.SuccessionKind;
import vn.motcua.directory.change.ChangeOutcome;
import vn.motcua.directory.change.EnterMany;
import vn.motcua.directory.change.EnterMany.Stated;
import vn.motcua.directory.change.Fact;
import vn.motcua.directory.change.Ground;
import vn.motcua.directory.change.NewAgency;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.CodeSystem;
import vn.motcua.kernel.LegalSource;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;

/**
 * The nation as the product knows it: ministries, government agencies, provinces and their councils, with what became of them. Entered once,
 * at the first start, before anybody is served; each row of the two files names its source and how sure we are of it.
 */
@Component
class BaseData implements SmartInitializingSingleton {

    private static final String SHIPMENT = "nation-2026-04";
    private static final String REASON = "Dữ liệu gốc đi kèm phần mềm";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final EnterMany many;

    BaseData(JdbcClient jdbc, TransactionTemplate transaction, EnterMany many) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.many = many;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Actors.as(
                Actor.SYSTEM,
                () -> transaction.executeWithoutResult(status -> {
                    boolean first = jdbc.sql("insert into directory.shipment (name) values (?) on conflict do nothing")
                                    .param(SHIPMENT)
                                    .update()
                            == 1;
                    if (first) load();
                }));
    }

    private void load() {
        Map<String, AgencyId> ids = found(Sheet.rows("agencies"));
        codes(Sheet.rows("agencies"), ids);
        Map<Ground, List<Sheet>> byGround = Sheet.rows("chronicle").stream()
                .collect(groupingBy(
                        row -> new Ground(row.date("effective"), row.source(), REASON), LinkedHashMap::new, toList()));
        byGround.forEach((ground, rows) -> enter(
                rows.stream().flatMap(row -> stated(row, ground, ids).stream()).toList(), ground));
    }

    private Map<String, AgencyId> found(List<Sheet> rows) {
        Map<String, AgencyId> ids = new HashMap<>();
        Map<Ground, List<Sheet>> byGround = rows.stream()
                .collect(groupingBy(
                        row -> new Ground(row.date("since"), row.source(), REASON), LinkedHashMap::new, toList()));
        byGround.forEach((ground, group) -> {
            List<NewAgency> agencies = group.stream().map(BaseData::agency).toList();
            ChangeOutcome outcome = many.enter(new EnterMany.Command(agencies, List.of(), ground));
            for (int i = 0; i < group.size(); i++)
                ids.put(group.get(i).get("code"), outcome.agencies().get(i));
        });
        return ids;
    }

    private void codes(List<Sheet> rows, Map<String, AgencyId> ids) {
        Map<Ground, List<Stated>> byGround = new LinkedHashMap<>();
        for (Sheet row : rows) {
            AgencyId id = Objects.requireNonNull(ids.get(row.get("code")));
            String code = row.get("code");
            LegalSource source = row.source("code_document", "code_grade");
            give(byGround, new Ground(row.date("code_since"), source, REASON), id, CodeSystem.QD20, code);
            LegalSource older = new LegalSource("QCVN 102:2016/BTTTT", "", source.grade(), null);
            if (!row.get("qcvn102").isEmpty())
                give(
                        byGround,
                        new Ground(CodeSystem.QCVN102.since(), older, REASON),
                        id,
                        CodeSystem.QCVN102,
                        "000.00.00." + code);
            LegalSource statistical = new LegalSource("QĐ 124/2004/QĐ-TTg", "", LegalSource.Grade.UNVERIFIED, null);
            if (!row.get("statistical").isEmpty())
                give(
                        byGround,
                        new Ground(row.date("since"), statistical, REASON),
                        id,
                        CodeSystem.STATISTICAL,
                        row.get("statistical"));
        }
        byGround.forEach((ground, stated) -> enter(stated, ground));
    }

    private static void give(
            Map<Ground, List<Stated>> byGround, Ground ground, AgencyId id, CodeSystem system, String code) {
        byGround.computeIfAbsent(ground, fresh -> new java.util.ArrayList<>())
                .add(new Stated(id, ground.effective(), new Fact.CodeGiven(system, code)));
    }

    private void enter(List<Stated> stated, Ground ground) {
        many.enter(new EnterMany.Command(List.of(), stated, ground));
    }

    private static NewAgency agency(Sheet row) {
        AgencyNames names = new AgencyNames(row.get("name"), row.orNull("short_name"), row.orNull("english_name"));
        return new NewAgency(names, AgencyKind.valueOf(row.get("kind")), null, Contact.NONE, Map.of());
    }

    private static List<Stated> stated(Sheet row, Ground ground, Map<String, AgencyId> ids) {
        AgencyId id = Objects.requireNonNull(ids.get(row.get("code")), row.get("code"));
        return facts(row, ids).stream()
                .map(fact -> new Stated(id, ground.effective(), fact))
                .toList();
    }

    private static List<Fact> facts(Sheet row, Map<String, AgencyId> ids) {
        return switch (row.get("what")) {
            case "RENAMED" ->
                List.of(new Fact.Renamed(
                        new AgencyNames(row.get("name"), row.orNull("short_name"), row.orNull("english_name"))));
            case "RECLASSIFIED" -> List.of(new Fact.Reclassified(AgencyKind.valueOf(row.get("kind"))));
            case "STATISTICAL" -> List.of(new Fact.CodeGiven(CodeSystem.STATISTICAL, row.get("other")));
            case "TRANSFERRED" -> List.of(succeeded(row, ids, SuccessionKind.TRANSFERRED));
            case "MERGED" -> List.of(succeeded(row, ids, SuccessionKind.MERGED), new Fact.Closed());
            default -> throw new IllegalArgumentException(row.get("what"));
        };
    }

    private static Fact succeeded(Sheet row, Map<String, AgencyId> ids, SuccessionKind kind) {
        return new Fact.Succeeded(Objects.requireNonNull(ids.get(row.get("other"))), kind);
    }
}
