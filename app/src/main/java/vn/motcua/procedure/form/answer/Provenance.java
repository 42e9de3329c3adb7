package vn.motcua.procedure.form.answer;

import java.time.Instant;
import vn.motcua.procedure.form.Prefill;

/**
 * Where a value came from that the person did not write.
 *
 * @param source which source
 * @param at when it was taken
 */
public record Provenance(Prefill.Source source, Instant at) {}
