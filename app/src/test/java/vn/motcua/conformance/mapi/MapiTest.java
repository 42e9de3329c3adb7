package vn.motcua.conformance.mapi;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.portal.AdminDoor;
import vn.motcua.testing.RunningTest;
import vn.motcua.testing.line.CommandDoor;

/** A test of the agencies' door of the running application; {@code JudgeTests} hands the same tests a portal that errs. */
@RunningTest
@SuppressWarnings("NullAway.Init") // given before each test
abstract class MapiTest {

    @LocalServerPort
    private int port;

    @Value("${motcua.admin-token}")
    private String token;

    @Autowired
    private AdminDoor door;

    protected Portal portal;

    @BeforeEach
    void meetThePortal() {
        portal = RunningPortal.at(port, new CommandDoor(door.port(), token));
    }

    /** A system that acts for an agency and has signed in. */
    protected Site site(String agency) {
        Site site = new Site(portal, portal.shared(agency));
        site.session();
        return site;
    }

    /** The one-stop system of a ministry: Bộ Tư pháp. */
    protected Site ministry() {
        return site("G15");
    }

    /** The one-stop system of a province: Hà Nội. */
    protected Site province() {
        return site("H26");
    }

    /** Another province, to whom the first one's dossiers are none of its business. */
    protected Site neighbour() {
        return site("H41");
    }
}
