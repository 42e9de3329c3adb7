package vn.motcua.notification.spi;

import java.util.List;
import vn.motcua.notification.NoticeKind;

/**
 * The kinds of notice that a module sends, so that offices can word them. Modules offer beans of this type.
 *
 * @param kinds all constants of the module's enum
 */
public record NoticeKinds(List<? extends NoticeKind> kinds) {

    public NoticeKinds {
        kinds = List.copyOf(kinds);
    }
}
