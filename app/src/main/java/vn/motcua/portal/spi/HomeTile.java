package vn.motcua.portal.spi;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.ActorKind;
import vn.motcua.kernel.text.Phrase;

/**
 * A tile on the national home: what one can do here. Modules offer beans of this type.
 *
 * @param order its place
 * @param titleKey message key of the heading
 * @param textKey message key of the sentence below
 * @param href where it leads
 * @param permission shown only to those who hold this permission somewhere; {@code null}: to everybody
 * @param personal true if it leads to what people have of their own: officials do not see it
 * @param now what there is to say of it to whoever looks, in place of the sentence; asked for at each view, so it must be cheap; {@code null}: nothing
 */
public record HomeTile(
        int order,
        String titleKey,
        String textKey,
        String href,
        @Nullable String permission,
        boolean personal,
        @Nullable Supplier<Phrase> now) {

    /** A tile for everybody. */
    public HomeTile(int order, String titleKey, String textKey, String href) {
        this(order, titleKey, textKey, href, null, false, null);
    }

    /** A tile for everybody but officials. */
    public static HomeTile personal(int order, String titleKey, String textKey, String href) {
        return new HomeTile(order, titleKey, textKey, href, null, true, null);
    }

    /** True if whoever acts may be shown it, as far as that follows from who they are. */
    public boolean suits(Actor actor) {
        return !personal || actor.kind() != ActorKind.OFFICIAL;
    }
}
