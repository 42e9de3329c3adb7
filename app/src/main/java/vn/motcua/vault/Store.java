package vn.motcua.vault;

import java.util.List;
import java.util.UUID;

/**
 * A store, as whoever holds this may see it. Who may hold which is said by {@link Stores}.
 *
 * @param owners whose: first the one to whom new things are laid, then those that were joined to it
 * @param byDecision true if it may be read although it is sealed: by an heir whom an office admitted, or for the application itself
 */
public record Store(List<UUID> owners, boolean byDecision) {

    public Store {
        owners = List.copyOf(owners);
        if (owners.isEmpty()) throw new IllegalArgumentException("nobody's store");
    }

    /** One that is closed once its owner is dead. */
    public Store(List<UUID> owners) {
        this(owners, false);
    }

    /** The owner to whom new things are laid: a random id, which tells nothing of a person. */
    public UUID owner() {
        return owners.getFirst();
    }

    String[] array() {
        return owners.stream().map(UUID::toString).toArray(String[]::new);
    }
}
