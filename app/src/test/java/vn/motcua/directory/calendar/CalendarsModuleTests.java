package vn.motcua.directory.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.directory.AsOf;
import vn.motcua.kernel.worktime.WorkingCalendar;
import vn.motcua.kernel.worktime.calendar.CalendarVersion;
import vn.motcua.kernel.worktime.holiday.ShippedDays;
import vn.motcua.testing.ModuleTest;

/** The calendars as data say what the engine's own days say, and what was once known stays known. */
@ModuleTest
class CalendarsModuleTests {

    @Autowired
    private Calendars calendars;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theNationsDaysAreThoseThatShip() {
        AsOf longAgo = new AsOf(LocalDate.of(2025, 1, 1), Instant.parse("2025-01-01T00:00:00Z"));
        WorkingCalendar kept = calendars.nation(longAgo);
        assertThat(kept.version()).isEqualTo(new CalendarVersion("VN.1"));
        assertThat(kept.plan().specialDays())
                .containsExactlyInAnyOrderElementsOf(
                        ShippedDays.plan(kept.version()).specialDays());
        assertThat(calendars.nation(longAgo)).isSameAs(kept);
    }

    @Test
    void aVersionIsNeverChanged() {
        for (String statement : new String[] {
            "update directory.calendar_version set number = 99 where kind = 'SHIPPED'",
            "delete from directory.calendar_day",
            "delete from directory.calendar_version where kind = 'SHIPPED'"
        }) assertThatThrownBy(() -> jdbc.sql(statement).update()).hasMessageContaining("another version");
    }
}
