package vn.motcua.directory.authority;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import vn.motcua.audit.AuditLog;
import vn.motcua.directory.Agencies;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.access.Access;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.testing.TestDatabase;

/** Posts, officials and authority with a database of their own and a clock that tests turn; nothing else of the application. */
final class SmallWorld {

    /** The one clock of this world; it only goes forward. */
    static final TurnedClock CLOCK = new TurnedClock();

    private static final AnnotationConfigApplicationContext CONTEXT =
            new AnnotationConfigApplicationContext(Settings.class);

    private SmallWorld() {}

    static <T> T get(Class<T> type) {
        return CONTEXT.getBean(type);
    }

    static JdbcClient jdbc() {
        return get(JdbcClient.class);
    }

    /** An agency that is open from a day on, known from the beginning. */
    static AgencyId agency(String name, @Nullable AgencyId parent, LocalDate from) {
        long change = jdbc().sql("""
                        insert into directory.change (kind, document, grade, recorded_at)
                        values ('FOUNDING', 'a test', 'READ', '2000-01-01') returning id""").query(Long.class).single();
        long id = jdbc().sql("insert into directory.agency default values returning id")
                .query(Long.class)
                .single();
        jdbc().sql("""
                        insert into directory.agency_version (agency, valid, recorded, change, name, kind, parent)
                        values (:id, daterange(:from, null), tstzrange('2000-01-01', null), :change, :name, 'COMMUNE', :parent)""")
                .param("id", id)
                .param("from", from)
                .param("change", change)
                .param("name", name)
                .param("parent", parent == null ? null : parent.value())
                .update();
        return new AgencyId(id);
    }

    /** Closes an agency: from a day on it is no more, which is known from now on. */
    static void close(AgencyId agency, LocalDate from) {
        jdbc().sql("""
                        with old as (
                            update directory.agency_version set recorded = tstzrange(lower(recorded), cast(:now as timestamptz))
                            where agency = :agency and upper_inf(recorded) returning *)
                        insert into directory.agency_version (agency, valid, recorded, change, name, kind, parent)
                        select agency, daterange(lower(valid), :from), tstzrange(:now, null), change, name, kind, parent from old
                        where lower(valid) < :from""")
                .param("agency", agency.value())
                .param("from", from)
                .param("now", CLOCK.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** A clock that stands until it is turned. */
    static final class TurnedClock extends Clock {

        private volatile Instant now = Instant.parse("2026-01-01T00:00:00Z");

        void turn(long seconds) {
            now = now.plusSeconds(seconds);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    /** No configuration by annotation, so that the application's own scan of the tests passes by. */
    @EnableTransactionManagement
    @Import(Agencies.class)
    @ComponentScan(
            basePackages = {"vn.motcua.directory.people", "vn.motcua.directory.authority"},
            excludeFilters =
                    @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(\\.(web|demo)\\.|Tests|SmallWorld).*"))
    static class Settings {

        @Bean
        DataSource dataSource() {
            HikariDataSource source = new HikariDataSource();
            source.setJdbcUrl(TestDatabase.fresh());
            source.setUsername(TestDatabase.server().user());
            source.setPassword(TestDatabase.server().password());
            source.setMaximumPoolSize(4);
            return source;
        }

        @Bean
        JdbcClient jdbcClient(DataSource source) {
            return JdbcClient.create(source);
        }

        @Bean
        JdbcTransactionManager transactionManager(DataSource source) {
            return new JdbcTransactionManager(source);
        }

        @Bean
        Clock clock() {
            return CLOCK;
        }

        @Bean
        AuditLog auditLog() {
            return mock(AuditLog.class);
        }

        @Bean
        Access access() {
            Access access = mock(Access.class); // as the port promises: the application itself may do everything
            when(access.allows(eq(Actor.SYSTEM), any(), any())).thenReturn(true);
            return access;
        }

        @Bean
        Actors actors() {
            Actors actors = mock(Actors.class);
            when(actors.current()).thenReturn(Actor.SYSTEM);
            return actors;
        }
    }
}
