package vn.motcua.signing.right;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.directory.authority.Answer;
import vn.motcua.directory.authority.Chain;
import vn.motcua.kernel.OfficialId;
import vn.motcua.kernel.Refused;
import vn.motcua.signing.CertificateState;
import vn.motcua.signing.CertificateView;
import vn.motcua.signing.CertifiedPerson;
import vn.motcua.signing.SigningRefusal;

/**
 * The certificate, the name and the authority of a day must agree, or nothing is signed. One line a rule, the first that is broken speaks; a signature that
 * would say "KT." or name a post which the directory does not give on that day is never made.
 */
enum SigningRule {
    /** The directory gives the person this authority on this day: by the post, or by KT, TL, TUQ. */
    AUTHORITY(SigningRefusal.NO_AUTHORITY) {
        @Override
        boolean broken(Case one) {
            return !(one.answer() instanceof Answer.Allowed);
        }
    },
    /** There is a certificate. */
    CERTIFICATE(SigningRefusal.NO_CERTIFICATE_OF_OFFICIAL) {
        @Override
        boolean broken(Case one) {
            return one.certificate() == null || one.person() == null;
        }
    },
    /** It is theirs. */
    PERSON(SigningRefusal.CERTIFICATE_OF_SOMEBODY_ELSE) {
        @Override
        boolean broken(Case one) {
            return one.person() == null || !one.person().official().equals(one.official());
        }
    },
    /** It holds now. */
    VALID(SigningRefusal.CERTIFICATE_HOLDS_NO_MORE) {
        @Override
        boolean broken(Case one) {
            CertificateView certificate = one.certificate();
            if (certificate == null || one.now().isBefore(certificate.validFrom())) return true;
            CertificateState state = certificate.state(one.now());
            return state == CertificateState.REVOKED || state == CertificateState.EXPIRED;
        }
    },
    /** It names the post by which they have the authority. */
    POST(SigningRefusal.CERTIFICATE_OF_ANOTHER_POST) {
        @Override
        boolean broken(Case one) {
            Chain chain = one.chain();
            return chain == null
                    || one.person() == null
                    || !one.person().position().equals(chain.position().id())
                    || !chain.position().title().equals(one.person().title());
        }
    },
    /** It names the agency or unit in which that post stands. */
    AGENCY(SigningRefusal.CERTIFICATE_OF_ANOTHER_POST) {
        @Override
        boolean broken(Case one) {
            Chain chain = one.chain();
            return chain == null
                    || one.certificate() == null
                    || !chain.position().agency().equals(one.certificate().agency());
        }
    },
    /** It names them as the directory calls them, and as will stand below the signature. */
    NAME(SigningRefusal.CERTIFICATE_OF_ANOTHER_NAME) {
        @Override
        boolean broken(Case one) {
            Chain chain = one.chain();
            return chain == null
                    || one.certificate() == null
                    || !chain.formula().name().equals(one.certificate().name());
        }
    };

    private final SigningRefusal refusal;

    SigningRule(SigningRefusal refusal) {
        this.refusal = refusal;
    }

    /** True if the case breaks this rule; those before it hold. */
    abstract boolean broken(Case one);

    SigningRefusal refusal() {
        return refusal;
    }

    /** The first rule that the case breaks. */
    static Optional<SigningRule> firstBroken(Case one) {
        for (SigningRule rule : values()) if (rule.broken(one)) return Optional.of(rule);
        return Optional.empty();
    }

    /** Refused if one is broken. */
    static void check(Case one) {
        firstBroken(one).ifPresent(rule -> {
            throw rule == AUTHORITY && one.answer() instanceof Answer.Denied denied
                    ? Refused.because(rule.refusal, denied.reason())
                    : Refused.because(rule.refusal);
        });
    }

    /**
     * What is looked at.
     *
     * @param official who is about to sign
     * @param answer what the directory says of their authority today
     * @param certificate the certificate that would be used; {@code null} if there is none
     * @param now the moment
     */
    record Case(
            OfficialId official, Answer answer, @Nullable CertificateView certificate, Instant now) {

        @Nullable
        CertifiedPerson person() {
            return certificate == null ? null : certificate.person();
        }

        @Nullable
        Chain chain() {
            return answer instanceof Answer.Allowed(Chain chain) ? chain : null;
        }
    }
}
