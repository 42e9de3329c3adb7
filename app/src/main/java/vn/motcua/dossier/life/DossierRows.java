package vn.motcua.dossier.life;

import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.Dossiers.PaperView;
import vn.motcua.dossier.EventView;
import vn.motcua.dossier.ReturnWay;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.procedure.flow.NationalStatus;
import vn.motcua.procedure.form.answer.Answers;
import vn.motcua.procedure.form.answer.ProvenanceJson;
import vn.motcua.procedure.record.ChannelKind;
import vn.motcua.vault.EntryOrigin;

/** Reads rows of dossiers, their timelines and papers. */
public final class DossierRows {

    /** A whole row of {@code dossier.dossier}. */
    public static final RowMapper<DossierView> DOSSIER = (row, number) -> {
        UUID account = row.getObject("account", UUID.class);
        UUID representative = row.getObject("representative", UUID.class);
        return new DossierView(
                new DossierId(row.getLong("id")),
                new DossierCode(row.getString("code")),
                new AgencyId(row.getLong("agency")),
                row.getLong("revision"),
                row.getString("procedure_code"),
                row.getString("procedure_name"),
                row.getString("case_name"),
                ChannelKind.of(row.getString("channel")).orElseThrow(),
                account == null ? null : new AccountId(account),
                representative == null ? null : new AccountId(representative),
                row.getString("applicant_name"),
                ReturnWay.values()[row.getInt("return_way")],
                NationalStatus.of(row.getInt("status")).orElseThrow(),
                Objects.requireNonNull(DossierStore.instant(row, "submitted_at")),
                DossierStore.instant(row, "received_at"),
                DossierStore.limit(row),
                DossierStore.instant(row, "due_at"),
                DossierClock.pauses(DossierStore.instants(row.getArray("pauses"))),
                DossierStore.instant(row, "finished_at"),
                DossierStore.instant(row, "returned_at"),
                row.getInt("version"));
    };

    /** A whole row of {@code dossier.event}. */
    public static final RowMapper<EventView> EVENT = (row, number) -> {
        long agency = row.getLong("agency");
        return new EventView(
                row.getInt("number"),
                Objects.requireNonNull(DossierStore.instant(row, "at")),
                Act.valueOf(row.getString("act")),
                NationalStatus.of(row.getInt("status")).orElseThrow(),
                agency == 0 ? null : new AgencyId(agency),
                row.getString("who"),
                row.getString("in_stead"),
                row.getString("step"),
                row.getString("outcome"),
                row.getString("note"));
    };

    /** {@code answers} and {@code provenance} of {@code dossier.content}. */
    public static final RowMapper<Answers> ANSWERS = (row, number) -> Answers.of(
            (ObjectNode) JsonMapper.shared().readTree(row.getString("answers")),
            ProvenanceJson.read(row.getString("provenance")));

    /** A whole row of {@code dossier.paper}. */
    public static final RowMapper<PaperView> PAPER = (row, number) -> new PaperView(
            row.getLong("id"),
            Objects.requireNonNull(row.getObject("file", UUID.class)),
            row.getString("field"),
            row.getString("title"),
            row.getString("name"),
            row.getLong("bytes"),
            Objects.requireNonNull(DossierStore.instant(row, "added_at")),
            DossierStore.instant(row, "replaced_at"),
            row.getString("origin") == null ? null : EntryOrigin.valueOf(row.getString("origin")));

    private DossierRows() {}
}
