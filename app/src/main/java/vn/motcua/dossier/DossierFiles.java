package vn.motcua.dossier;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.kernel.intake.FileId;
import vn.motcua.portal.FilesDoor;

/**
 * Leave to fetch a file of a dossier from the second origin, where nobody is signed in: whoever may see the file is handed a word that nobody can guess and
 * that holds for two minutes.
 */
@Component
@Transactional
public class DossierFiles {

    private static final Duration VALID = Duration.ofMinutes(2);

    private final JdbcClient jdbc;
    private final FilesDoor door;
    private final Clock clock;

    DossierFiles(JdbcClient jdbc, FilesDoor door, Clock clock) {
        this.jdbc = jdbc;
        this.door = door;
        this.clock = clock;
    }

    /** The address at which the file is to be had now; who asks has shown that they may see it. Passes that ran out are thrown away. */
    public String give(UUID file) {
        UUID token = UUID.randomUUID();
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("delete from dossier.file_pass where expires < ?").param(now).update();
        jdbc.sql("insert into dossier.file_pass (token, file, expires) values (?, ?, ?)")
                .params(token, file, now.plus(VALID))
                .update();
        return door.origin() + "/files/dossier/" + token;
    }

    /** The file for which a pass holds. */
    @Transactional(readOnly = true)
    public Optional<FileId> file(UUID token) {
        return jdbc.sql("select file from dossier.file_pass where token = ? and expires >= ?")
                .params(token, clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> new FileId(row.getObject("file", UUID.class)))
                .optional();
    }
}
