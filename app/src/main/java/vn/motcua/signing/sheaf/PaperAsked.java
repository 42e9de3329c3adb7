package vn.motcua.signing.sheaf;

import java.util.List;
import vn.motcua.directory.authority.Matter;
import vn.motcua.kernel.AgencyId;

/**
 * A paper to be signed.
 *
 * @param kind what sort, as its {@link vn.motcua.signing.spi.PaperHolder} has it
 * @param subject which one, in the holder's words
 * @param title what it is called on the page of outcomes
 * @param link where it is looked at
 * @param agency for which agency it is signed
 * @param matters which authority is enough, the best first
 */
public record PaperAsked(
        String kind, String subject, String title, String link, AgencyId agency, List<Matter> matters) {

    public PaperAsked {
        matters = List.copyOf(matters);
    }
}
