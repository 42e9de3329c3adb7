package vn.motcua.signing.authority;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AsOf;
import vn.motcua.directory.people.Officials;
import vn.motcua.directory.people.Post;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.text.Fold;
import vn.motcua.signing.CertifiedPerson;
import vn.motcua.signing.SigningRefusal;

/** Who holds which post of an agency today: only such a person gets a certificate, under the name and the title of the directory. */
@Component
public class Seats {

    private final Officials officials;
    private final Agencies agencies;

    Seats(Officials officials, Agencies agencies) {
        this.officials = officials;
        this.agencies = agencies;
    }

    /** A person in a post. */
    public record Seat(CertifiedPerson person, String name) {}

    /** Those in office today whose name is this, with or without diacritics; by rank. */
    public List<Seat> named(AgencyId agency, String name) {
        String folded = Fold.fold(name);
        return today(agency).stream()
                .filter(seat -> Fold.fold(seat.name()).equals(folded))
                .toList();
    }

    /** The one of that name. */
    public Seat one(AgencyId agency, String name) {
        List<Seat> found = named(agency, name);
        if (found.isEmpty()) throw Refused.at("person", SigningRefusal.NO_SUCH_OFFICIAL, name);
        boolean several = found.stream()
                .anyMatch(seat -> !seat.person()
                        .official()
                        .equals(found.getFirst().person().official()));
        if (several) throw Refused.at("person", SigningRefusal.SEVERAL_OFFICIALS, name);
        return found.getFirst();
    }

    /** Refused if that person does not hold that post today, or is called otherwise. */
    void check(AgencyId agency, CertifiedPerson person, String name) {
        boolean holds = today(agency).stream()
                .anyMatch(seat -> seat.person().equals(person) && seat.name().equals(name));
        if (!holds) throw Refused.at("person", SigningRefusal.NO_SUCH_OFFICIAL, name);
    }

    private List<Seat> today(AgencyId agency) {
        AsOf today = agencies.today();
        return officials.posts(agency, true, today).stream()
                .flatMap(post -> post.holders().stream()
                        .filter(holder -> !holder.suspended())
                        .map(holder -> seat(post, holder)))
                .toList();
    }

    private static Seat seat(Post post, Post.Holder holder) {
        return new Seat(
                new CertifiedPerson(
                        holder.appointment().official(),
                        post.position().id(),
                        post.position().title()),
                holder.name());
    }
}
