package vn.motcua.signing.pades;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;
import org.springframework.stereotype.Component;
import vn.motcua.directory.AgencyCodes;
import vn.motcua.directory.AsOf;
import vn.motcua.kernel.AgencyCode;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.OfficialId;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.signing.CertificateId;
import vn.motcua.signing.CertificateKind;
import vn.motcua.signing.Certificates;
import vn.motcua.signing.authority.IssueCertificate;
import vn.motcua.signing.authority.Seats;
import vn.motcua.signing.authority.SigningKey;
import vn.motcua.signing.authority.SigningKeys;
import vn.motcua.signing.authority.Wish;

/** Officials and agencies of the demo nation with certificates. */
@Component
public class SigningPeople {

    private final AgencyCodes codes;
    private final Seats seats;
    private final IssueCertificate issue;
    private final SigningKeys keys;
    private final Certificates certificates;
    private final Clock clock;

    SigningPeople(
            AgencyCodes codes,
            Seats seats,
            IssueCertificate issue,
            SigningKeys keys,
            Certificates certificates,
            Clock clock) {
        this.codes = codes;
        this.seats = seats;
        this.issue = issue;
        this.keys = keys;
        this.certificates = certificates;
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

    /** A key that the official made, and keeps, elsewhere: only its certificate is ours. */
    public SigningKey elsewhere(AgencyId agency, String name) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            byte[] request = new JcaPKCS10CertificationRequestBuilder(new X500Principal("CN=" + name), pair.getPublic())
                    .build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate()))
                    .getEncoded();
            Seats.Seat seat = seats.one(agency, name);
            CertificateId id = Actors.as(
                    Actor.OPERATOR,
                    () -> issue.issue(
                            new Wish(CertificateKind.OFFICIAL, agency, seat.name(), request, null, seat.person())));
            return new SigningKey(id, pair.getPrivate(), certificates.chain(id));
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sees to it that the agency has a seal. */
    public AgencyId sealing(AgencyId agency) {
        if (keys.ofAgency(agency).isEmpty())
            Actors.as(Actor.OPERATOR, () -> issue.issue(new Wish(CertificateKind.AGENCY, agency, "", null, null)));
        return agency;
    }
}
