package vn.motcua.vault.life;

import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyKind;
import vn.motcua.directory.AgencyView;
import vn.motcua.kernel.AgencyId;
import vn.motcua.vault.OwnerKind;
import vn.motcua.vault.OwnerNumber;

/**
 * Who registers deaths and names: the People's Committee of a commune for persons (Luật Hộ tịch 2014, Đ.13 and 46 as amended; not read), what stands at a province for businesses. Those abroad, who are
 * registered by missions, cannot be recorded here yet.
 */
@Component
class Registrars {

    private final Agencies agencies;

    Registrars(Agencies agencies) {
        this.agencies = agencies;
    }

    /** True if the agency registers such things for this sort of owner. */
    boolean registers(OwnerNumber number, AgencyId agency) {
        AgencyKind kind =
                agencies.find(agency, agencies.today()).map(AgencyView::kind).orElse(AgencyKind.OTHER);
        return number.kind() == OwnerKind.PERSON
                ? kind == AgencyKind.COMMUNE
                : kind == AgencyKind.PROVINCE || kind == AgencyKind.PROVINCIAL_DEPARTMENT;
    }
}
