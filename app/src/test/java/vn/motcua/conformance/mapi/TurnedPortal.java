package vn.motcua.conformance.mapi;

import java.time.Duration;
import vn.motcua.crash.RealServer;
import vn.motcua.testing.TurnedClock;

/** A portal whose time passes when the test says so. */
record TurnedPortal(Portal portal, TurnedClock clock) implements Portal {

    /** Which session was used when may be written down a little later; the time that is turned waits for that. */
    private static final int WRITTEN_DOWN_MILLIS = 600;

    @Override
    public int port() {
        return portal.port();
    }

    @Override
    public Account account(String agency, Profile profile) {
        return portal.account(agency, profile);
    }

    @Override
    public Account shared(String agency) {
        return portal.shared(agency);
    }

    @Override
    public void pass(Duration time) {
        RealServer.pause(WRITTEN_DOWN_MILLIS);
        clock.turn(time);
    }
}
