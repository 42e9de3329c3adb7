package vn.motcua.axis.wire;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.directory.AgencyCodes;
import vn.motcua.directory.AgencyKind;
import vn.motcua.directory.AgencyNames;
import vn.motcua.directory.AsOf;
import vn.motcua.directory.Contact;
import vn.motcua.directory.change.FoundAgency;
import vn.motcua.directory.change.Ground;
import vn.motcua.directory.change.NewAgency;
import vn.motcua.kernel.AgencyCode;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.CodeSystem;
import vn.motcua.kernel.LegalSource;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.portal.AdminDoor;
import vn.motcua.testing.RunningTest;

/** A test against the running application, with agencies and systems of its own, so that nobody else's packets are in its lists. */
@RunningTest
@SuppressWarnings("NullAway.Init") // given before each test
abstract class WireTest {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @LocalServerPort
    protected int port;

    @Value("${motcua.admin-token}")
    private String token;

    @Autowired
    private AdminDoor door;

    @Autowired
    private FoundAgency found;

    @Autowired
    private AgencyCodes codes;

    @Autowired
    private Clock clock;

    /** What an administrator at the machine does. */
    protected Administrator administrator() {
        return new Administrator(door.port(), token);
    }

    /** An agency that nobody else knows. */
    protected Office office() {
        return found(unfounded());
    }

    /** Codes and a name that no agency carries yet. */
    protected static Office unfounded() {
        int number = COUNT.incrementAndGet();
        String name = "Trung tâm Liên thông số " + number;
        return new Office("H26.9" + number, "%03d.%02d.90.H26".formatted(number / 100, number % 100), name);
    }

    /** Founds an agency below Hà Nội. */
    protected Office found(Office office) {
        Map<CodeSystem, String> both = Map.of(CodeSystem.QD20, office.code(), CodeSystem.QCVN102, office.code102());
        NewAgency agency =
                new NewAgency(AgencyNames.of(office.name()), AgencyKind.LOCAL_UNIT, id("H26"), Contact.NONE, both);
        Ground ground = new Ground(LocalDate.of(2025, 9, 2), LegalSource.read("Văn bản thử nghiệm", "Đ.1"), "thử");
        Actors.as(Actor.OPERATOR, () -> found.found(new FoundAgency.Command(agency, ground)));
        return office;
    }

    /** The agency that carries a code today. */
    protected AgencyId id(String code) {
        return codes.carrier(AgencyCode.of(code), AsOf.today(clock))
                .orElseThrow()
                .id();
    }

    /** A system that serves these agencies. */
    protected Client system(Office... offices) {
        return system(Stream.of(offices).map(Office::code).toArray(String[]::new));
    }

    /** A system for agencies that others know too. */
    protected Client system(String... codes) {
        return administrator().system(port, codes);
    }
}
