package vn.motcua.portal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.kernel.text.Language;
import vn.motcua.kernel.text.Messages;
import vn.motcua.kernel.text.Phrase;
import vn.motcua.kernel.text.Worded;
import vn.motcua.portal.component.Crumb;
import vn.motcua.portal.spi.Bell;
import vn.motcua.portal.spi.MenuEntry;

/**
 * What every page knows of the request it answers: language and words, who looks at it and for which agency, the menu, the tokens that
 * forms and scripts need. Controllers take it as an argument and hand it to their template.
 */
public final class Page {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private static final String HTMX = """
            {"includeIndicatorStyles":false,"allowEval":false,"allowScriptTags":false,"selfRequestsOnly":true,"historyCacheSize":0,"refreshOnHistoryMiss":true,"scrollIntoViewOnBoost":false}""".strip();

    private final Assets assets;
    private final Messages messages;
    private final Language language;
    private final Actor actor;
    private final List<MenuEntry> menu;
    private final String path;
    private final @Nullable String query;
    private final String csrfName;
    private final String csrfToken;
    private final String nonce;
    private final BiPredicate<String, @Nullable AgencyId> access;
    private final @Nullable Bell bell;

    Page(
            Assets assets,
            Messages messages,
            Language language,
            Actor actor,
            List<MenuEntry> menu,
            String path,
            @Nullable String query,
            String csrfName,
            String csrfToken,
            String nonce,
            BiPredicate<String, @Nullable AgencyId> access,
            @Nullable Bell bell) {
        this.assets = assets;
        this.messages = messages;
        this.language = language;
        this.actor = actor;
        this.menu = menu;
        this.path = path;
        this.query = query;
        this.csrfName = csrfName;
        this.csrfToken = csrfToken;
        this.nonce = nonce;
        this.access = access;
        this.bell = bell;
    }

    /** The text for a message key, in the reader's language. */
    public String t(String key, Object... args) {
        return messages.text(language, key, args);
    }

    /** The word of a constant. */
    public String t(Worded worded) {
        return messages.text(language, worded);
    }

    /** A sentence with its values. */
    public String t(Phrase phrase) {
        return messages.text(language, phrase.key(), phrase.args().toArray());
    }

    /** The sentence of a refusal. */
    public String t(Refused refused) {
        return messages.text(language, refused);
    }

    /** The reader's language. */
    public Language language() {
        return language;
    }

    /** Who looks at the page. */
    public Actor actor() {
        return actor;
    }

    /** True if the reader may do this for that agency (null: anywhere), so that a page need not offer what will be refused. */
    public boolean may(String permission, @Nullable AgencyId agency) {
        return access.test(permission, agency);
    }

    /** Where the reader's own notices lie; {@code null} for whoever has none. */
    public @Nullable String bellHref() {
        return bell == null || actor.account() == null ? null : bell.href();
    }

    /** How many of them were not opened yet. */
    public int unread() {
        return bell == null || actor.account() == null ? 0 : bell.unread(actor.account());
    }

    /** The menu, cut to what the reader may use; where that is much, what is of one area lies together. */
    public List<MenuPlace> menu() {
        return MenuPlace.of(menu);
    }

    /** True if the menu is so long that it folds away on a phone. */
    public boolean longMenu() {
        return MenuPlace.many(menu);
    }

    /** True if the menu entry leads to where the reader is, and none leads nearer. */
    public boolean at(MenuEntry entry) {
        return covers(entry)
                && menu.stream()
                        .noneMatch(other -> covers(other)
                                && other.href().length() > entry.href().length());
    }

    private boolean covers(MenuEntry entry) {
        return path.equals(entry.href()) || path.startsWith(entry.href() + "/");
    }

    /** The path of this page. */
    public String path() {
        return path;
    }

    /** The address of this page in the other language. */
    public String inLanguage(Language other) {
        return with("lang", other.tag());
    }

    /** What a person can do after a refusal; empty if nothing is said about it. */
    public String next(Refused refused) {
        String key = refused.refusal().key() + ".next";
        return messages.has(key) ? messages.text(language, key, refused.args().toArray()) : "";
    }

    /** The address of this page with one parameter set, and all others kept: for paging and sorting. */
    public String with(String parameter, Object value) {
        String kept = kept(parameter);
        return path + "?" + (kept.isEmpty() ? "" : kept + "&") + parameter + "="
                + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8);
    }

    /** The address of this page without some parameters, nor the page number. */
    public String without(String... parameters) {
        String kept =
                kept(Stream.concat(Stream.of("page"), Stream.of(parameters)).toArray(String[]::new));
        return kept.isEmpty() ? path : path + "?" + kept;
    }

    private String kept(String... dropped) {
        return query == null
                ? ""
                : Stream.of(query.split("&"))
                        .filter(pair -> !pair.isEmpty()
                                && !List.of(dropped).contains(pair.substring(0, (pair + "=").indexOf('='))))
                        .collect(Collectors.joining("&"));
    }

    /** The name of the hidden field that shows a form came from our page. */
    public String csrfName() {
        return csrfName;
    }

    /** Its value. */
    public String csrfToken() {
        return csrfToken;
    }

    /** The address of a style sheet, script, type or picture. */
    public String asset(String name) {
        return assets.href(name);
    }

    /** True if the build had this asset. */
    public boolean hasAsset(String name) {
        return assets.has(name);
    }

    /**
     * The settings of htmx: nothing that the content security policy forbids, no page kept in the browser's storage (it may show what only its
     * reader may see), no request to another origin.
     */
    public String htmxConfig() {
        return HTMX;
    }

    /** The breadcrumbs with home before them. */
    public List<Crumb> fromHome(List<Crumb> crumbs) {
        return Stream.concat(Stream.of(Crumb.of(t("portal.home"), "/")), crumbs.stream())
                .toList();
    }

    /** The number once used that lets our scripts run under the content security policy. */
    public String nonce() {
        return nonce;
    }

    /** A date as Vietnam writes it: 02/09/2025. */
    public String date(@Nullable LocalDate date) {
        return date == null ? "" : DATE.format(date);
    }

    /** An instant in Vietnam's time: 14:05 02/09/2025. */
    public String time(@Nullable Instant instant) {
        return instant == null ? "" : TIME.format(ZonedDateTime.ofInstant(instant, DatabaseClock.VIETNAM));
    }

    /** A whole number with the language's separators. */
    public String number(long number) {
        return String.format(language.locale(), "%,d", number);
    }
}
