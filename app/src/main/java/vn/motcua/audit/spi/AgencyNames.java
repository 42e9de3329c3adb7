package vn.motcua.audit.spi;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.text.Language;

/** What the log must know of agencies, which it keeps by id only. Implemented by the module directory. */
public interface AgencyNames {

    /** Their names today; ids that are unknown are left out. */
    Map<AgencyId, String> names(Collection<AgencyId> agencies, Language language);

    /** These agencies and every unit that lies or ever lay below them: the part of the log that their auditors may read. */
    Set<AgencyId> withUnits(Set<AgencyId> agencies);

    /** Agencies that are or were called so or carry this code, diacritics or not; at most so many. */
    Set<AgencyId> find(String text, int limit);
}
