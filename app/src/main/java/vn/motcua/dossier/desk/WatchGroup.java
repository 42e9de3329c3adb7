package vn.motcua.dossier.desk;

/**
 * Some of the dossiers that are late or will be.
 *
 * @param kind by what they are taken together
 * @param key the agency, the procedure or the account; {@link WatchQuery#FREE} for steps that nobody has
 * @param name what that is called; empty for agencies and for nobody
 * @param late how many are late
 * @param coming how many will be late if they are not closed in time
 */
public record WatchGroup(WatchKind kind, String key, String name, long late, long coming) {}
