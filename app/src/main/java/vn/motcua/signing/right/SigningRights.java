package vn.motcua.signing.right;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.directory.AsOf;
import vn.motcua.directory.authority.Answer;
import vn.motcua.directory.authority.Authorities;
import vn.motcua.directory.authority.Chain;
import vn.motcua.directory.authority.Matter;
import vn.motcua.directory.authority.SigningFormula;
import vn.motcua.directory.people.OfficialAccounts;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.OfficialId;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actors;
import vn.motcua.signing.CertificateView;
import vn.motcua.signing.Certificates;
import vn.motcua.signing.CertifiedPerson;
import vn.motcua.signing.SigningRefusal;
import vn.motcua.signing.authority.SigningKey;
import vn.motcua.signing.authority.SigningKeys;

/** Asks directory and certificates whether an official may sign something today, and with which key. */
@Component
public class SigningRights {

    private static final int MOST_OTHERS = 50;

    private final Authorities authorities;
    private final Certificates certificates;
    private final SigningKeys keys;
    private final OfficialAccounts officials;
    private final Actors actors;
    private final Clock clock;

    SigningRights(
            Authorities authorities,
            Certificates certificates,
            SigningKeys keys,
            OfficialAccounts officials,
            Actors actors,
            Clock clock) {
        this.authorities = authorities;
        this.certificates = certificates;
        this.keys = keys;
        this.officials = officials;
        this.actors = actors;
        this.clock = clock;
    }

    /**
     * The right of whoever acts to sign for an agency.
     *
     * @param matters any one of which is enough, the best first
     * @throws Refused if they are no official, or authority, certificate and name do not agree
     */
    public SigningRight ofActor(AgencyId agency, List<Matter> matters) {
        AccountId account = Objects.requireNonNull(actors.current().account(), "nobody signs");
        OfficialId official = officials
                .official(account)
                .orElseThrow(() -> Refused.because(SigningRefusal.NO_CERTIFICATE_OF_OFFICIAL));
        return of(official, agency, matters);
    }

    /**
     * The right to sign for an agency.
     *
     * @param matters any one of which is enough, the best first, such as deciding the procedure, or signing all that the agency issues
     * @throws Refused if authority, certificate and name do not agree
     */
    public SigningRight of(OfficialId official, AgencyId agency, List<Matter> matters) {
        Answer answer = answer(official, agency, matters);
        CertificateView certificate = certificate(official, answer);
        SigningRule.check(new SigningRule.Case(official, answer, certificate, clock.instant()));
        CertificateView holds = Objects.requireNonNull(certificate);
        SigningKey key =
                keys.of(holds.id()).orElseThrow(() -> Refused.because(SigningRefusal.NO_CERTIFICATE_OF_OFFICIAL));
        Chain chain = ((Answer.Allowed) answer).chain();
        return new SigningRight(agency, key, holds, chain.formula(), others(chain, agency, matters));
    }

    /** How else the same person may sign any of it, by the same post, which the certificate names. */
    private List<SigningFormula> others(Chain first, AgencyId agency, List<Matter> matters) {
        return authorities.overview(agency, AsOf.today(clock)).stream()
                .filter(one -> one.official().equals(first.official()))
                .filter(one -> one.position().id().equals(first.position().id()))
                .filter(one -> matters.stream().anyMatch(matter -> one.matter().covers(matter)))
                .map(Chain::formula)
                .filter(one -> one.name().equals(first.formula().name()) && !one.equals(first.formula()))
                .distinct()
                .limit(MOST_OTHERS)
                .toList();
    }

    /** The first yes; else the first no. */
    private Answer answer(OfficialId official, AgencyId agency, List<Matter> matters) {
        AsOf today = AsOf.today(clock);
        List<Answer> answers = matters.stream()
                .map(matter -> authorities.may(official, matter, agency, today))
                .toList();
        return answers.stream().filter(Answer::allowed).findFirst().orElse(answers.getFirst());
    }

    /** Of somebody with several posts the certificate of the post that has the authority; else the newest, so that the rule says what is wrong with it. */
    private @Nullable CertificateView certificate(OfficialId official, Answer answer) {
        List<CertificateView> held = certificates.of(official, clock.instant());
        if (held.isEmpty()) return null;
        if (!(answer instanceof Answer.Allowed(Chain chain))) return held.getFirst();
        return held.stream()
                .filter(one -> fits(one.person(), chain))
                .findFirst()
                .orElse(held.getFirst());
    }

    private static boolean fits(@Nullable CertifiedPerson person, Chain chain) {
        return person != null && person.position().equals(chain.position().id());
    }
}
