package vn.motcua.axis.system;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import vn.motcua.kernel.AgencyId;

/**
 * A system that may call.
 *
 * @param id its key
 * @param code what it calls itself on the wire
 * @param name what people call it
 * @param agencies for whom it speaks
 * @param secrets by which it may be known now, the newest first
 */
record AxisSystem(long id, String code, String name, Set<AgencyId> agencies, List<Secret> secrets) {

    AxisSystem {
        agencies = Set.copyOf(agencies);
        secrets = List.copyOf(secrets);
    }

    /**
     * One of its secrets, opened.
     *
     * @param id its key
     * @param text the secret itself
     * @param expires until when it holds
     */
    record Secret(long id, String text, Instant expires) {

        @Override
        public String toString() {
            return "secret " + id;
        }
    }
}
