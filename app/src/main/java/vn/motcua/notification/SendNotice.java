package vn.motcua.notification;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.kernel.text.Language;
import vn.motcua.kernel.text.Messages;
import vn.motcua.kernel.text.Phrase;
import vn.motcua.kernel.text.Worded;
import vn.motcua.notification.channel.Channels;
import vn.motcua.notification.channel.Way;
import vn.motcua.notification.preference.Preferences;
import vn.motcua.notification.preference.Wishes;
import vn.motcua.notification.spi.AccountAddresses;
import vn.motcua.notification.spi.AccountAddresses.Addresses;
import vn.motcua.notification.wording.NoticeText;
import vn.motcua.notification.wording.Wordings;

/**
 * Tells somebody something: puts it into their box and notes by which ways it is to be brought, in the transaction of what it tells of. Nothing is sent before that
 * committed, and nothing that did not happen is told.
 */
@Component
public class SendNotice {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private final JdbcClient jdbc;
    private final Wordings wordings;
    private final Preferences preferences;
    private final AccountAddresses addresses;
    private final Channels channels;
    private final Messages messages;
    private final Clock clock;

    SendNotice(
            JdbcClient jdbc,
            Wordings wordings,
            Preferences preferences,
            AccountAddresses addresses,
            Channels channels,
            Messages messages,
            Clock clock) {
        this.jdbc = jdbc;
        this.wordings = wordings;
        this.preferences = preferences;
        this.addresses = addresses;
        this.channels = channels;
        this.messages = messages;
        this.clock = clock;
    }

    /** Does it. Somebody who has neither account nor address is not told, and nothing is kept. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void run(Notice notice) {
        Wishes wishes = preferences.of(notice.to().account());
        ZonedDateTime now = clock.instant().atZone(DatabaseClock.VIETNAM);
        List<Waiting> ways = ways(notice, wishes, now);
        if (notice.to().account() == null && ways.isEmpty()) return;
        NoticeText text = wordings.of(notice.kind(), notice.agency(), wishes.language())
                .filled(name -> value(notice, name, wishes.language()));
        keep(notice, wishes.language(), text, ways, now);
    }

    /** A way that it goes. */
    private record Waiting(Way way, String address, boolean digest, ZonedDateTime next) {}

    private List<Waiting> ways(Notice notice, Wishes wishes, ZonedDateTime now) {
        NoticeWeight weight = notice.kind().weight();
        List<Waiting> ways = new ArrayList<>();
        Addresses known = addresses(notice.to());
        for (Way way : Way.values()) {
            String address = address(way, notice.to(), known);
            if (address.isEmpty()
                    || !wishes.reach(way).takes(weight)
                    || channels.of(way).isEmpty()) continue;
            boolean digest = way == Way.EMAIL && wishes.digest() && weight == NoticeWeight.TELLS;
            boolean still = way != Way.EMAIL && !notice.kind().urgent();
            ways.add(new Waiting(
                    way, address, digest, digest ? Wishes.nextDigest(now) : still ? wishes.awake(now) : now));
        }
        return ways;
    }

    private Addresses addresses(Recipient to) {
        AccountId account = to.account();
        if (account == null || !to.email().isEmpty() && !to.phone().isEmpty())
            return new Addresses(to.email(), to.phone());
        Addresses own = addresses.of(account);
        return new Addresses(
                to.email().isEmpty() ? own.email() : to.email(), to.phone().isEmpty() ? own.phone() : to.phone());
    }

    private static String address(Way way, Recipient to, Addresses known) {
        return switch (way) {
            case EMAIL -> known.email();
            case SMS -> known.phone();
            case PUSH -> to.account() == null ? "" : to.account().toString();
        };
    }

    private void keep(Notice notice, Language language, NoticeText text, List<Waiting> ways, ZonedDateTime now) {
        AccountId account = notice.to().account();
        jdbc.sql("""
                        with told as (
                            insert into notification.notice (account, kind, weight, agency, language, title, text, outside, link, at)
                            values (:account, :kind, :weight, :agency, :language, left(:title, 300), left(:text, 4000), left(:outside, 500), :link, :now)
                            returning id)
                        insert into notification.delivery (notice, account, channel, address, digest, made_at, next_at)
                        select told.id, :account::uuid, way.channel, way.address, way.digest, :now, way.next_at
                        from told, unnest(:channels::text[], :addresses::text[], :digests::boolean[], :nexts::timestamptz[])
                            as way (channel, address, digest, next_at)""")
                .param("account", account == null ? null : account.value(), Types.OTHER)
                .param("kind", notice.kind().key())
                .param("weight", notice.kind().weight().name())
                .param(
                        "agency",
                        notice.agency() == null ? null : notice.agency().value(),
                        Types.BIGINT)
                .param("language", language.tag())
                .param("title", text.title())
                .param("text", text.text())
                .param("outside", text.outside())
                .param("link", notice.link())
                .param("now", now.toOffsetDateTime().withOffsetSameInstant(ZoneOffset.UTC))
                .param("channels", ways.stream().map(way -> way.way().name()).toArray(String[]::new))
                .param("addresses", ways.stream().map(Waiting::address).toArray(String[]::new))
                .param("digests", ways.stream().map(Waiting::digest).toArray(Boolean[]::new))
                .param(
                        "nexts",
                        ways.stream()
                                .map(way -> way.next().toInstant().toString())
                                .toArray(String[]::new))
                .update();
    }

    private String value(Notice notice, String name, Language language) {
        List<NoticeValue> values = notice.kind().fillings();
        for (int i = 0; i < values.size(); i++)
            if (values.get(i).name().equals(name)) return said(notice.values().get(i), language);
        return "";
    }

    private String said(Object value, Language language) {
        return switch (value) {
            case LocalDate date -> DATE.format(date);
            case Instant instant -> TIME.format(instant.atZone(DatabaseClock.VIETNAM));
            case Worded worded -> messages.text(language, worded);
            case Phrase phrase ->
                messages.text(language, phrase.key(), phrase.args().toArray());
            case Number number -> String.format(language.locale(), "%,d", number.longValue());
            default -> value.toString();
        };
    }
}
