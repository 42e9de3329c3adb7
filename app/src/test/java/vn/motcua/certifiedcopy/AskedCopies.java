package vn.motcua.certifiedcopy;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.certifiedcopy.desk.CopyDossiers;
import vn.motcua.dossier.Applicant;
import vn.motcua.dossier.ApplicantKind;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.DossierWorld;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.ReturnWay;
import vn.motcua.dossier.life.Application;
import vn.motcua.dossier.life.OpenDossier;
import vn.motcua.dossier.life.TakeStep;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.procedure.ProcedureCode;
import vn.motcua.procedure.Procedures;
import vn.motcua.procedure.form.answer.Answers;
import vn.motcua.procedure.record.ChannelKind;

/** Applications of Nguyễn Thị Lan by the shipped procedure 2.000815, at phường Ba Đình. */
@Component
public class AskedCopies {

    private final DossierWorld people;
    private final Procedures procedures;
    private final OpenDossier open;
    private final TakeStep take;
    private final Dossiers dossiers;

    AskedCopies(DossierWorld people, Procedures procedures, OpenDossier open, TakeStep take, Dossiers dossiers) {
        this.people = people;
        this.procedures = procedures;
        this.open = open;
        this.take = take;
        this.dossiers = dossiers;
    }

    /** One for these papers, accepted at reception. */
    public DossierView accepted(String... papers) {
        Application application = new Application(
                UUID.randomUUID(),
                procedures
                        .inForce(ProcedureCode.of(CopyDossiers.PROCEDURE))
                        .orElseThrow()
                        .revision(),
                people.baDinh(),
                "",
                ChannelKind.ONLINE,
                people.account(DemoPerson.LAN),
                new Applicant(ApplicantKind.CITIZEN, "Nguyễn Thị Lan", "001190000123", "0912345678", "", "Hà Nội"),
                ReturnWay.AT_THE_COUNTER,
                Answers.of(answers(papers)),
                List.of());
        DossierView dossier = dossiers.find(
                        people.as(DemoPerson.LAN, () -> open.run(application)).id())
                .orElseThrow();
        people.as(DemoPerson.DUC, () -> take.run(dossier.id(), "tiep-nhan", 0, ""));
        return dossiers.find(dossier.id()).orElseThrow();
    }

    private static ObjectNode answers(String... papers) {
        ObjectNode answers = (ObjectNode) JsonMapper.shared().readTree("""
                {"applicant_name":"Nguyễn Thị Lan","applicant_number":"001190000123","applicant_phone":"0912345678","foreign_paper":false,
                 "collect":"COUNTER","confirmed":true}""");
        ArrayNode named = answers.putArray("papers");
        for (String paper : papers)
            named.addObject()
                    .put("title", paper)
                    .put("issuer", "UBND phường Ba Đình")
                    .put("pages", 1)
                    .put("copies", 1);
        return answers.put("total_copies", papers.length);
    }
}
