package vn.motcua.conformance.mapi;

import java.time.Duration;
import vn.motcua.testing.TurnedClock;

/**
 * A portal whose time passes when the test says so.
 */
record TurnedPortal(Portal portal, TurnedClock clock) implements Portal {

    @Override
    public int port() {
        return portal.port();
    }

    @Override
    public Account account(String agency) {
        return portal.account(agency);
    }

    @Override
    public Account shared(String agency) {
        return portal.shared(agency);
    }

    @Override
    public void pass(Duration time) {
        clock.turn(time);
    }
}
