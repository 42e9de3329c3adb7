package vn.motcua.directory.authority;

import java.util.List;
import java.util.Optional;
import vn.motcua.directory.people.Appointment;
import vn.motcua.directory.people.Position;
import vn.motcua.kernel.OfficialId;

/**
 * Why somebody may do something on a day: from the person through delegations to what the law gives.
 *
 * @param matter what they may do; the narrowest of all that the chain names
 * @param links the reasons; the first is the {@link Link.Holds} of the person, the last what the law gives
 * @param formula how they sign
 */
public record Chain(Matter matter, List<Link> links, SigningFormula formula) {

    public Chain {
        links = List.copyOf(links);
    }

    /** How the person holds the post from which they act. */
    public Link.Holds holder() {
        return (Link.Holds) links.getFirst();
    }

    /** Who acts. */
    public OfficialId official() {
        return appointment().official();
    }

    /** By which appointment. */
    public Appointment appointment() {
        return holder().appointment();
    }

    /** In which post. */
    public Position position() {
        return holder().position();
    }

    /** The delegation through which it came last; empty if the post has it itself. */
    public Optional<Delegation> delegation() {
        return links.stream()
                .filter(Link.Passed.class::isInstance)
                .map(link -> ((Link.Passed) link).delegation())
                .findFirst();
    }

    /** How far what the law gives is narrowed itself. */
    int givenDepth() {
        return links.getLast() instanceof Link.Given given
                ? given.competence().matter().depth()
                : 0;
    }
}
