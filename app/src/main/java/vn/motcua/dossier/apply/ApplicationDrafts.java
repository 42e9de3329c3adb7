package vn.motcua.dossier.apply;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.dossier.Applicant;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.ReturnWay;
import vn.motcua.dossier.life.Application.PaperPart;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.access.Represented;
import vn.motcua.procedure.form.answer.Answers;
import vn.motcua.procedure.form.answer.ProvenanceJson;

/** ApplicationDrafts of whoever acts, kept on the server at every step. Nobody else's are found here. */
@Component
@Transactional
public class ApplicationDrafts {

    /** For how many days after the last change a draft is kept. */
    public static final int DAYS = 90;

    /** The most drafts that one account may have at a time. */
    public static final int MOST = 200;

    private static final int LARGEST = 2_000_000;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final Actors actors;
    private final Clock clock;

    ApplicationDrafts(JdbcClient jdbc, Actors actors, Clock clock) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.clock = clock;
    }

    /** One's own draft. Refused as not found if there is none. */
    @Transactional(readOnly = true)
    public ApplicationDraft open(UUID id) {
        return find(id).orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
    }

    /** One's own draft that is to become a dossier. Refused as not found if there is none. */
    @Transactional(readOnly = true)
    public ApplicationDraft application(UUID id) {
        return find(id).filter(draft -> draft.dossier() == null)
                .orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
    }

    /** One's own draft, if it is there still. */
    @Transactional(readOnly = true)
    public Optional<ApplicationDraft> find(UUID id) {
        return jdbc.sql("select * from dossier.draft where id = ? and account = ?")
                .params(id, own())
                .query(DraftRows.DRAFT)
                .optional()
                .filter(this::forWhomeverOneActs);
    }

    /** What one fills in for somebody is not there while one acts for somebody else, or the mandate is over. */
    private boolean forWhomeverOneActs(ApplicationDraft draft) {
        Represented now = actors.current().represented();
        if (draft.represented() == null) return now == null;
        return now != null && draft.represented().equals(now.account()) && now.covers(draft.procedureCode());
    }

    /** One's own, the latest first: all that are to become dossiers. */
    @Transactional(readOnly = true)
    public List<ApplicationDraft> mine() {
        return jdbc
                .sql("select * from dossier.draft where account = ? and dossier is null order by saved_at desc limit ?")
                .params(own(), MOST)
                .query(DraftRows.DRAFT)
                .list()
                .stream()
                .filter(this::forWhomeverOneActs)
                .toList();
    }

    /** One's own answer to what was asked for in a dossier, if it was begun. */
    @Transactional(readOnly = true)
    public Optional<ApplicationDraft> answering(DossierId dossier) {
        return jdbc
                .sql("select * from dossier.draft where account = ? and dossier = ? order by saved_at desc limit 20")
                .params(own(), dossier.value())
                .query(DraftRows.DRAFT)
                .list()
                .stream()
                .filter(this::forWhomeverOneActs)
                .findFirst();
    }

    /** Keeps a new one. Refused if there are too many already. */
    public void begin(ApplicationDraft draft) {
        if (count() >= MOST) throw DossierRefusal.TOO_MANY_DRAFTS.because(MOST);
        jdbc.sql("""
                        insert into dossier.draft (id, account, represented, dossier, revision, procedure_code, procedure_name, case_name, channel, agency,
                            applicant, return_way, answers, provenance, saved_at)
                        values (:id, :account, :represented::uuid, :dossier, :revision, :code, :name, :case, :channel, :agency, :applicant::jsonb, :return,
                            :answers::jsonb, :provenance::jsonb, :now)""")
                .param("id", draft.id())
                .param("account", own())
                .param(
                        "represented",
                        draft.represented() == null ? null : draft.represented().value())
                .param(
                        "dossier",
                        draft.dossier() == null ? null : draft.dossier().value())
                .param("revision", draft.revision())
                .param("code", draft.procedureCode())
                .param("name", draft.procedureName())
                .param("case", draft.caseName())
                .param("channel", Integer.parseInt(draft.channel().code()))
                .param("agency", draft.agency() == null ? null : draft.agency().value())
                .param("applicant", JSON.writeValueAsString(draft.applicant()))
                .param("return", draft.returnWay().ordinal())
                .param("answers", draft.answers().data().toString())
                .param("provenance", ProvenanceJson.write(draft.answers().provenance()))
                .param("now", now())
                .update();
    }

    /** Keeps answers, in place of those before. */
    public void save(UUID id, Answers answers) {
        String data = answers.data().toString();
        if (data.length() > LARGEST) throw Refused.because(KernelRefusal.BODY_TOO_LARGE);
        change("answers = ?::jsonb, provenance = ?::jsonb", id, data, ProvenanceJson.write(answers.provenance()));
    }

    /** Chooses the case. */
    public void choose(UUID id, String caseName) {
        change("case_name = ?", id, caseName);
    }

    /** Chooses who receives it. */
    public void choose(UUID id, AgencyId agency) {
        change("agency = ?", id, agency.value());
    }

    /** Says who applies and how the result is returned. */
    public void apply(UUID id, Applicant applicant, ReturnWay returnWay) {
        change("applicant = ?::jsonb, return_way = ?", id, JSON.writeValueAsString(applicant), returnWay.ordinal());
    }

    /** Keeps papers for which the form has no field. */
    public void keep(UUID id, List<PaperPart> extra) {
        change("extra = ?::jsonb", id, DraftRows.written(extra));
    }

    /** Moves it to another revision of its procedure, with what fits there. */
    public void move(UUID id, long revision, String caseName, Answers answers) {
        change(
                "revision = ?, case_name = ?, answers = ?::jsonb, provenance = ?::jsonb",
                id,
                revision,
                caseName,
                answers.data().toString(),
                ProvenanceJson.write(answers.provenance()));
    }

    /** Throws it away. */
    public void discard(UUID id) {
        jdbc.sql("delete from dossier.draft where id = ? and account = ?")
                .params(id, own())
                .update();
    }

    /** Throws away what nobody went on with. */
    @Scheduled(cron = "0 20 3 * * *")
    void purge() {
        jdbc.sql("delete from dossier.draft where saved_at < ?")
                .param(now().minus(Duration.ofDays(DAYS)))
                .update();
    }

    private int count() {
        return jdbc.sql("select count(*) from dossier.draft where account = ? and dossier is null")
                .param(own())
                .query(Integer.class)
                .single();
    }

    private void change(String what, UUID id, Object... values) {
        var statement = jdbc.sql("update dossier.draft set saved_at = ?, " + what + " where id = ? and account = ?")
                .param(now());
        for (Object value : values) statement = statement.param(value);
        if (statement.param(id).param(own()).update() == 0) throw Refused.because(KernelRefusal.NOT_FOUND);
    }

    private UUID own() {
        AccountId account = actors.current().account();
        if (account == null) throw Refused.because(KernelRefusal.SIGN_IN_FIRST);
        return account.value();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
