package vn.motcua.dossier.apply;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import vn.motcua.dossier.Applicant;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.ReturnWay;
import vn.motcua.dossier.life.Application.PaperPart;
import vn.motcua.dossier.life.DossierRows;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.procedure.record.ChannelKind;

/** Reads rows of drafts. */
final class DraftRows {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** A whole row of {@code dossier.draft}. */
    static final RowMapper<ApplicationDraft> DRAFT = (row, number) -> {
        long agency = row.getLong("agency");
        long dossier = row.getLong("dossier");
        UUID represented = row.getObject("represented", UUID.class);
        return new ApplicationDraft(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                new AccountId(Objects.requireNonNull(row.getObject("account", UUID.class))),
                represented == null ? null : new AccountId(represented),
                dossier == 0 ? null : new DossierId(dossier),
                row.getLong("revision"),
                row.getString("procedure_code"),
                row.getString("procedure_name"),
                row.getString("case_name"),
                ChannelKind.of(row.getString("channel")).orElseThrow(),
                agency == 0 ? null : new AgencyId(agency),
                JSON.readValue(row.getString("applicant"), Applicant.class),
                ReturnWay.values()[row.getInt("return_way")],
                Objects.requireNonNull(DossierRows.ANSWERS.mapRow(row, number)),
                papers(row.getString("extra")),
                Objects.requireNonNull(row.getObject("saved_at", OffsetDateTime.class))
                        .toInstant());
    };

    private DraftRows() {}

    static String written(List<PaperPart> papers) {
        ArrayNode all = JSON.createArrayNode();
        for (PaperPart paper : papers)
            all.addObject()
                    .put("file", paper.file().toString())
                    .put("title", paper.title())
                    .put("name", paper.name())
                    .put("bytes", paper.bytes());
        return all.toString();
    }

    private static List<PaperPart> papers(String text) {
        List<PaperPart> papers = new ArrayList<>();
        for (JsonNode one : JSON.readTree(text))
            papers.add(new PaperPart(
                    UUID.fromString(one.path("file").stringValue()),
                    ApplicationDraft.EXTRA,
                    one.path("title").stringValue(),
                    one.path("name").stringValue(),
                    one.path("bytes").longValue()));
        return papers;
    }
}
