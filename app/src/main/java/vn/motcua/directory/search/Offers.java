package vn.motcua.directory.search;

import java.util.List;
import java.util.Optional;
import vn.motcua.portal.form.Choice;

/**
 * What a chooser offers for what was typed.
 *
 * @param typed what was typed; empty if nothing
 * @param offers the nearest ones
 * @param more true if there are more than these
 */
public record Offers(String typed, List<Offer> offers, boolean more) {

    /** Nothing looked for. */
    public static final Offers NOTHING = new Offers("", List.of(), false);

    public Offers {
        offers = List.copyOf(offers);
    }

    /** True if something was looked for, and there is none such. */
    public boolean none() {
        return !typed.isEmpty() && offers.isEmpty();
    }

    /** The one with this code, if it is offered. */
    public Optional<Offer> offer(String code) {
        return offers.stream().filter(offer -> offer.code().equals(code)).findFirst();
    }

    /** As the choices of a form. */
    public List<Choice> choices() {
        return offers.stream()
                .map(offer -> offer.hint().isEmpty()
                        ? Choice.of(offer.code(), offer.name())
                        : Choice.of(offer.code(), offer.name()).hint(offer.hint()))
                .toList();
    }
}
