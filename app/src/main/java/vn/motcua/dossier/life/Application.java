package vn.motcua.dossier.life;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.Applicant;
import vn.motcua.dossier.ReturnWay;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.procedure.form.answer.Answers;
import vn.motcua.procedure.record.ChannelKind;

/**
 * All that is handed in.
 *
 * @param draft the draft's key: handed in twice, it is one dossier
 * @param revision the revision of the procedure that the draft was filled in for
 * @param agency who receives it
 * @param caseName the case of the procedure; empty where it has only one
 * @param channel how it is handed in
 * @param account whose it is; {@code null} for somebody without an account at the counter
 * @param representative who hands it in for them; {@code null}: nobody does
 * @param applicant who applies
 * @param returnWay how the result is to be returned
 * @param answers what the form was answered
 * @param papers the papers, looked through already
 */
public record Application(
        UUID draft,
        long revision,
        AgencyId agency,
        String caseName,
        ChannelKind channel,
        @Nullable AccountId account,
        @Nullable AccountId representative,
        Applicant applicant,
        ReturnWay returnWay,
        Answers answers,
        List<PaperPart> papers) {

    /** Of somebody who hands in for themselves, or at the counter. */
    public Application(
            UUID draft,
            long revision,
            AgencyId agency,
            String caseName,
            ChannelKind channel,
            @Nullable AccountId account,
            Applicant applicant,
            ReturnWay returnWay,
            Answers answers,
            List<PaperPart> papers) {
        this(draft, revision, agency, caseName, channel, account, null, applicant, returnWay, answers, papers);
    }

    public Application {
        papers = List.copyOf(papers);
    }

    /**
     * A paper.
     *
     * @param file the file, as the intake knows it
     * @param field the field of the form that asked for it
     * @param title what paper it is
     * @param name the file's name
     * @param bytes how large it is
     */
    public record PaperPart(UUID file, String field, String title, String name, long bytes) {}
}
