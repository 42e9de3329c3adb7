package vn.motcua.axis.outlook;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.axis.AxisRefusal;
import vn.motcua.axis.edxml.reading.PacketLimits;
import vn.motcua.axis.exchange.Addressed;
import vn.motcua.axis.exchange.Addressing;
import vn.motcua.axis.exchange.AxisLimits;
import vn.motcua.axis.system.Caller;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyView;
import vn.motcua.directory.Succession;
import vn.motcua.directory.Successions;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Refused;
import vn.motcua.signing.CertificateKind;
import vn.motcua.signing.Certificates;

/** Answers, before a packet is signed and sent, what each receiver would say to it and how long it usually needs. */
@Component
@Transactional(readOnly = true)
public class Outlooks {

    /** For at most so many receivers at once. */
    public static final int MOST = 200;

    private static final int LONGEST_LINE = 10;

    private final Addressing addressing;
    private final Agencies agencies;
    private final Successions successions;
    private final Certificates certificates;
    private final Paces paces;
    private final PacketLimits limits;
    private final Clock clock;

    Outlooks(
            Addressing addressing,
            Agencies agencies,
            Successions successions,
            Certificates certificates,
            Paces paces,
            AxisLimits limits,
            Clock clock) {
        this.addressing = addressing;
        this.agencies = agencies;
        this.successions = successions;
        this.certificates = certificates;
        this.paces = paces;
        this.limits = limits.packet();
        this.clock = clock;
    }

    /**
     * A packet that somebody thinks of sending.
     *
     * @param from the sender's code
     * @param to the receivers' codes, at most {@link #MOST}
     * @param bytes how large the packet is; 0 if nobody knows yet
     * @param signed true if it will carry a signature
     * @param sealed true if it will be encrypted to its receivers' keys
     */
    public record Plan(String from, List<String> to, long bytes, boolean signed, boolean sealed) {}

    /** The answer; refused if the caller does not speak for the sender. */
    public Outlook of(Caller caller, Plan plan) {
        addressing.sender(caller, plan.from());
        Map<String, Addressed> to = addressing.of(plan.to());
        List<AgencyId> reached = to.values().stream()
                .map(Addressed::agency)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Known known = known(reached);
        return new Outlook(
                limits.packetBytes(),
                limits.attachmentBytes(),
                plan.bytes() > limits.packetBytes()
                        ? Refused.because(AxisRefusal.FILE_TOO_LARGE, limits.packetBytes() >> 20)
                        : null,
                to.entrySet().stream()
                        .map(one -> one(one.getKey(), one.getValue(), plan, known))
                        .toList());
    }

    private Known known(Collection<AgencyId> reached) {
        return new Known(
                agencies.find(reached, agencies.today()),
                certificates.holders(reached, CertificateKind.AGENCY, clock.instant()),
                certificates.holders(reached, CertificateKind.ENCRYPTION, clock.instant()),
                paces.of(reached));
    }

    private ReceiverOutlook one(String code, Addressed to, Plan plan, Known known) {
        AgencyId agency = to.agency();
        Paces.Both pace = agency == null ? Paces.Both.UNKNOWN : known.paces.getOrDefault(agency, Paces.Both.UNKNOWN);
        return new ReceiverOutlook(
                code,
                to.found(),
                agency == null ? null : known.agencies.get(agency),
                basis(to),
                obstacles(code, to, plan, known),
                to.signed(),
                agency != null && known.certified.contains(agency),
                agency != null && known.opening.contains(agency),
                pace.taken(),
                pace.answered());
    }

    private static List<Refused> obstacles(String code, Addressed to, Plan plan, Known known) {
        boolean shut = plan.sealed() && to.agency() != null && !known.opening.contains(to.agency());
        return Stream.of(
                        switch (to.found()) {
                            case UNKNOWN -> AxisRefusal.RECEIVER_UNKNOWN;
                            case CLOSED -> AxisRefusal.RECEIVER_CLOSED;
                            case OPEN, SUCCESSOR -> to.lockedFor() == null ? null : AxisRefusal.RECEIVER_LOCKED;
                        },
                        to.signed() && !plan.signed() ? AxisRefusal.SIGNATURE_REQUIRED : null,
                        shut ? AxisRefusal.RECEIVER_CANNOT_OPEN : null)
                .filter(Objects::nonNull)
                .map(refusal -> Refused.because(refusal, code))
                .toList();
    }

    /** The documents by which one agency took over from the other, step by step. */
    private List<String> basis(Addressed to) {
        List<String> basis = new ArrayList<>();
        @Nullable AgencyId at = to.addressed();
        for (int step = 0; step < LONGEST_LINE && at != null && !at.equals(to.agency()); step++) {
            List<Succession> next = successions.of(at).stream()
                    .filter(one -> one.kind().whole())
                    .filter(one -> !one.effective().isAfter(agencies.today().day()))
                    .toList();
            if (next.size() == 1) basis.add(next.getFirst().source().text());
            at = next.size() == 1 ? next.getFirst().successor() : null;
        }
        return basis.stream().distinct().toList();
    }

    private record Known(
            Map<AgencyId, AgencyView> agencies,
            Set<AgencyId> certified,
            Set<AgencyId> opening,
            Map<AgencyId, Paces.Both> paces) {}
}
