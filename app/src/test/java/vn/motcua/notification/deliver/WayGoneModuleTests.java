package vn.motcua.notification.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.notification.channel.Way;
import vn.motcua.testing.ModuleTest;

/** What waits on a way that was taken out of the settings does not wait for ever: an office hears of it. */
@ModuleTest
@SuppressWarnings("NullAway.Init")
class WayGoneModuleTests {

    @Autowired
    private DeliveryQueue queue;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void afterThreeDaysItIsATask() {
        long old = waiting("4 days");
        long young = waiting("1 hour");
        queue.noWay(Way.PUSH);
        assertThat(state(old)).isEqualTo("FAILED 1");
        assertThat(state(young)).isEqualTo("WAITING 0");
        jdbc.sql("update notification.delivery set state = 'DROPPED', next_at = null, done_at = now() where id = ?")
                .param(young)
                .update();
    }

    private long waiting(String since) {
        return jdbc.sql("""
                        with n as (insert into notification.notice (kind, weight, agency, language, title, text, outside, at)
                            values ('test', 'ASKS', 999002, 'vi', 'Thử', '', 'Thử', now()) returning id)
                        insert into notification.delivery (notice, channel, address, made_at, next_at, agency)
                        select id, 'PUSH', 'way-gone', now() - cast(:since as interval), now() - interval '1 second', 999002 from n returning id""").param("since", since).query(Long.class).single();
    }

    private String state(long delivery) {
        return jdbc.sql(
                        "select state || ' ' || (select count(*) from notification.unreached u where u.delivery = d.id) from notification.delivery d where id = ?")
                .param(delivery)
                .query(String.class)
                .single();
    }
}
