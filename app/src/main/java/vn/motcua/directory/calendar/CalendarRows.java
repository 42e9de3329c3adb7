package vn.motcua.directory.calendar;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.LegalSource;
import vn.motcua.kernel.text.Bilingual;
import vn.motcua.kernel.worktime.calendar.DaySpan;
import vn.motcua.kernel.worktime.calendar.OfficeHours;
import vn.motcua.kernel.worktime.calendar.SpecialDay;
import vn.motcua.kernel.worktime.calendar.SpecialDayKind;
import vn.motcua.kernel.worktime.calendar.WeeklyHours;

/** How versions of calendars are read: the versions, then all their days and hours, in three statements. */
final class CalendarRows {

    private record Stretch(long version, LocalDate from, DayOfWeek weekday, DaySpan span) {}

    private CalendarRows() {}

    /** The entries that a select of {@code directory.calendar_version v} with {@code withdrawn_by} gives, in its order. */
    static List<CalendarEntry> read(JdbcClient jdbc, JdbcClient.StatementSpec select) {
        List<CalendarEntry> bare = select.query((row, number) -> entry(row)).list();
        Long[] ids = bare.stream().map(CalendarEntry::id).toArray(Long[]::new);
        Map<Long, List<SpecialDay>> days = jdbc
                .sql("select * from directory.calendar_day where version = any(:ids) order by day, id")
                .param("ids", ids)
                .query((row, number) -> Map.entry(row.getLong("version"), day(row)))
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
        Map<Long, List<Stretch>> hours = jdbc
                .sql("select * from directory.calendar_hours where version = any(:ids) order by weekday, from_minute")
                .param("ids", ids)
                .query((row, number) -> stretch(row))
                .stream()
                .collect(groupingBy(Stretch::version));
        return bare.stream()
                .map(one -> filled(one, days.getOrDefault(one.id(), List.of()), hours.get(one.id())))
                .toList();
    }

    private static CalendarEntry filled(CalendarEntry bare, List<SpecialDay> days, @Nullable List<Stretch> stretches) {
        OfficeHours hours =
                stretches == null ? null : new OfficeHours(stretches.getFirst().from(), week(stretches), bare.source());
        return new CalendarEntry(
                bare.id(),
                bare.agency(),
                bare.number(),
                bare.kind(),
                bare.below(),
                bare.year(),
                bare.source(),
                bare.reason(),
                bare.recordedAt(),
                bare.withdraws(),
                bare.withdrawnBy(),
                days,
                hours);
    }

    private static WeeklyHours week(List<Stretch> stretches) {
        Map<DayOfWeek, List<DaySpan>> week = new EnumMap<>(DayOfWeek.class);
        week.putAll(new HashMap<>(
                stretches.stream().collect(groupingBy(Stretch::weekday, mapping(Stretch::span, toList())))));
        return new WeeklyHours(week);
    }

    private static CalendarEntry entry(ResultSet row) throws SQLException {
        long agency = row.getLong("agency");
        return new CalendarEntry(
                row.getLong("id"),
                agency == 0 ? null : new AgencyId(agency),
                row.getInt("number"),
                CalendarKind.valueOf(row.getString("kind")),
                row.getBoolean("below"),
                row.getObject("year", Integer.class),
                source(row),
                row.getString("reason"),
                Objects.requireNonNull(row.getObject("recorded_at", OffsetDateTime.class))
                        .toInstant(),
                row.getObject("withdraws", Long.class),
                row.getObject("withdrawn_by", Long.class),
                List.of(),
                null);
    }

    private static SpecialDay day(ResultSet row) throws SQLException {
        return new SpecialDay(
                Objects.requireNonNull(row.getObject("day", LocalDate.class)),
                SpecialDayKind.valueOf(row.getString("kind")),
                row.getObject("from_minute") == null ? null : span(row),
                new Bilingual(row.getString("name_vi"), row.getString("name_en")),
                source(row),
                row.getBoolean("announced"),
                row.getObject("swapped_with", LocalDate.class));
    }

    private static Stretch stretch(ResultSet row) throws SQLException {
        return new Stretch(
                row.getLong("version"),
                Objects.requireNonNull(row.getObject("valid_from", LocalDate.class)),
                DayOfWeek.of(row.getInt("weekday")),
                span(row));
    }

    private static DaySpan span(ResultSet row) throws SQLException {
        return new DaySpan(row.getInt("from_minute"), row.getInt("until_minute"));
    }

    private static LegalSource source(ResultSet row) throws SQLException {
        return new LegalSource(
                row.getString("document"),
                row.getString("clause"),
                LegalSource.Grade.valueOf(row.getString("grade")),
                row.getString("note"));
    }
}
