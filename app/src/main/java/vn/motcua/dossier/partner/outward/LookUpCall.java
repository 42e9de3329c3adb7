package vn.motcua.dossier.partner.outward;

import java.time.Instant;

/**
 * A call to an agency's system.
 *
 * @param at when
 * @param code the dossier that was asked for
 * @param outcome what came of it
 * @param millis how long it took
 */
public record LookUpCall(Instant at, String code, LookUpOutcome outcome, int millis) {}
