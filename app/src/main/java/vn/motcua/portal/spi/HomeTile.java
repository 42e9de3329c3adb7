package vn.motcua.portal.spi;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.text.Phrase;

/**
 * A tile on the national home: what one can do here. Modules offer beans of this type.
 *
 * @param order its place
 * @param titleKey message key of the heading
 * @param textKey message key of the sentence below
 * @param href where it leads
 * @param permission shown only to those who hold this permission somewhere; {@code null}: to everybody
 * @param now what there is to say of it to whoever looks, in place of the sentence; asked for at each view, so it must be cheap; {@code null}: nothing
 */
public record HomeTile(
        int order,
        String titleKey,
        String textKey,
        String href,
        @Nullable String permission,
        @Nullable Supplier<Phrase> now) {

    /** A tile for everybody. */
    public HomeTile(int order, String titleKey, String textKey, String href) {
        this(order, titleKey, textKey, href, null, null);
    }
}
