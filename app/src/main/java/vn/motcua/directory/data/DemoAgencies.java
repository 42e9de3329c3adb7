package vn.motcua.directory.data;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import vn.motcua.directory.AgencyCodes;
import vn.motcua.directory.AgencyKind;
import vn.motcua.directory.AgencyNames;
import vn.motcua.directory.AsOf;
import vn.motcua.directory.Contact;
import vn.motcua.directory.change.ChangeOutcome;
import vn.motcua.directory.change.EnterMany;
import vn.motcua.directory.change.Ground;
import vn.motcua.directory.change.NewAgency;
import vn.motcua.kernel.AgencyCode;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.CodeSystem;
import vn.motcua.kernel.LegalSource;
import vn.motcua.kernel.command.Progress;
import vn.motcua.kernel.demo.DemoPart;

/** The demo nation's units: two ministerial bodies with theirs, a province with departments and communes, parts of two more. */
@Component
class DemoAgencies implements DemoPart {

    private static final int FIRST = 300;
    private static final LegalSource SOURCE = new LegalSource(
            "Dữ liệu trình diễn",
            "",
            LegalSource.Grade.UNVERIFIED,
            "Tên có thật, mã và liên hệ được đặt ra để trình diễn");

    private final EnterMany many;
    private final AgencyCodes codes;

    DemoAgencies(EnterMany many, AgencyCodes codes) {
        this.many = many;
        this.codes = codes;
    }

    @Override
    public int order() {
        return FIRST;
    }

    @Override
    public void load(Progress progress) {
        List<Sheet> rows = Sheet.rows("demo");
        List<Sheet> waiting = new ArrayList<>(rows);
        Map<String, AgencyId> ids = new HashMap<>();
        while (!waiting.isEmpty()) {
            List<Sheet> ready = waiting.stream().filter(row -> ready(row, ids)).toList();
            if (ready.isEmpty()) throw new IllegalStateException("nothing above " + waiting.getFirst());
            found(ready, ids);
            waiting.removeAll(ready);
            progress.report(rows.size() - waiting.size(), rows.size(), "cơ quan / agencies");
        }
    }

    private void found(List<Sheet> rows, Map<String, AgencyId> ids) {
        Map<LocalDate, List<Sheet>> byDay = rows.stream()
                .collect(groupingBy(row -> row.date("since"), TreeMap::new, java.util.stream.Collectors.toList()));
        byDay.forEach((day, group) -> {
            List<NewAgency> agencies =
                    group.stream().map(row -> agency(row, ids)).toList();
            Ground ground = new Ground(day, SOURCE, "Dữ liệu trình diễn");
            ChangeOutcome outcome = many.enter(new EnterMany.Command(agencies, List.of(), ground));
            for (int i = 0; i < group.size(); i++)
                ids.put(group.get(i).get("key"), outcome.agencies().get(i));
        });
    }

    /** True if the agency above is there: founded before, or part of the nation that ships. */
    private boolean ready(Sheet row, Map<String, AgencyId> ids) {
        String parent = row.get("parent");
        if (parent.isEmpty() || ids.containsKey(parent)) return true;
        AgencyCode.parse(parent)
                .flatMap(code -> codes.carrier(code, AsOf.on(row.date("since"))))
                .ifPresent(view -> ids.put(parent, view.id()));
        return ids.containsKey(parent);
    }

    private static NewAgency agency(Sheet row, Map<String, AgencyId> ids) {
        AgencyNames names = new AgencyNames(row.get("name"), row.orNull("short_name"), row.orNull("english_name"));
        Contact contact =
                new Contact(row.orNull("address"), row.orNull("email"), row.orNull("phone"), row.orNull("website"));
        Map<CodeSystem, String> carried = new EnumMap<>(CodeSystem.class);
        for (CodeSystem system : CodeSystem.values()) {
            String code = row.get(system.name().toLowerCase(java.util.Locale.ROOT));
            if (!code.isEmpty()) carried.put(system, code);
        }
        return new NewAgency(names, AgencyKind.valueOf(row.get("kind")), ids.get(row.get("parent")), contact, carried);
    }
}
