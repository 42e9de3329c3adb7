package vn.motcua.directory.search;

import java.util.Map;
import vn.motcua.directory.AgencyKind;
import vn.motcua.directory.AgencyState;
import vn.motcua.kernel.Slice;

/**
 * What was found.
 *
 * @param hits one page of it, the best first
 * @param kinds how many there would be of each kind, were the query not narrowed to kinds
 * @param states how many there would be in each state, were the query not narrowed to states
 */
public record SearchAnswer(Slice<AgencyHit> hits, Map<AgencyKind, Long> kinds, Map<AgencyState, Long> states) {}
