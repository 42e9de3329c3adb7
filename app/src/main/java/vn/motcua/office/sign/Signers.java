package vn.motcua.office.sign;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.authority.Authorities;
import vn.motcua.directory.authority.Chain;
import vn.motcua.directory.authority.SigningFormula;
import vn.motcua.directory.people.OfficialAccounts;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.OfficialId;
import vn.motcua.kernel.Refused;
import vn.motcua.office.OfficeRefusal;
import vn.motcua.office.book.PaperKind;
import vn.motcua.office.register.Lines;
import vn.motcua.signing.SigningRefusal;
import vn.motcua.signing.right.SigningRights;

/** Who may sign a letter out today, by the directory's authority and their certificates. */
@Component
public class Signers {

    private static final int MOST = 50;

    private final Authorities authorities;
    private final SigningRights rights;
    private final OfficialAccounts accounts;
    private final Agencies agencies;
    private final Lines lines;

    Signers(Authorities authorities, SigningRights rights, OfficialAccounts accounts, Agencies agencies, Lines lines) {
        this.authorities = authorities;
        this.rights = rights;
        this.accounts = accounts;
        this.agencies = agencies;
        this.lines = lines;
    }

    /**
     * Somebody who has the authority today.
     *
     * @param official who
     * @param name what they are called
     * @param words what would stand above the signature
     * @param refused why they cannot sign here all the same, such as for want of a certificate; {@code null} if they can
     */
    public record Candidate(
            OfficialId official,
            String name,
            String words,
            @Nullable Refused refused) {}

    /** All of them, by rank. */
    public List<Candidate> of(AgencyId agency, PaperKind kind) {
        return of(agency, kind, "");
    }

    /** Those for a letter: where the register names its signer already, only that one can. */
    public List<Candidate> of(LetterToSign letter) {
        return of(letter.agency(), letter.text().kind(), named(letter));
    }

    private List<Candidate> of(AgencyId agency, PaperKind kind, String named) {
        return authorities.whoMay(SigningMatters.one(kind), agency, agencies.today()).stream()
                .limit(MOST)
                .map(chain -> candidate(agency, kind, named, chain))
                .toList();
    }

    /** Whom the register names as signer of the document for whose number a letter was prepared; empty if nobody. */
    private String named(LetterToSign letter) {
        return Optional.ofNullable(letter.meant())
                .flatMap(line -> lines.find(letter.agency(), line))
                .map(line -> line.paper().signer())
                .orElse("");
    }

    /**
     * One of them, as they would sign today.
     *
     * @throws Refused if authority, certificate and name do not agree, nobody could ask them, or the register names somebody else
     */
    LetterToSign.Signer one(LetterToSign letter, OfficialId official) {
        return one(letter.agency(), letter.text().kind(), named(letter), official);
    }

    private LetterToSign.Signer one(AgencyId agency, PaperKind kind, String named, OfficialId official) {
        SigningFormula formula = formula(agency, kind, official);
        if (accounts.account(official).isEmpty()) throw OfficeRefusal.SIGNER_WITHOUT_ACCOUNT.because(formula.name());
        if (!named.isEmpty() && SignerName.all(named).stream().noneMatch(one -> SignerName.same(one, formula.name())))
            throw OfficeRefusal.ANOTHER_SIGNER_IN_REGISTER.because(named);
        return new LetterToSign.Signer(official, formula.name(), formula.text());
    }

    /** What signing says to whoever signs, said about somebody else. */
    private SigningFormula formula(AgencyId agency, PaperKind kind, OfficialId official) {
        try {
            return rights.of(official, agency, SigningMatters.of(kind)).formula();
        } catch (Refused refused) {
            if (refused.refusal() == SigningRefusal.TOKEN_AWAY) throw refused; // the certificate is there
            if (refused.refusal() != SigningRefusal.NO_AUTHORITY)
                throw OfficeRefusal.SIGNER_WITHOUT_CERTIFICATE.because();
            throw OfficeRefusal.SIGNER_WITHOUT_AUTHORITY.because(refused.args().toArray());
        }
    }

    private Candidate candidate(AgencyId agency, PaperKind kind, String named, Chain chain) {
        Refused refused = null;
        try {
            one(agency, kind, named, chain.official());
        } catch (Refused no) {
            refused = no;
        }
        return new Candidate(
                chain.official(), chain.formula().name(), chain.formula().text(), refused);
    }
}
