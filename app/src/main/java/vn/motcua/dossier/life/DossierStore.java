package vn.motcua.dossier.life;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.dossier.Applicant;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.life.OpenDossier.Opened;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.worktime.rule.LimitUnit;
import vn.motcua.kernel.worktime.rule.TimeLimit;
import vn.motcua.procedure.flow.NationalStatus;
import vn.motcua.procedure.form.answer.Answers;
import vn.motcua.procedure.form.answer.ProvenanceJson;
import vn.motcua.procedure.record.ChannelKind;

/** The rows of dossiers, as acts write them. */
@Component
class DossierStore {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    DossierStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Opened> ofDraft(UUID draft) {
        return jdbc.sql("select id, code from dossier.dossier where draft = ?")
                .param(draft)
                .query((row, number) ->
                        new Opened(new DossierId(row.getLong("id")), new DossierCode(row.getString("code"))))
                .optional();
    }

    /** The next number of an agency's day. Its row is held until the transaction ends: no number is given twice, none is skipped. */
    int nextNumber(AgencyId agency, LocalDate day) {
        return jdbc.sql("""
                        insert into dossier.day_number (agency, day, last) values (?, ?, 1)
                        on conflict (agency, day) do update set last = day_number.last + 1 returning last""").params(agency.value(), day).query(Integer.class).single();
    }

    /** Empty if the draft was handed in meanwhile. */
    Optional<DossierId> add(Application application, Pinned pinned, DossierCode code, Course course, Instant now) {
        return jdbc.sql("""
                        insert into dossier.dossier (code, draft, agency, revision, procedure_code, procedure_name, case_name, channel, account,
                            representative, applicant_name, return_way, status, way, submitted_at)
                        values (:code, :draft, :agency, :revision, :procedure, :name, :case, :channel, :account, :representative::uuid, :applicant, :return, :status,
                            :way, :now)
                        on conflict (draft) do nothing returning id""")
                .param("code", code.text())
                .param("draft", application.draft())
                .param("agency", application.agency().value())
                .param("revision", application.revision())
                .param("procedure", pinned.view().code().text())
                .param("name", pinned.view().record().name())
                .param("case", application.caseName())
                .param("channel", Integer.parseInt(application.channel().code()))
                .param(
                        "account",
                        application.account() == null
                                ? null
                                : application.account().value())
                .param(
                        "representative",
                        application.representative() == null
                                ? null
                                : application.representative().value())
                .param("applicant", application.applicant().name())
                .param("return", application.returnWay().ordinal())
                .param("status", course.status().code())
                .param("way", course.way().toArray(String[]::new))
                .param("now", utc(now))
                .query((row, number) -> new DossierId(row.getLong("id")))
                .optional();
    }

    /** What was handed in, and what whoever did so for the applicant is called; empty: nobody did. */
    void addContent(DossierId id, Applicant applicant, String representative, Answers answers) {
        jdbc.sql(
                        "insert into dossier.content (dossier, applicant, representative, answers, provenance) values (?, ?::jsonb, nullif(?, ''), ?::jsonb, ?::jsonb)")
                .params(
                        id.value(),
                        JSON.writeValueAsString(applicant),
                        representative,
                        answers.data().toString(),
                        ProvenanceJson.write(answers.provenance()))
                .update();
    }

    void addPapers(DossierId id, List<Application.PaperPart> papers, Instant now) {
        if (papers.isEmpty()) return;
        jdbc.sql("""
                        insert into dossier.paper (dossier, file, field, title, name, bytes, added_at)
                        select :dossier, p.file, p.field, p.title, p.name, p.bytes, :now
                        from unnest(:files::uuid[], :fields, :titles, :names, :bytes) as p (file, field, title, name, bytes)""")
                .param("dossier", id.value())
                .param("files", papers.stream().map(p -> p.file().toString()).toArray(String[]::new))
                .param(
                        "fields",
                        papers.stream().map(Application.PaperPart::field).toArray(String[]::new))
                .param(
                        "titles",
                        papers.stream().map(Application.PaperPart::title).toArray(String[]::new))
                .param("names", papers.stream().map(Application.PaperPart::name).toArray(String[]::new))
                .param(
                        "bytes",
                        papers.stream().map(Application.PaperPart::bytes).toArray(Long[]::new))
                .param("now", utc(now))
                .update();
    }

