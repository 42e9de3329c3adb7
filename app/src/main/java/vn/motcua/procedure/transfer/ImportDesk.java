package vn.motcua.procedure.transfer;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.command.Progress;

/** Imports while nobody waits: in the background, by the one who asked for it. What is cut off when the server stops is shown as such and can be run again. */
@Component
public class ImportDesk {

    private final ImportFile importing;

    ImportDesk(ImportFile importing) {
        this.importing = importing;
    }

    /** Takes a file in and begins; the import's key. */
    public long begin(InputStream content, String name, Actor actor) throws IOException {
        long id = importing.receive(content, name, null);
        again(id, actor);
        return id;
    }

    /** Begins again what was cut off, or failed, or was done; nothing happens while it runs. */
    public void again(long id, Actor actor) {
        Thread.ofVirtual().name("import-" + id).start(() -> Actors.as(actor, () -> importing.run(id, Progress.SILENT)));
    }
}
