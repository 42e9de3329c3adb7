package vn.motcua.kernel.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;

/**
 * Who acts, and for whom.
 *
 * @param kind what sort of actor
 * @param account the account, for persons, businesses and officials
 * @param name as shown on the page; never written to a log
 * @param actingFor the agency on whose behalf an official acts
 * @param actingForName its name, as shown on every page
 */
public record Actor(
        ActorKind kind,
        @Nullable AccountId account,
        String name,
        @Nullable AgencyId actingFor,
        @Nullable String actingForName) {

    /** Nobody signed in. */
    public static final Actor ANONYMOUS = new Actor(ActorKind.ANONYMOUS, null, "", null, null);

    /** The system itself: schedulers, the demo load. */
    public static final Actor SYSTEM = new Actor(ActorKind.SYSTEM, null, "", null, null);

    /** The operator at the machine, through the command line. */
    public static final Actor OPERATOR = new Actor(ActorKind.OPERATOR, null, "", null, null);

    /** Agencies' software, where many act at once: for which agency each does is in what is recorded of it. */
    public static final Actor MACHINES = new Actor(ActorKind.MACHINE, null, "", null, null);

    /** A machine that acts for an agency; which one is in what it does. */
    public static Actor machine(AgencyId agency) {
        return new Actor(ActorKind.MACHINE, null, "", agency, null);
    }

    /** True for somebody with an account. */
    public boolean signedIn() {
        return account != null;
    }

    /** The agency on whose behalf an official acts. */
    public Optional<AgencyId> agency() {
        return Optional.ofNullable(actingFor);
    }
}