    /** Holds a dossier for an act. Refused if there is none. */
    Standing hold(DossierId id) {
        return select(id, " for update").orElseThrow(() -> DossierRefusal.NO_SUCH_DOSSIER.because());
    }

    /** A dossier as it stands, held by nobody. */
    Optional<Standing> find(DossierId id) {
        return select(id, "");
    }

    private Optional<Standing> select(DossierId id, String lock) {
        return jdbc.sql("""
                        select id, code, agency, revision, case_name, channel, status, way, received_at, limit_amount, limit_unit, due_at, pauses,
                            finished_at, returned_at, version
                        from dossier.dossier where id = ?""" + lock)
                .param(id.value())
                .query((row, number) -> standing(row))
                .optional();
    }

    /** What the applicant answered. */
    Answers answers(DossierId id) {
        return jdbc.sql("select answers, provenance from dossier.content where dossier = ?")
                .param(id.value())
                .query(DossierRows.ANSWERS)
                .single();
    }

    /** Keeps it; its open steps are promised until its due date, before it is accepted until their own, and not at all while the clock stands. */
    void save(Standing dossier) {
        TimeLimit limit = dossier.limit();
        jdbc.sql("""
                        with changed as (
                            update dossier.dossier set status = :status, way = :way, received_at = :received, limit_amount = :amount,
                                limit_unit = :unit, due_at = :due, pauses = :pauses::timestamptz[], finished_at = :finished, returned_at = :returned,
                                version = :version
                            where id = :id returning id)
                        update dossier.task t set promised_at = case when :runs then coalesce(:due, t.due_at) when :begun then null else t.due_at end
                        from changed c where t.dossier = c.id and t.closed_at is null and t.promised_at is distinct from
                            case when :runs then coalesce(:due, t.due_at) when :begun then null else t.due_at end""")
                .param("runs", dossier.status().clock() == NationalStatus.Clock.RUNS)
                .param("begun", dossier.received() != null)
                .param("id", dossier.id().value())
                .param("status", dossier.status().code())
                .param("way", dossier.way().toArray(String[]::new))
                .param("received", utc(dossier.received()))
                .param("amount", limit == null ? null : limit.amount())
                .param("unit", limit == null ? null : limit.unit().name())
                .param("due", utc(dossier.due()), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param(
                        "pauses",
                        dossier.pauses().stream().map(Instant::toString).toArray(String[]::new))
                .param("finished", utc(dossier.finished()))
                .param("returned", utc(dossier.returned()))
                .param("version", dossier.version())
                .update();
        if (dossier.status().last() && dossier.received() == null) keepNoPapers(dossier.id());
    }

    /** Nobody accepted it, and nobody will: what was digitised for it goes into no store. */
    private void keepNoPapers(DossierId id) {
        jdbc.sql("update dossier.paper set store_due = null where dossier = ? and store_due is not null")
                .param(id.value())
                .update();
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                new DossierId(row.getLong("id")),
                new DossierCode(row.getString("code")),
                new AgencyId(row.getLong("agency")),
                row.getLong("revision"),
                row.getString("case_name"),
                ChannelKind.of(row.getString("channel")).orElseThrow(),
                NationalStatus.of(row.getInt("status")).orElseThrow(),
                List.of((String[]) row.getArray("way").getArray()),
                instant(row, "received_at"),
                limit(row),
                instant(row, "due_at"),
                instants(row.getArray("pauses")),
                instant(row, "finished_at"),
                instant(row, "returned_at"),
                row.getInt("version"));
    }

    static @Nullable TimeLimit limit(ResultSet row) throws SQLException {
        String unit = row.getString("limit_unit");
        return unit == null ? null : new TimeLimit(row.getInt("limit_amount"), LimitUnit.valueOf(unit));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    static List<Instant> instants(Array array) throws SQLException {
        return Arrays.stream((java.sql.Timestamp[]) array.getArray())
                .map(java.sql.Timestamp::toInstant)
                .toList();
    }

    static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }

    /** As arrays of moments are handed to the database. */
    static @Nullable String text(@Nullable Instant moment) {
        return moment == null ? null : moment.toString();
    }
}
