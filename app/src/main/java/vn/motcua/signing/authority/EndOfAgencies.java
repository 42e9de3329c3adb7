package vn.motcua.signing.authority;

import java.time.Clock;
import java.time.Duration;
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
import org.springframework.transaction.annotation.Propagation;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.DirectoryEvent;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.text.Language;
import vn.motcua.kernel.text.Messages;
import vn.motcua.signing.CertificateId;
import vn.motcua.signing.RevocationReason;

/**
 * Revokes the seal of an agency that was closed, and its officials' certificates, some days after its end, or after that was entered, whichever is later: what is entered wrong can be put right until then, and whoever took over sees and may revoke them, and from the first day on nothing is
 * signed with them here. Its software's certificates and its keys for what is sealed to it stay, as letters that were under way are opened with them.
 */
@Component
class EndOfAgencies {

    private static final Logger log = LoggerFactory.getLogger(EndOfAgencies.class);
    private static final int AT_ONCE = 500;

    private static final String HOLDS = """
            from signing.certificate c where c.agency is not null and c.kind in ('AGENCY', 'OFFICIAL') and c.valid_until > :now
              and not exists (select from signing.revocation r where r.certificate = c.id)""";

    private final JdbcClient jdbc;
    private final Agencies agencies;
    private final RevokeCertificate revoke;
    private final Messages messages;
    private final Duration after;
    private final Clock clock;

    EndOfAgencies(
            JdbcClient jdbc,
            Agencies agencies,
            RevokeCertificate revoke,
            Messages messages,
            @Value("${motcua.signing.cessation-after:14d}") Duration after,
            Clock clock) {
        this.jdbc = jdbc;
        this.agencies = agencies;
        this.revoke = revoke;
        this.messages = messages;
        this.after = after;
        this.clock = clock;
    }

    /** With a term of no days the seal ends in this moment. Each ends in a transaction of its own. */
    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void closed(DirectoryEvent.AgencyClosed event) {
        round();
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void merged(DirectoryEvent.AgenciesMerged event) {
        round();
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void replaced(DirectoryEvent.AgencyReplaced event) {
        round();
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void divided(DirectoryEvent.AgencySplit event) {
        round();
    }

    @Scheduled(
            fixedDelayString = "${motcua.signing.cessation-every:1h}",
            initialDelayString = "${motcua.signing.cessation-first:3m}")
    void round() {
        Set<AgencyId> ended = agencies.closedFor(holders(), clock.instant(), after);
        if (ended.isEmpty()) return;
        String note = messages.text(Language.VI, "signing.cessation.note");
        for (CertificateId certificate : holding(ended)) Actors.as(Actor.SYSTEM, () -> end(certificate, note));
    }

    private void end(CertificateId certificate, String note) {
        try {
            revoke.revoke(certificate, RevocationReason.CESSATION, note);
        } catch (Refused refused) { // somebody was quicker
            log.info("Certificate {} of a closed agency was not revoked: {}", certificate, refused.refusal());
        }
    }

    private List<AgencyId> holders() {
        return jdbc.sql("select distinct c.agency " + HOLDS)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> new AgencyId(row.getLong(1)))
                .list();
    }

    private List<CertificateId> holding(Set<AgencyId> ended) {
        return jdbc.sql("select c.id " + HOLDS + " and c.agency = any(:agencies) order by c.id limit :most")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("agencies", ended.stream().map(AgencyId::value).toArray(Long[]::new))
                .param("most", AT_ONCE)
                .query((row, number) -> new CertificateId(row.getLong(1)))
                .list();
    }
}
