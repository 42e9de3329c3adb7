package vn.motcua.signing.authority;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.directory.AsOf;
import vn.motcua.directory.people.PeopleEvent;
import vn.motcua.directory.people.PositionId;
import vn.motcua.directory.people.PostHolders;
import vn.motcua.kernel.OfficialId;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.text.Language;
import vn.motcua.kernel.text.Messages;
import vn.motcua.signing.CertificateId;
import vn.motcua.signing.RevocationReason;
import vn.motcua.signing.notice.TellHolders;

/**
 * Revokes an official's certificate for a post that they left: were relieved of, retired from, or left for another, some days after the last one, or after that was entered, whichever is later, so that what is entered
 * wrong can be put right until then. From the first day on nothing is signed with it here; a key that is kept elsewhere stops with the revocation. Who is suspended keeps theirs.
 */
@Component
class EndOfPosts {

    private static final Logger log = LoggerFactory.getLogger(EndOfPosts.class);
    private static final int AT_ONCE = 500;

    private static final String HOLDS = """
            from signing.certificate c where c.kind = 'OFFICIAL' and c.valid_until > :now
              and not exists (select from signing.revocation r where r.certificate = c.id)""";

    private final JdbcClient jdbc;
    private final PostHolders posts;
    private final RevokeCertificate revoke;
    private final TellHolders tell;
    private final TransactionTemplate transaction;
    private final Messages messages;
    private final Duration after;
    private final Clock clock;

    EndOfPosts(
            JdbcClient jdbc,
            PostHolders posts,
            RevokeCertificate revoke,
            TellHolders tell,
            PlatformTransactionManager transactions,
            Messages messages,
            @Value("${motcua.signing.post-left-after:1d}") Duration after,
            Clock clock) {
        this.jdbc = jdbc;
        this.posts = posts;
        this.revoke = revoke;
        this.tell = tell;
        this.transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(
                TransactionDefinition.PROPAGATION_REQUIRES_NEW); // one that is refused takes nothing else with it
        this.messages = messages;
        this.after = after;
        this.clock = clock;
    }

    /** With a term of no days an end that was entered late ends the certificate in this moment. Holds no transaction while it opens another. */
    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void ended(PeopleEvent.AppointmentEnded event) {
        endThose(List.of(new PostHolders.Held(event.official(), event.position())));
    }

    @Scheduled(
            fixedDelayString = "${motcua.signing.post-left-every:1h}",
            initialDelayString = "${motcua.signing.post-left-first:4m}")
    void round() {
        endThose(holders());
    }

    private void endThose(List<PostHolders.Held> holders) {
        Set<PostHolders.Held> left = left(holders);
        if (left.isEmpty()) return;
        String note = messages.text(Language.VI, "signing.post-left.note");
        for (CertificateId certificate : holding(left)) Actors.as(Actor.SYSTEM, () -> end(certificate, note));
    }

    private Set<PostHolders.Held> left(List<PostHolders.Held> holders) {
        if (holders.isEmpty()) return Set.of();
        Instant now = clock.instant();
        LocalDate today = AsOf.today(clock).day();
        LocalDate first = today.minusDays(Math.max(0, after.toDays() - 1)); // one day: the day after the last one
        return posts.left(holders, first, today, now.minus(after));
    }

    private void end(CertificateId certificate, String note) {
        try {
            transaction.executeWithoutResult(status -> {
                revoke.revoke(certificate, RevocationReason.AFFILIATION_CHANGED, note);
                tell.revoked(certificate);
            });
        } catch (Refused refused) { // somebody was quicker
            log.info("Certificate {} of a post that was left was not revoked: {}", certificate, refused.refusal());
        }
    }

    private List<PostHolders.Held> holders() {
        return jdbc.sql("select distinct c.official, c.position " + HOLDS)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) ->
                        new PostHolders.Held(new OfficialId(row.getLong(1)), new PositionId(row.getLong(2))))
                .list();
    }

    private List<CertificateId> holding(Set<PostHolders.Held> left) {
        List<PostHolders.Held> all = List.copyOf(left);
        return jdbc.sql("select c.id " + HOLDS + """
                         and (c.official, c.position) in (select x.official, x.post
                            from unnest(cast(:officials as bigint[]), cast(:posts as bigint[])) as x (official, post))
                        order by c.id limit :most""")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param(
                        "officials",
                        all.stream().map(one -> one.official().value()).toArray(Long[]::new))
                .param("posts", all.stream().map(one -> one.position().value()).toArray(Long[]::new))
                .param("most", AT_ONCE)
                .query((row, number) -> new CertificateId(row.getLong(1)))
                .list();
    }
}
