package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.dossier.life.OpenDossier;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.kernel.blob.BlobId;
import vn.motcua.kernel.blob.Blobs;
import vn.motcua.procedure.flow.FlowJson;
import vn.motcua.procedure.flow.FlowTemplate;
import vn.motcua.testing.RunningTest;

/** However many dossiers hold a paper, and however often its file was handed in, each is met once. */
@RunningTest
class HoldingDossiersModuleTests {

    @Autowired
    private HoldingDossiers holding;

    @Autowired
    private DossierWorld world;

    @Autowired
    private OpenDossier open;

    @Autowired
    private Blobs blobs;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void allAreMetOnceSomeAtATime() {
        BlobId file = content();
        UUID entry = UUID.randomUUID();
        List<DossierId> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            DossierId dossier = opened();
            all.add(dossier);
            paper(dossier, handedIn(file, "ACCEPTED"));
            paper(dossier, handedIn(file, "ACCEPTED"));
        }
        DossierId fromStore = opened();
        all.add(fromStore);
        paper(fromStore, taken(entry));
        paper(opened(), handedIn(file, "QUARANTINED"));
        paper(opened(), handedIn(content(), "ACCEPTED"));
        UUID replaced = handedIn(file, "ACCEPTED");
        paper(opened(), replaced);
        jdbc.sql("update dossier.paper set replaced_at = now() where file = ?")
                .param(replaced)
                .update();
        for (int atOnce : new int[] {1, 2, 3, 500}) {
            List<Integer> sizes = new ArrayList<>();
            List<DossierId> met = new ArrayList<>();
            holding.each(entry, file, atOnce, some -> {
                sizes.add(some.size());
                some.forEach(one -> met.add(one.id()));
            });
            assertThat(met).as("%s at once", atOnce).containsExactlyElementsOf(all);
            assertThat(sizes).allMatch(size -> size <= atOnce);
        }
        List<DossierId> byFile = new ArrayList<>();
        holding.each(null, file, some -> some.forEach(one -> byFile.add(one.id())));
        assertThat(byFile).containsExactlyElementsOf(all.subList(0, 5));
        holding.each(null, null, some -> assertThat(some).isEmpty());
    }

    private DossierId opened() {
        long revision = world.publish(FlowJson.write(FlowTemplate.SIMPLE.flow()).toString());
        return world.as(DemoPerson.LAN, () -> open.run(world.application(UUID.randomUUID(), revision)))
                .id();
    }

    private UUID handedIn(BlobId file, String state) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into kernel.intake_file (id, name, bytes, received, content, type, state, accepts, most_bytes, refuses)
                        values (?, 'giay.pdf', 10, ?, ?, 'PDF', ?, '{PDF}', 1000000, '{}')""").params(id, file.hash(), file.hash(), state).update();
        return id;
    }

    private UUID taken(UUID entry) {
        UUID file = UUID.randomUUID();
        jdbc.sql("""
                        insert into dossier.reused_paper (file, draft, entry, origin, title, sha256, reused_at, owner)
                        values (?, ?, ?, 'CERTIFIED_COPY', 'Bằng', ?, now(), ?)""")
                .params(file, UUID.randomUUID(), entry, new byte[32], UUID.randomUUID())
                .update();
        return file;
    }

    private void paper(DossierId dossier, UUID file) {
        jdbc.sql("""
                        insert into dossier.paper (dossier, file, field, title, name, bytes, added_at)
                        values (?, ?, 'what', 'Bằng tốt nghiệp', 'giay.pdf', 10, now())""").params(dossier.value(), file).update();
    }

    private BlobId content() {
        byte[] bytes = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
        return Objects.requireNonNull(transaction.execute(status -> {
            try {
                return blobs.keep(blobs.store(new ByteArrayInputStream(bytes), 100));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
    }
}
