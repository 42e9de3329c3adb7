package vn.motcua.directory.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyKind;
import vn.motcua.directory.AgencyNames;
import vn.motcua.directory.AsOf;
import vn.motcua.directory.Contact;
import vn.motcua.directory.DirectoryRefusal;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.LegalSource;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.testing.ModuleTest;

/** Many editors at the same moment, who all looked at the same state: one is heard, all others are told. */
@ModuleTest
class EditorsModuleTests {

    private static final int EDITORS = 6;
    private static final LocalDate FOUNDED = LocalDate.of(2021, 3, 1);

    @Autowired
    private FoundAgency found;

    @Autowired
    private RenameAgency rename;

    @Autowired
    private Agencies agencies;

    @Test
    void ofManyEditorsAtOnceOneIsHeardAndTheOthersAreTold() throws Exception {
        AgencyId id = Actors.as(
                        Actor.OPERATOR,
                        () -> found.found(new FoundAgency.Command(
                                new NewAgency(
                                        AgencyNames.of("Cục Nhiều người sửa"),
                                        AgencyKind.OTHER,
                                        null,
                                        Contact.NONE,
                                        Map.of()),
                                ground(FOUNDED))))
                .agencies()
                .getFirst();
        long seen = agencies.find(id, AsOf.on(FOUNDED)).orElseThrow().version();
        List<Callable<String>> edits = IntStream.range(0, EDITORS)
                .<Callable<String>>mapToObj(i -> () -> Actors.as(Actor.OPERATOR, () -> edit(id, seen, i)))
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<String> outcomes =
                    threads.invokeAll(edits).stream().map(Future::resultNow).toList();
            assertThat(outcomes).filteredOn("heard"::equals).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(DirectoryRefusal.CHANGED_MEANWHILE.name()::equals)
                    .hasSize(EDITORS - 1);
        }
    }

    private String edit(AgencyId id, long seen, int editor) {
        try {
            rename.rename(new RenameAgency.Command(
                    Edit.of(id, seen),
                    AgencyNames.of("Cục Người sửa " + editor),
                    AgencyKind.OTHER,
                    ground(FOUNDED.plusDays(1L + editor))));
            return "heard";
        } catch (Refused refused) {
            return refused.refusal().name();
        }
    }

    private static Ground ground(LocalDate day) {
        return new Ground(day, LegalSource.read("QĐ 3/2020/QĐ-TTg", ""), "thử");
    }
}
