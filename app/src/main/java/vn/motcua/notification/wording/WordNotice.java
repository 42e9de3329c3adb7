package vn.motcua.notification.wording;

import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.text.Language;
import vn.motcua.notification.NoticeKind;
import vn.motcua.notification.NotificationAudit;
import vn.motcua.notification.NotificationRefusal;

/** An office words a kind of notice its own way, or goes back to the words that ship. */
@Operation(records = NotificationAudit.NoticeWorded.class)
public class WordNotice {

    private static final NoticeText NONE = new NoticeText("", "", "");

    private final JdbcClient jdbc;
    private final Actors actors;
    private final AuditLog audit;
    private final Clock clock;

    WordNotice(JdbcClient jdbc, Actors actors, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /** These words hold from now on. Refused if they name a value that the kind has not, or say something of a person outside the portal. */
    @Transactional
    public void run(NoticeKind kind, @Nullable AgencyId agency, Language language, NoticeText text) {
        List<String> unknown = text.unknown(kind);
        if (!unknown.isEmpty()) throw NotificationRefusal.VALUE_UNKNOWN.at("text", unknown.getFirst());
        List<String> personal = text.tooPersonal(kind);
        if (!personal.isEmpty()) throw NotificationRefusal.VALUE_TOO_PERSONAL.at("outside", personal.getFirst());
        if (text.wordless()) throw NotificationRefusal.WORDLESS.at("title");
        add(kind, agency, language, text);
    }

    /** The words that ship hold again. */
    @Transactional
    public void takeBack(NoticeKind kind, @Nullable AgencyId agency, Language language) {
        add(kind, agency, language, NONE);
    }

    private void add(NoticeKind kind, @Nullable AgencyId agency, Language language, NoticeText text) {
        Actor actor = actors.current();
        jdbc.sql("""
                        insert into notification.wording (kind, agency, language, title, text, outside, at, account)
                        values (:kind, :agency, :language, :title, :text, :outside, :at, :account)""")
                .param("kind", kind.key())
                .param("agency", agency == null ? null : agency.value(), Types.BIGINT)
                .param("language", language.tag())
                .param("title", text.title())
                .param("text", text.text())
                .param("outside", text.outside())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param(
                        "account",
                        actor.account() == null ? null : actor.account().value(),
                        Types.OTHER)
                .update();
        audit.record(new NotificationAudit.NoticeWorded(
                agency, kind.key(), language.tag(), text.title().isEmpty()));
    }
}
