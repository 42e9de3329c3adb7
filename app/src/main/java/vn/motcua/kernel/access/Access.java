package vn.motcua.kernel.access;

import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.AgencyId;

/**
 * May they? Implemented by the module identity; the answer to an unknown permission is no. The application itself and the operator at its command line
 * may do everything, everywhere.
 */
public interface Access {

    /**
     * True if the actor holds the permission for the agency, or for one above it; {@code null} asks for the permission anywhere in the
     * nation: for a list that is then cut to what {@link #scope} allows.
     */
    boolean allows(Actor actor, String permission, @Nullable AgencyId agency);

    /** For which agencies the actor holds the permission. */
    AgencyScope scope(Actor actor, String permission);

    /** True if whoever is signed in has shown a factor within the last five minutes (step-up). */
    boolean freshFactor();
}
