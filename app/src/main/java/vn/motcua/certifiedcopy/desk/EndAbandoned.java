package vn.motcua.certifiedcopy.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.motcua.certifiedcopy.CopyId;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.text.Language;
import vn.motcua.kernel.text.Messages;

/** Cancels what was begun and left: pictures of people's papers are not kept because somebody went away. What is paid waits for its signature as long as it takes. */
@Component
class EndAbandoned {

    private static final Logger log = LoggerFactory.getLogger(EndAbandoned.class);
    private static final Duration LEFT = Duration.ofDays(30);
    private static final int AT_ONCE = 200;

    private final EndCopy end;
    private final Messages messages;
    private final JdbcClient jdbc;
    private final Clock clock;

    EndAbandoned(EndCopy end, Messages messages, JdbcClient jdbc, Clock clock) {
        this.end = end;
        this.messages = messages;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(cron = "${motcua.certifiedcopy.abandoned-at:0 40 2 * * *}", zone = "Asia/Ho_Chi_Minh")
    void all() {
        String why = messages.text(Language.VI, "certifiedcopy.abandoned", LEFT.toDays());
        for (CopyId id : left())
            try {
                Actors.as(Actor.SYSTEM, () -> end.cancel(id, why));
            } catch (Refused moved) {
                log.info("copy {} went on in this very moment", id);
            }
    }

    private List<CopyId> left() {
        return jdbc.sql("""
                        select id from certifiedcopy.copy where state in ('COMPARING', 'UNPAID') and paid = 0 and begun_at < ?
                        order by begun_at limit ?""")
                .params(clock.instant().minus(LEFT).atOffset(ZoneOffset.UTC), AT_ONCE)
                .query((row, number) -> new CopyId(row.getObject("id", UUID.class)))
                .list();
    }
}
