package vn.motcua.directory.change;

import java.util.List;
import java.util.Map;
import vn.motcua.kernel.AgencyId;

/** A code with its days and who carries it. */
record OwnedCode(AgencyId owner, Life.CodePeriod period) {

    /** The codes of the new lives that the old ones lack. */
    static List<OwnedCode> fresh(Map<AgencyId, Life> before, Map<AgencyId, Life> after) {
        return after.entrySet().stream()
                .flatMap(life -> life.getValue().codes().stream().map(code -> new OwnedCode(life.getKey(), code)))
                .filter(code ->
                        !before.getOrDefault(code.owner(), Life.NONE).codes().contains(code.period()))
                .toList();
    }
}
