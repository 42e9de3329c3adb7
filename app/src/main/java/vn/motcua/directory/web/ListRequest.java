package vn.motcua.directory.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.directory.AgencyKind;
import vn.motcua.directory.AgencyState;
import vn.motcua.directory.AsOf;
import vn.motcua.directory.search.AgencyQuery;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.portal.form.Form;
import vn.motcua.portal.form.InAddress;

/**
 * What an address of the directory asks for: {@code q}, {@code day}, {@code known}, {@code level}, {@code kind}, {@code state}, {@code under},
 * {@code page}, {@code size}; the same for pages, programs and exports.
 */
record ListRequest(Form form, LocalDate today) {

    static final String ALL = "ALL";

    private static final int SIZE = 20;

    AgencyQuery query() {
        String text = form.value("q");
        AgencyQuery query = new AgencyQuery(text, asOf(), kinds(), under(), states(text));
        form.check();
        return query;
    }

    /** The day asked for, today if none is; and the moment of knowledge, the end of a day, if one is. */
    AsOf asOf() {
        LocalDate day = form.dateIfAny("day", "directory.day");
        LocalDate known = form.dateIfAny("known", "directory.known");
        form.check();
        Instant moment = known == null
                ? Instant.MAX
                : known.plusDays(1).atStartOfDay(DatabaseClock.VIETNAM).toInstant();
        return new AsOf(day == null ? today : day, moment);
    }

    /** The day, if one was asked for. */
    @Nullable
    LocalDate day() {
        return form.dateIfAny("day", "directory.day");
    }

    Paging paging() {
        return new Paging(number("page", 1), number("size", SIZE));
    }

    Set<AgencyKind.Level> levels() {
        return chosen("level", AgencyKind.Level.class);
    }

    /** What is open, unless something is looked for or another state was chosen: then old names lead on. */
    Set<AgencyState> states(String text) {
        String state = form.value("state");
        if (state.equals(ALL) || (state.isEmpty() && !text.isBlank())) return Set.of();
        return state.isEmpty() ? Set.of(AgencyState.OPEN) : chosen("state", AgencyState.class);
    }

    @Nullable
    AgencyId under() {
        String under = form.value("under");
        return under.isEmpty() ? null : id(under);
    }

    /** Kinds asked for, by name or by level. */
    private Set<AgencyKind> kinds() {
        Set<AgencyKind> kinds = chosen("kind", AgencyKind.class);
        Set<AgencyKind.Level> levels = levels();
        if (levels.isEmpty()) return kinds;
        return Arrays.stream(AgencyKind.values())
                .filter(kind -> levels.contains(kind.level()) && (kinds.isEmpty() || kinds.contains(kind)))
                .collect(Collectors.toSet());
    }

    private <E extends Enum<E>> Set<E> chosen(String field, Class<E> type) {
        Set<E> all = new LinkedHashSet<>();
        for (String value : form.all(field)) {
            if (value.isEmpty()) continue;
            all.add(Arrays.stream(type.getEnumConstants())
                    .filter(constant -> constant.name().equals(value))
                    .findFirst()
                    .orElseThrow(() -> Refused.at(field, KernelRefusal.NOT_UNDERSTOOD, value)));
        }
        return all;
    }

    private int number(String field, int otherwise) {
        String text = form.value(field).strip();
        if (text.isEmpty()) return otherwise;
        if (!text.matches("\\d{1,6}")) throw Refused.at(field, KernelRefusal.NOT_UNDERSTOOD, text);
        return Integer.parseInt(text);
    }

    /** An agency's id as an address holds it; what can be none belongs to nobody. */
    static AgencyId id(String text) {
        return new AgencyId(InAddress.number(text));
    }
}
