package vn.motcua.dossier.national;

import vn.motcua.kernel.AgencyId;

/**
 * Who tells of dossiers, and for whom.
 *
 * @param holder the agency to which the account is bound: dossiers are known by it and their code
 * @param agency the agency for which the call speaks: the holder, or one below it
 * @param own true for this installation's own desk
 * @param teller the account's name, for the log; the desk has none
 */
public record Told(AgencyId holder, AgencyId agency, boolean own, String teller) {}
