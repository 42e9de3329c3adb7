package vn.motcua.dossier.reuse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import vn.motcua.dossier.apply.ApplicationDraft;
import vn.motcua.dossier.apply.ApplicationDrafts;
import vn.motcua.dossier.life.Application.PaperPart;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.intake.Intake;
import vn.motcua.kernel.intake.IntakeFile;
import vn.motcua.kernel.intake.IntakePolicy;
import vn.motcua.kernel.intake.IntakeState;
import vn.motcua.procedure.form.Limits;
import vn.motcua.procedure.form.answer.AnswerProblem;
import vn.motcua.vault.VaultEntries;
import vn.motcua.vault.look.LookGround;
import vn.motcua.vault.look.LookKind;
import vn.motcua.vault.look.NoteLook;
import vn.motcua.vault.look.Reason;

/**
 * Puts a paper of the applicant's store into an application. The application gets the file itself, pinned by its hash: what becomes of the entry later changes nothing in
 * what was handed in. The owner's log says so.
 */
@Component
public class TakeFromStore {

    private final VaultEntries entries;
    private final Intake intake;
    private final ApplicationDrafts drafts;
    private final NoteLook note;
    private final Actors actors;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TakeFromStore(
            VaultEntries entries,
            Intake intake,
            ApplicationDrafts drafts,
            NoteLook note,
            Actors actors,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.entries = entries;
        this.intake = intake;
        this.drafts = drafts;
        this.note = note;
        this.actors = actors;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Does it. */
    public void run(ApplicationDraft draft, StoreOffer offer) {
        IntakeFile file = received(offer);
        transaction.executeWithoutResult(status -> {
            put(drafts.open(draft.id()), offer, file);
            jdbc.sql("""
                            insert into dossier.reused_paper (file, draft, entry, origin, title, sha256, reused_at, owner) values (?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            file.id().value(),
                            draft.id(),
                            offer.entry().id().value(),
                            offer.entry().origin().name(),
                            offer.entry().title(),
                            HexFormat.of().parseHex(offer.entry().sha256()),
                            clock.instant().atOffset(ZoneOffset.UTC),
                            offer.entry().owner())
                    .update();
            note.run(
                    offer.entry(),
                    LookKind.REUSED,
                    new Reason(
                            draft.agency(),
                            actors.current().name(),
                            draft.procedureCode(),
                            "",
                            LookGround.OWNER,
                            offer.entry().title()));
        });
    }

    /** Into the intake, as any paper that is handed in; the same bytes as in the store, or not at all. */
    private IntakeFile received(StoreOffer offer) {
        try (InputStream content = entries.open(offer.entry())) {
            IntakeFile file =
                    intake.examine(intake.receive(content, offer.entry().fileName(), IntakePolicy.PAPERS));
            if (file.state() != IntakeState.ACCEPTED) throw AnswerProblem.FILE_NOT_TAKEN.at("entry", file.name());
            if (!file.received().sha256().equals(offer.entry().sha256()))
                throw new IllegalStateException("the file is not the one that the entry names: "
                        + offer.entry().id());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void put(ApplicationDraft draft, StoreOffer offer, IntakeFile file) {
        if (offer.target().equals(StoreOffers.EXTRA)) {
            List<PaperPart> extra = new ArrayList<>(draft.extra());
            extra.add(
                    new PaperPart(file.id().value(), ApplicationDraft.EXTRA, offer.asked(), file.name(), file.bytes()));
            if (extra.size() > Limits.MOST_FILES)
                throw AnswerProblem.TOO_MANY_ITEMS.at("entry", offer.asked(), Limits.MOST_FILES);
            drafts.keep(draft.id(), extra);
            return;
        }
        ArrayNode files = JsonMapper.shared().createArrayNode().add(file.id().toString());
        drafts.save(draft.id(), draft.answers().with(offer.target(), files));
    }
}
