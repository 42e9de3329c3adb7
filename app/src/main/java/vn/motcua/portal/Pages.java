package vn.motcua.portal;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.access.Access;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.ActorKind;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.text.Language;
import vn.motcua.kernel.text.Messages;
import vn.motcua.portal.spi.Bell;
import vn.motcua.portal.spi.MenuEntry;

/** Makes the {@link Page} for a request. */
@Component
public class Pages {

    /** The cookie that remembers the language. */
    public static final String LANGUAGE_COOKIE = "lang";

    /** The request attribute under which the border leaves the nonce. */
    public static final String NONCE = Pages.class.getName() + ".nonce";

    private final Assets assets;
    private final Messages messages;
    private final Actors actors;
    private final Access access;
    private final List<MenuEntry> menu;
    private final ObjectProvider<Bell> bell;

    Pages(
            Assets assets,
            Messages messages,
            Actors actors,
            Access access,
            ObjectProvider<MenuEntry> menu,
            ObjectProvider<Bell> bell) {
        this.assets = assets;
        this.messages = messages;
        this.actors = actors;
        this.access = access;
        this.menu =
                menu.stream().sorted(Comparator.comparingInt(MenuEntry::order)).toList();
        this.bell = bell;
    }

    /** The page for this request. */
    public Page of(HttpServletRequest request) {
        Actor actor = actors.current();
        return page(
                request,
                actor,
                menu.stream().filter(entry -> shown(entry, actor)).toList(),
                (permission, agency) -> access.allows(actor, permission, agency));
    }

    /** The page for this request as a stranger would have it, for when it cannot be asked who the reader is. */
    public Page ofNobody(HttpServletRequest request) {
        return page(
                request,
                Actor.ANONYMOUS,
                menu.stream().filter(entry -> entry.permission() == null).toList(),
                (permission, agency) -> false);
    }

    private Page page(
            HttpServletRequest request,
            Actor actor,
            List<MenuEntry> shown,
            BiPredicate<String, @Nullable AgencyId> allowed) {
        CsrfToken csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        Object nonce = request.getAttribute(NONCE);
        return new Page(
                assets,
                messages,
                language(request),
                actor,
                shown,
                request.getRequestURI().replaceFirst("^/+", "/"), // never //host
                request.getQueryString(),
                csrf == null ? "" : csrf.getParameterName(),
                csrf == null ? "" : csrf.getToken(),
                nonce == null ? "" : nonce.toString(),
                allowed,
                actor.signedIn() ? bell.getIfAvailable() : null);
    }

    /** The language that the reader chose, now or earlier; Vietnamese if none was. */
    public static Language language(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null)
            for (Cookie cookie : cookies)
                if (cookie.getName().equals(LANGUAGE_COOKIE)) return Language.of(cookie.getValue());
        return Language.VI;
    }

    private boolean shown(MenuEntry entry, Actor actor) {
        if (entry.personal() && actor.kind() == ActorKind.OFFICIAL) return false;
        return entry.permission() == null || access.allows(actor, entry.permission(), null);
    }
}
