package vn.motcua.dossier.apply;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.Applicant;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.ReturnWay;
import vn.motcua.dossier.life.Application.PaperPart;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.procedure.form.answer.Answers;
import vn.motcua.procedure.record.ChannelKind;

/**
 * What somebody is filling in.
 *
 * @param id its key, and in the end the dossier's: handed in twice it is one dossier
 * @param account who fills it in: the applicant, who represents them, or an officer at the counter
 * @param represented the account of whoever is represented; {@code null}: nobody
 * @param dossier the dossier that it answers for; {@code null} where it is to become one
 * @param revision the revision of the procedure by which it is filled in
 * @param procedureCode that procedure's code
 * @param procedureName its name
 * @param caseName the case of the procedure; empty where there is one only
 * @param channel how it is handed in
 * @param agency who is to receive it; {@code null} while nobody was chosen
 * @param applicant who applies
 * @param returnWay how the result is to be returned
 * @param answers what the form was answered
 * @param extra papers for which the form has no field
 * @param saved when it was last changed
 */
public record ApplicationDraft(
        UUID id,
        AccountId account,
        @Nullable AccountId represented,
        @Nullable DossierId dossier,
        long revision,
        String procedureCode,
        String procedureName,
        String caseName,
        ChannelKind channel,
        @Nullable AgencyId agency,
        Applicant applicant,
        ReturnWay returnWay,
        Answers answers,
        List<PaperPart> extra,
        Instant saved) {

    /** The word of the field of papers that the form has no field for. */
    public static final String EXTRA = "extra";

    /** Of somebody who represents nobody. */
    public ApplicationDraft(
            UUID id,
            AccountId account,
            @Nullable DossierId dossier,
            long revision,
            String procedureCode,
            String procedureName,
            String caseName,
            ChannelKind channel,
            @Nullable AgencyId agency,
            Applicant applicant,
            ReturnWay returnWay,
            Answers answers,
            List<PaperPart> extra,
            Instant saved) {
        this(
                id,
                account,
                null,
                dossier,
                revision,
                procedureCode,
                procedureName,
                caseName,
                channel,
                agency,
                applicant,
                returnWay,
                answers,
                extra,
                saved);
    }

    public ApplicationDraft {
        extra = List.copyOf(extra);
    }

    /** Its word among the forms that can be filled in. */
    public String key() {
        return "dossier-" + id;
    }

    /** Where it is looked through and handed in. */
    public String href() {
        return (dossier == null ? "/dossier/draft/" : "/dossier/supplement/") + id;
    }

    /** Whose application it is, where it is no counter's. */
    public AccountId party() {
        return represented == null ? account : represented;
    }

    /** True if somebody applies for themselves, or for somebody they represent. */
    public boolean online() {
        return channel == ChannelKind.ONLINE;
    }

    /** True if there is a way to reach whoever applies. */
    public boolean reachable() {
        return !applicant.name().isEmpty()
                && !(applicant.phone().isEmpty()
                        && applicant.email().isEmpty()
                        && applicant.address().isEmpty());
    }
}
