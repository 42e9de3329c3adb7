package vn.motcua.signing.pades;

import java.time.Clock;
import org.springframework.stereotype.Component;
import vn.motcua.directory.AgencyCodes;
import vn.motcua.directory.AsOf;
import vn.motcua.kernel.AgencyCode;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.OfficialId;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.signing.CertificateKind;
import vn.motcua.signing.authority.IssueCertificate;
import vn.motcua.signing.authority.Seats;
import vn.motcua.signing.authority.SigningKeys;
import vn.motcua.signing.authority.Wish;

/** Officials and agencies of the demo nation with certificates. */
@Component
public class SigningPeople {

    private final AgencyCodes codes;
    private final Seats seats;
    private final IssueCertificate issue;
    private final SigningKeys keys;
    private final Clock clock;

    SigningPeople(AgencyCodes codes, Seats seats, IssueCertificate issue, SigningKeys keys, Clock clock) {
        this.codes = codes;
        this.seats = seats;
        this.issue = issue;
        this.keys = keys;
        this.clock = clock;
    }

    /** The agency that carries a code today. */
    public AgencyId agency(String code) {
        return codes.carrier(AgencyCode.of(code), AsOf.today(clock))
                .orElseThrow()
                .id();
    }

    /** Gives an official of an agency a certificate, and tells who they are. */
    public OfficialId certified(AgencyId agency, String name) {
        Seats.Seat seat = seats.one(agency, name);
        Actors.as(Actor.OPERATOR, () -> issue.issue(Wish.of(agency, seat.person(), seat.name())));
        return seat.person().official();
    }

    /** Sees to it that the agency has a seal. */
    public AgencyId sealing(AgencyId agency) {
        if (keys.ofAgency(agency).isEmpty())
            Actors.as(Actor.OPERATOR, () -> issue.issue(new Wish(CertificateKind.AGENCY, agency, "", null, null)));
        return agency;
    }
}
