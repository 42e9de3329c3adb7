package vn.motcua.directory.search;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.directory.AgencyKind;
import vn.motcua.directory.AgencyNames;
import vn.motcua.directory.AgencyView;
import vn.motcua.kernel.AgencyId;

/**
 * An agency that was found: as it is on the day asked for, as it last was, or as it will first be.
 *
 * @param id the agency
 * @param names what it is called
 * @param kind what sort of body it is
 * @param parentName what the agency above is called, or {@code null}
 * @param code its code of QĐ 20/2020, else of QCVN 102:2016, else the statistical one, or {@code null}
 * @param state how it stands on that day
 * @param turns the first day without it if it is closed, the first day with it if it is planned, else {@code null}
 * @param foundBy another of its names under which it was found, or {@code null}
 * @param successors who answers for it on that day, if it is closed
 */
public record AgencyHit(
        AgencyId id,
        AgencyNames names,
        AgencyKind kind,
        @Nullable String parentName,
        @Nullable String code,
        AgencyState state,
        @Nullable LocalDate turns,
        @Nullable String foundBy,
        List<AgencyView> successors) {

    public AgencyHit {
        successors = List.copyOf(successors);
    }

    AgencyHit with(List<AgencyView> competent) {
        return new AgencyHit(id, names, kind, parentName, code, state, turns, foundBy, competent);
    }
}
