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
import java.util.function.Function;
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
import vn.motcua.notification.wording.KindCatalogue;
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
    private final KindCatalogue catalogue;
    private final Preferences preferences;
    private final AccountAddresses addresses;
    private final Channels channels;
    private final Messages messages;
    private final Clock clock;

    SendNotice(
            JdbcClient jdbc,
            Wordings wordings,
            KindCatalogue catalogue,
            Preferences preferences,
            AccountAddresses addresses,
            Channels channels,
            Messages messages,
            Clock clock) {
        this.jdbc = jdbc;
        this.wordings = wordings;
        this.catalogue = catalogue;
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
        if (notice.kind().morning() && !wishes.work()) return;
        ZonedDateTime now = clock.instant().atZone(DatabaseClock.VIETNAM);
        List<Waiting> ways = ways(notice, wishes, now);
        if (notice.to().account() == null && ways.isEmpty()) return;
        NoticeText text = words(notice, wishes.language());
        keep(notice, wishes.language(), text, ways, now);
    }

    /** The office's words; those that ship where its own would say nothing, which must not keep anything from being done. */
    private NoticeText words(Notice notice, Language language) {
        Function<String, String> values = name -> value(notice, name, language);
        NoticeText own = wordings.of(notice.kind(), notice.agency(), language).filled(values);
        boolean nothing = own.title().isBlank() || own.outside().isBlank();
        return nothing ? catalogue.shipped(notice.kind(), language).filled(values) : own;
    }

    /** A way that it goes. */
    private record Waiting(Way way, String address, boolean digest, boolean byDay, ZonedDateTime next) {}

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
            boolean byDay = way != Way.EMAIL && !notice.kind().urgent();
            ZonedDateTime next = digest ? Wishes.nextDigest(now) : byDay ? wishes.awake(now) : now;
            ways.add(new Waiting(way, address, digest, byDay, next));
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
                        insert into notification.delivery (notice, account, agency, channel, address, digest, by_day, made_at, next_at)
                        select told.id, :account::uuid, :agency::bigint, way.channel, way.address, way.digest, way.by_day, :now, way.next_at
                        from told, unnest(:channels::text[], :addresses::text[], :digests::boolean[], :days::boolean[], :nexts::timestamptz[])
                            as way (channel, address, digest, by_day, next_at)""")
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
                .param("days", ways.stream().map(Waiting::byDay).toArray(Boolean[]::new))
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
