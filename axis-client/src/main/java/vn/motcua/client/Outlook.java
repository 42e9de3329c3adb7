package vn.motcua.client;

import java.util.List;

/**
 * What would become of a packet, as the axis sees it now: nothing is promised for later.
 *
 * @param ready true if nothing that is known now would refuse it
 * @param mostBytes the largest packet that the axis takes
 * @param obstacles why it would be refused, whoever the receivers are
 * @param receivers one each, in the order asked for
 */
public record Outlook(boolean ready, long mostBytes, List<Obstacle> obstacles, List<Receiver> receivers) {

    public Outlook {
        obstacles = List.copyOf(obstacles);
        receivers = List.copyOf(receivers);
    }

    /**
     * Why it would be refused.
     *
     * @param code for programs: that of the {@link AxisRefused} which sending would throw
     * @param sentence for people
     * @param next what they can do
     */
    public record Obstacle(String code, String sentence, String next) {}

    /**
     * One receiver.
     *
     * @param to the code asked for
     * @param found {@code open}, {@code successor}, {@code closed} or {@code unknown}
     * @param agency the code of the agency that would have it; empty if nobody would
     * @param name what that one is called
     * @param basis where it is a successor: the documents by which it took over
     * @param obstacles why it would be refused because of this receiver
     * @param signatureAsked true if it takes signed packets only
     * @param taken how long until it is taken
     * @param answered how long until its clerk accepts or refuses it
     */
    public record Receiver(
            String to,
            String found,
            String agency,
            String name,
            List<String> basis,
            List<Obstacle> obstacles,
            boolean signatureAsked,
            Usual taken,
            Usual answered) {

        public Receiver {
            basis = List.copyOf(basis);
            obstacles = List.copyOf(obstacles);
        }
    }

    /**
     * How long it usually takes, from sending, by the clock.
     *
     * @param cases of how many documents that is known; 0 where too few are for anything to be said
     * @param halfSeconds within this, half are done; 0 if nothing is said, or that many never were
     * @param mostSeconds within this, nine of ten are done; 0 likewise
     */
    public record Usual(long cases, long halfSeconds, long mostSeconds) {}
}
