package vn.motcua.dossier;

import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.life.DossierRows;
import vn.motcua.kernel.blob.BlobId;
import vn.motcua.kernel.intake.FileId;
import vn.motcua.kernel.intake.Intake;

/** Which dossiers hold a paper that somebody issued, with the application or since; without those where another one took its place. */
@Component
public class HoldingDossiers {

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final Intake intake;

    HoldingDossiers(JdbcClient jdbc, Intake intake) {
        this.jdbc = jdbc;
        this.intake = intake;
    }

    /**
     * Goes through all of them, some at a time, each once.
     *
     * @param entry the entry of a store (of the module vault) from which it may have been taken; {@code null} if it lies in none
     * @param file the very file, as which it may have been handed in; {@code null} if there is none any more
     */
    public void each(@Nullable UUID entry, @Nullable BlobId file, Consumer<List<DossierView>> some) {
        each(entry, file, AT_ONCE, some);
    }

    void each(@Nullable UUID entry, @Nullable BlobId file, int atOnce, Consumer<List<DossierView>> some) {
        String[] files = files(file, atOnce);
        long behind = 0;
        for (List<DossierView> found = behind(behind, entry, files, atOnce);
                !found.isEmpty();
                found = behind(behind, entry, files, atOnce)) {
            behind = found.getLast().id().value();
            some.accept(found);
        }
    }

    private List<DossierView> behind(long behind, @Nullable UUID entry, String[] files, int most) {
        return jdbc.sql("""
                        select d.* from dossier.dossier d where d.id > :behind and d.id in (select p.dossier from dossier.paper p where p.replaced_at is null and p.file in (
                            select unnest(:files::uuid[]) union all select r.file from dossier.reused_paper r where r.entry = :entry))
                        order by d.id limit :most""")
                .param("behind", behind)
                .param("entry", entry, Types.OTHER)
                .param("files", files)
                .param("most", most)
                .query(DossierRows.DOSSIER)
                .list();
    }

    /** What of the intake is the very file: one for each time that somebody handed it in. */
    private String[] files(@Nullable BlobId file, int atOnce) {
        List<String> all = new ArrayList<>();
        if (file == null) return new String[0];
        FileId behind = null;
        for (List<FileId> found = intake.received(file, behind, atOnce);
                !found.isEmpty();
                found = intake.received(file, behind, atOnce)) {
            found.forEach(one -> all.add(one.toString()));
            behind = found.getLast();
        }
        return all.toArray(String[]::new);
    }
}
