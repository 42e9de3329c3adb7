package vn.motcua.dossier.apply;

import java.util.EnumSet;
import java.util.Set;
import vn.motcua.directory.AgencyKind;
import vn.motcua.directory.AgencyView;
import vn.motcua.procedure.record.AdministrativeLevel;
import vn.motcua.procedure.record.ProcedureRecord;

/** Which sorts of agencies receive a procedure, by the levels of government that its record names. */
public final class Competence {

    private static final Set<AgencyKind> CENTRAL = EnumSet.of(
            AgencyKind.MINISTRY,
            AgencyKind.MINISTERIAL_BODY,
            AgencyKind.GOVERNMENT_BODY,
            AgencyKind.CENTRAL_UNIT,
            AgencyKind.STATE_BODY);

    private Competence() {}

    /** The sorts; a record that names no level leaves it open. */
    public static Set<AgencyKind> of(ProcedureRecord record) {
        Set<AgencyKind> kinds = EnumSet.noneOf(AgencyKind.class);
        for (AdministrativeLevel level : record.understoodLevels())
            switch (level) {
                case MINISTRY -> kinds.addAll(CENTRAL);
                case PROVINCE -> kinds.addAll(EnumSet.of(AgencyKind.PROVINCE, AgencyKind.PROVINCIAL_DEPARTMENT));
                // what districts did, communes do since 1 July 2025
                case DISTRICT, COMMUNE -> kinds.add(AgencyKind.COMMUNE);
                case OTHER -> kinds.add(AgencyKind.OTHER);
            }
        return kinds.isEmpty() ? EnumSet.allOf(AgencyKind.class) : kinds;
    }

    /** True if this agency can receive it. */
    public static boolean has(AgencyView agency, ProcedureRecord record) {
        return of(record).contains(agency.kind());
    }
}
