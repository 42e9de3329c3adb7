package vn.motcua.identity.grant;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.portal.Page;

/**
 * How grants are worded on a page.
 *
 * @param page the page
 * @param agencies what the agencies on it are called
 */
public record GrantWords(Page page, Map<AgencyId, String> agencies) {

    /** A role by the name that people know; by its word if it has none. */
    public String role(String word) {
        return RoleName.of(word).map(page::t).orElse(word);
    }

    /** An agency's name, or the nation. */
    public String where(@Nullable AgencyId agency) {
        return agency == null ? page.t("identity.grants.nation") : agencies.getOrDefault(agency, agency.toString());
    }

    /** From a first day until a last one. */
    public String days(LocalDate from, @Nullable LocalDate until) {
        return until == null
                ? page.t("identity.grants.open-ended", page.date(from))
                : page.t("identity.grants.between", page.date(from), page.date(until));
    }

    /** From a moment until another, which is a day's end where it was asked for by the day. */
    public String days(Instant from, @Nullable Instant until) {
        return days(day(from), until == null ? null : day(until.minusMillis(1)));
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, DatabaseClock.VIETNAM);
    }
}
