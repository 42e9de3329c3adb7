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
 * @param actingForName its name, or that of whoever a citizen represents, as shown on every page
 * @param represented whom a citizen represents; {@code null}: they act for themselves
 */
public record Actor(
        ActorKind kind,
        @Nullable AccountId account,
        String name,
        @Nullable AgencyId actingFor,
        @Nullable String actingForName,
        @Nullable Represented represented) {

    /** Nobody signed in. */
    public static final Actor ANONYMOUS = new Actor(ActorKind.ANONYMOUS, null, "", null, null);

    /** The system itself: schedulers, the demo load. */
    public static final Actor SYSTEM = new Actor(ActorKind.SYSTEM, null, "", null, null);

    /** The operator at the machine, through the command line. */
    public static final Actor OPERATOR = new Actor(ActorKind.OPERATOR, null, "", null, null);

    /** Agencies' software, where many act at once: for which agency each does is in what is recorded of it. */
    public static final Actor MACHINES = new Actor(ActorKind.MACHINE, null, "", null, null);

    /** Somebody who acts for themselves, or for an agency. */
    public Actor(
            ActorKind kind,
            @Nullable AccountId account,
            String name,
            @Nullable AgencyId actingFor,
            @Nullable String actingForName) {
        this(kind, account, name, actingFor, actingForName, null);
    }

    /** The same person, acting for somebody else. */
    public Actor representing(Represented other) {
        return new Actor(kind, account, name, actingFor, other.name(), other);
    }

    /** Whose affairs it is about: whoever is represented, else the actor. */
    public @Nullable AccountId party() {
        return represented == null ? account : represented.account();
    }

    /** True if what belongs to that account in that procedure is the actor's to see and to do: their own, or what their mandate reaches to. */
    public boolean mayActFor(@Nullable AccountId whose, String procedure) {
        return whose != null && whose.equals(party()) && (represented == null || represented.covers(procedure));
    }

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
