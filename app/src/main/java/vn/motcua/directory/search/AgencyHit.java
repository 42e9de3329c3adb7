package vn.motcua.directory.search;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.directory.AgencyKind;
import vn.motcua.directory.AgencyNames;
import vn.motcua.directory.AgencyState;
import vn.motcua.directory.AgencyView;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.CodeSystem;

/**
 * An agency that was found: as it is on the day asked for, as it last was, or as it will first be.
 *
 * @param id the agency
 * @param names what it is called
 * @param kind what sort of body it is
 * @param parent the agency above, or {@code null}
 * @param parentName what that one is called, or {@code null}
 * @param codes the codes it carries then, by system
 * @param state how it stands on that day
 * @param turns the first day without it if it is closed, the first day with it if it is planned, else {@code null}
 * @param foundBy another of its names under which it was found, or {@code null}
 * @param successors who answers for it on that day, if it is closed
 */
public record AgencyHit(
        AgencyId id,
        AgencyNames names,
        AgencyKind kind,
        @Nullable AgencyId parent,
        @Nullable String parentName,
        Map<CodeSystem, String> codes,
        AgencyState state,
        @Nullable LocalDate turns,
        @Nullable String foundBy,
        List<AgencyView> successors) {

    public AgencyHit {
        codes = Map.copyOf(codes);
        successors = List.copyOf(successors);
    }

    /** The code by which it is best known: of QĐ 20/2020, else of QCVN 102:2016, else the statistical one; {@code null} if it has none. */
    public @Nullable String code() {
        return Arrays.stream(CodeSystem.values())
                .map(codes::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    AgencyHit with(List<AgencyView> competent) {
        return new AgencyHit(id, names, kind, parent, parentName, codes, state, turns, foundBy, competent);
    }
}
