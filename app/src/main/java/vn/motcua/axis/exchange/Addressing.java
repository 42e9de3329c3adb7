package vn.motcua.axis.exchange;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.motcua.axis.edxml.OrganId;
import vn.motcua.axis.exchange.Addressed.Found;
import vn.motcua.axis.system.Caller;
import vn.motcua.kernel.AgencyId;

/** What packets would meet that are addressed so: the same answers as sending gives, and nothing is sent. */
@Component
public class Addressing {

    private final Organs organs;
    private final AgencyRules rules;
    private final PacketIntake intake;
    private final boolean forward;

    Addressing(
            Organs organs,
            AgencyRules rules,
            PacketIntake intake,
            @Value("${motcua.axis.forward-closed:true}") boolean forward) {
        this.organs = organs;
        this.rules = rules;
        this.intake = intake;
        this.forward = forward;
    }

    /** The agency that would send; refused if the caller does not speak for it. */
    public AgencyId sender(Caller caller, String from) {
        return intake.sender(caller, from);
    }

    /** By code as written, in the order asked; each code once. */
    public Map<String, Addressed> of(Collection<String> codes) {
        Map<String, Organ> found = organs.find(codes.stream().map(OrganId::new).toList());
        Map<String, Addressed> addressed = new LinkedHashMap<>();
        codes.forEach(code ->
                addressed.put(code, addressed(found.getOrDefault(new OrganId(code).key(), new Organ.Unknown()))));
        return addressed;
    }

    private Addressed addressed(Organ organ) {
        return switch (organ) {
            case Organ.Open(AgencyId agency) -> to(Found.OPEN, agency, null);
            case Organ.Succeeded(AgencyId agency, AgencyId meant)
            when forward -> agency.equals(meant) ? to(Found.OPEN, agency, null) : to(Found.SUCCESSOR, agency, meant);
            case Organ.Succeeded _, Organ.Closed _ -> new Addressed(Found.CLOSED, null, null, null, false);
            case Organ.Unknown _ -> new Addressed(Found.UNKNOWN, null, null, null, false);
        };
    }

    private Addressed to(Found found, AgencyId agency, @Nullable AgencyId meant) {
        return new Addressed(found, agency, meant, rules.lockedFor(agency), rules.requiresSignature(agency));
    }
}
