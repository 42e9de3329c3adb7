package vn.motcua.dossier.sign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.directory.authority.Act;
import vn.motcua.directory.authority.Matter;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierPermission;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.desk.DeskReach;
import vn.motcua.dossier.life.AnsweringAgencies;
import vn.motcua.dossier.life.PinnedRevisions;
import vn.motcua.dossier.life.Stead;
import vn.motcua.dossier.life.Steads;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.Slice;
import vn.motcua.portal.form.InAddress;
import vn.motcua.procedure.flow.NationalStatus;
import vn.motcua.signing.Certificates;
import vn.motcua.signing.sheaf.PaperAsked;
import vn.motcua.signing.sheaf.WaitingPapers;

/** The results that wait for the signature of whoever acts: at agencies that seal, where they decide by right or in somebody's stead. */
@Component
public class ResultsToSign implements WaitingPapers<ToSign> {

    private static final String FOUND = """
            from dossier.result r join dossier.dossier d on d.id = r.dossier
            where r.signed_at is null and r.replaced_at is null and d.agency = any(:agencies) and d.status = any(:running)
              and (:everything or r.id = any(:results))
            """;

    private final JdbcClient jdbc;
    private final DeskReach reach;
    private final Steads steads;
    private final PinnedRevisions revisions;
    private final Certificates certificates;
    private final AnsweringAgencies answering;

    ResultsToSign(
            JdbcClient jdbc,
            DeskReach reach,
            Steads steads,
            PinnedRevisions revisions,
            Certificates certificates,
            AnsweringAgencies answering) {
        this.jdbc = jdbc;
        this.reach = reach;
        this.steads = steads;
        this.revisions = revisions;
        this.certificates = certificates;
        this.answering = answering;
    }

    /** One page of them, the earliest due first. */
    @Override
    public Slice<ToSign> find(Paging paging) {
        Map<AgencyId, AgencyId> agencies = agencies();
        List<ToSign> items = bound(
                        """
                        select r.*, d.code as dossier_code, d.agency, d.revision, d.procedure_name, d.applicant_name, d.due_at,
                            coalesce((select min(t.name) from dossier.task t where t.dossier = d.id and t.closed_at is null), '') as step
                        """ + FOUND + "order by d.due_at nulls last, r.id limit :limit offset :offset",
                        agencies.keySet(),
                        null)
                .param("limit", paging.size())
                .param("offset", paging.offset())
                .query((row, number) -> line(row, agencies))
                .list();
        long total = bound("select count(*) " + FOUND, agencies.keySet(), null)
                .query(Long.class)
                .single();
        return new Slice<>(items, paging, total);
    }

    /** How many there are. */
    public long count() {
        return bound("select count(*) " + FOUND, agencies().keySet(), null)
                .query(Long.class)
                .single();
    }

    /** Those of these that wait still. */
    public List<ToSign> those(Collection<Long> results) {
        Map<AgencyId, AgencyId> agencies = agencies();
        return bound("""
                        select r.*, d.code as dossier_code, d.agency, d.revision, d.procedure_name, d.applicant_name, d.due_at,
                            coalesce((select min(t.name) from dossier.task t where t.dossier = d.id and t.closed_at is null), '') as step
                        """ + FOUND + "order by d.due_at nulls last, r.id", agencies.keySet(), results)
                .query((row, number) -> line(row, agencies))
                .list();
    }

    @Override
    public String kind() {
        return ResultPapers.KIND;
    }

    @Override
    public String subject(ToSign line) {
        return Long.toString(line.result());
    }

    @Override
    public UUID file(ToSign line) {
        return line.file();
    }

    @Override
    public List<ToSign> chosen(List<String> sent) {
        List<ToSign> lines = those(sent.stream().map(InAddress::number).toList());
        if (lines.isEmpty()) throw DossierRefusal.RESULT_NOT_TO_SIGN.because();
        return lines;
    }

    @Override
    public PaperAsked asked(ToSign line) {
        return new PaperAsked(
                kind(),
                subject(line),
                line.name() + " " + line.number() + " · " + line.code().text(),
                "/dossier/desk/" + line.dossier(),
                line.agency(),
                matters(line.revision()));
    }

    /** Deciding this procedure is enough; so is signing all that the agency issues. */
    private List<Matter> matters(long revision) {
        var view = revisions.of(revision).view();
        String national = Stead.national(view.code().text());
        String field = view.record().firstField().map(one -> one.codeOrOurs()).orElse("");
        Matter all = Matter.all(Act.SIGN);
        if (field.isEmpty()) return List.of(all);
        try {
            return List.of(national.isEmpty() ? Matter.decide(field) : Matter.decide(field, national), all);
        } catch (Refused malformed) { // a field whose code fits no matter: nobody was given it
            return List.of(all);
        }
    }

    /** Whose results, and who signs and seals them: the agency, or whoever answers for it since it was closed. */
    private Map<AgencyId, AgencyId> agencies() {
        Set<AgencyId> all = new HashSet<>(reach.agencies(DossierPermission.DECIDE));
        steads.today().stream().filter(one -> one.matter().act() == Act.DECIDE).forEach(one -> all.add(one.agency()));
        Map<AgencyId, AgencyId> now = answering.of(all);
        now.values().retainAll(certificates.sealing(new HashSet<>(now.values())));
        return now;
    }

    private JdbcClient.StatementSpec bound(String sql, Set<AgencyId> agencies, @Nullable Collection<Long> results) {
        return jdbc.sql(sql)
                .param("agencies", agencies.stream().map(AgencyId::value).toArray(Long[]::new))
                .param("running", new Integer[] {NationalStatus.ACCEPTED.code(), NationalStatus.IN_PROGRESS.code()})
                .param("everything", results == null)
                .param("results", results == null ? new Long[0] : results.toArray(Long[]::new));
    }

    private static ToSign line(ResultSet row, Map<AgencyId, AgencyId> agencies) throws SQLException {
        OffsetDateTime due = row.getObject("due_at", OffsetDateTime.class);
        return new ToSign(
                row.getLong("id"),
                new DossierId(row.getLong("dossier")),
                new DossierCode(row.getString("dossier_code")),
                Objects.requireNonNull(agencies.get(new AgencyId(row.getLong("agency")))),
                row.getLong("revision"),
                row.getString("procedure_name"),
                row.getString("applicant_name"),
                row.getString("name"),
                row.getString("number"),
                Objects.requireNonNull(row.getObject("issued_on", LocalDate.class)),
                due == null ? null : due.toInstant(),
                row.getString("step"),
                Objects.requireNonNull(row.getObject("file", UUID.class)));
    }
}
