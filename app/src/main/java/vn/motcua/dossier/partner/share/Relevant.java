package vn.motcua.dossier.partner.share;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.motcua.directory.AgencyKind;
import vn.motcua.directory.AgencyView;
import vn.motcua.dossier.partner.PartnerRefusal;
import vn.motcua.kernel.AgencyId;
import vn.motcua.procedure.record.AdministrativeLevel;

/**
 * Which procedures an agency or a unit below it carries out. One client switches off every local procedure that is missing from this list: in doubt
 * a procedure is in it, and an empty list is an error.
 */
@Component
class Relevant {

    private final SharedProcedures catalogue;
    private final Nation nation;

    Relevant(SharedProcedures catalogue, Nation nation) {
        this.catalogue = catalogue;
        this.nation = nation;
    }

    /** All of them, by code; refused rather than empty. */
    List<ListedProcedure> of(AgencyView agency) {
        Nation.Part part = nation.below(agency.id());
        String block = agency.code().map(Nation::block).orElse("");
        Set<AdministrativeLevel> levels = levels(agency.kind());
        List<ListedProcedure> found = catalogue.all().stream()
                .filter(procedure -> named(procedure, part, agency.id()) || done(procedure, levels, block))
                .toList();
        if (found.isEmpty()) throw PartnerRefusal.NOT_WHOLE.because();
        return found;
    }

    /** It names one of the agencies, or one of them publishes it. */
    private boolean named(ListedProcedure procedure, Nation.Part part, AgencyId agency) {
        return procedure
                        .publisher()
                        .filter(by -> part.ids().contains(by) || nation.within(agency, by))
                        .isPresent()
                || part.codes().contains(procedure.publisherCode())
                || part.names().contains(vn.motcua.kernel.text.Fold.fold(procedure.publisherName()))
                || procedure.agencyCodes().stream().anyMatch(part.codes()::contains)
                || procedure.agencyNames().stream().anyMatch(part.names()::contains);
    }

    /** It is done at such a level, everywhere, or in this organisation's own version. */
    private static boolean done(ListedProcedure procedure, Set<AdministrativeLevel> levels, String block) {
        if (!procedure.block().isEmpty() && !procedure.block().equals(block)) return false;
        if (levels.isEmpty()) return false;
        return procedure.levels().isEmpty() || procedure.levels().stream().anyMatch(levels::contains);
    }

    /** At which levels an agency of this kind, or a unit below it, works; none for central ones, which are named or publish. */
    private static Set<AdministrativeLevel> levels(AgencyKind kind) {
        return switch (kind.level()) {
            case CENTRAL -> Set.of();
            case PROVINCE ->
                Set.of(
                        AdministrativeLevel.PROVINCE,
                        AdministrativeLevel.DISTRICT,
                        AdministrativeLevel.COMMUNE,
                        AdministrativeLevel.OTHER);
            case DISTRICT, COMMUNE ->
                Set.of(AdministrativeLevel.DISTRICT, AdministrativeLevel.COMMUNE, AdministrativeLevel.OTHER);
        };
    }
}
