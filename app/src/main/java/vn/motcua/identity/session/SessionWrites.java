package vn.motcua.identity.session;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/**
 * Says when a session's row is written: where something about it changed, and for the time of its last use alone every half a minute at most. So most requests write nothing
 * and wait for no disk; a session ends by idleness up to half a minute sooner.
 */
@Configuration(proxyBeanMethods = false)
class SessionWrites {

    private static final String UPDATE = """
            update identity.session s
            set session_id = n.session_id, last_access_time = n.used, max_inactive_interval = n.idle, expiry_time = n.expiry, principal_name = n.principal
            from (select ?::char(36) as session_id, ?::bigint as used, ?::int as idle, ?::bigint as expiry, ?::varchar(100) as principal,
                ?::char(36) as id) n
            where s.primary_id = n.id and (n.used - s.last_access_time >= 30000 or s.session_id <> n.session_id
                or s.max_inactive_interval <> n.idle or s.principal_name is distinct from n.principal)""";

    @Bean
    static SessionRepositoryCustomizer<JdbcIndexedSessionRepository> fewerSessionWrites() {
        return repository -> repository.setUpdateSessionQuery(UPDATE);
    }
}
