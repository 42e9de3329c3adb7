package vn.motcua.directory;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.CodeSystem;

/**
 * An agency as it is on one day.
 *
 * @param id the agency, whatever it is called
 * @param names what it is called on that day
 * @param kind what sort of body it is
 * @param parent the agency above it, or {@code null} at the top
 * @param parentName what that one is called on that day, or {@code null} at the top
 * @param contact how it is reached
 * @param codes the codes it carries on that day, by system
 * @param valid the stretch of days around that day in which nothing of this changes (codes aside)
 * @param version counts the changes to the agency; an editor hands it back, so that two editors cannot undo each other unseen
 */
public record AgencyView(
        AgencyId id,
        AgencyNames names,
        AgencyKind kind,
        @Nullable AgencyId parent,
        @Nullable String parentName,
        Contact contact,
        Map<CodeSystem, String> codes,
        Validity valid,
        long version) {

    public AgencyView {
        codes = Map.copyOf(codes);
    }

    /** The code in one system, if it carries one. */
    public Optional<String> code(CodeSystem system) {
        return Optional.ofNullable(codes.get(system));
    }

    /** The code by which it is named today: that of decision 20/2020, or else of QCVN 102:2016. */
    public Optional<String> code() {
        return code(CodeSystem.QD20).or(() -> code(CodeSystem.QCVN102));
    }
}
