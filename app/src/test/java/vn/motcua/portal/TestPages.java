package vn.motcua.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.text.Language;
import vn.motcua.kernel.text.Messages;
import vn.motcua.portal.spi.MenuEntry;

/** Pages without a request behind them. */
public final class TestPages {

    private static final Messages MESSAGES = new Messages();

    private TestPages() {}

    /** A page for a visitor. */
    public static Page of(Language language, String path, @Nullable String query) {
        return of(language, path, query, Actor.ANONYMOUS);
    }

    /** A page for somebody. */
    public static Page of(Language language, String path, @Nullable String query, Actor actor) {
        return of(language, path, query, actor, List.of());
    }

    static Page of(Language language, String path, @Nullable String query, Actor actor, List<MenuEntry> menu) {
        return new Page(
                new Assets(),
                MESSAGES,
                language,
                actor,
                menu,
                path,
                query,
                "_csrf",
                "token",
                "nonce",
                (permission, agency) -> false,
                null);
    }
}
