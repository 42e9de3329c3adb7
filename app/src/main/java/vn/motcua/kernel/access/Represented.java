package vn.motcua.kernel.access;

import java.util.Set;
import java.util.UUID;
import vn.motcua.kernel.AccountId;

/**
 * Somebody for whom a citizen acts: a body, a child, another adult.
 *
 * @param mandate by which mandate
 * @param account whose affairs they are
 * @param kind citizen, or business
 * @param name what they are called; never written to a log
 * @param procedures the codes of the procedures in which they are represented; empty: all
 */
public record Represented(UUID mandate, AccountId account, ActorKind kind, String name, Set<String> procedures) {

    public Represented {
        procedures = Set.copyOf(procedures);
    }

    /** True if the mandate reaches to this procedure. */
    public boolean covers(String procedure) {
        return procedures.isEmpty() || procedures.contains(procedure);
    }

    @Override
    public String toString() {
        return "Represented[" + mandate + "]"; // never a person in a log
    }
}
