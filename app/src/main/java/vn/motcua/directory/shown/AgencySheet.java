package vn.motcua.directory.shown;

import java.util.List;
import vn.motcua.directory.AgencyView;
import vn.motcua.directory.RegisteredCode;
import vn.motcua.directory.Succession;
import vn.motcua.kernel.Slice;

/**
 * What an agency's page shows besides its head.
 *
 * @param codes all codes it ever carried
 * @param successors who took over from it
 * @param predecessors from whom it took over
 * @param units the first of the units below it
 * @param competent who answers for it on the day, if it is closed then
 */
public record AgencySheet(
        List<RegisteredCode> codes,
        List<Succession> successors,
        List<Succession> predecessors,
        Slice<AgencyView> units,
        List<AgencyView> competent) {}
