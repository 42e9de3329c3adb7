package vn.motcua.procedure.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.directory.AgencyCodes;
import vn.motcua.directory.AsOf;
import vn.motcua.dossier.DossierWorld;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.kernel.AgencyCode;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.command.Progress;
import vn.motcua.procedure.ProcedureCode;
import vn.motcua.procedure.Procedures;
import vn.motcua.testing.RunningTest;

/** Who imports for one agency takes no code of the nation for it. */
@RunningTest
class NationalCodesModuleTests {

    @Autowired
    private DossierWorld world;

    @Autowired
    private ImportFile importing;

    @Autowired
    private Imports imports;

    @Autowired
    private Procedures procedures;

    @Autowired
    private AgencyCodes codes;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Test
    void anAgencyListsItsOwnVersionsAndNoNationalCode() {
        ImportView view = world.as(
                DemoPerson.THU,
                () -> run(record("8.210001", "H26.101") + "\n" + record("8.210002.H26", "H26") + "\n"
                        + record("8.210003.H41", "H26.101")));
        assertThat(imports.lines(view.id(), null, new Paging(1, 9)).items())
                .extracting(ImportLine::outcome, ImportLine::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(LineOutcome.REFUSED, ImportProblem.NATIONAL_CODE),
                        org.assertj.core.groups.Tuple.tuple(LineOutcome.CREATED, null),
                        org.assertj.core.groups.Tuple.tuple(LineOutcome.REFUSED, ImportProblem.NATIONAL_CODE));
        assertThat(procedures.inForce(new ProcedureCode("8.210001"))).isEmpty();
    }

    @Test
    void whatIsImportedForTheNationSaysWhoseAProcedureIsAlsoWhereTheContentIsTheSame() {
        String record = record("8.210010", "G15");
        Actors.as(Actor.OPERATOR, () -> run(record));
        jdbc.sql("update procedure.procedure set agency = ? where code = '8.210010'")
                .param(carrier("H26.101"))
                .update();
        ImportView again = Actors.as(Actor.OPERATOR, () -> run(record));
        assertThat(again.counts().unchanged()).as(again.toString()).isEqualTo(1);
        assertThat(jdbc.sql("select agency from procedure.procedure where code = '8.210010'")
                        .query(Long.class)
                        .single())
                .isEqualTo(carrier("G15"));
    }

    /** What was imported for a day to come, as by a node whose clock is ahead, gives way to what is imported today. */
    @Test
    void whatIsImportedTakesThePlaceOfWhatWaitsForItsDay() {
        Actors.as(Actor.OPERATOR, () -> run(record("8.210020", "G15")));
        long first = revision();
        jdbc.sql("update procedure.revision set valid_until = valid_from + 2, ended = 'REPLACED' where id = ?")
                .param(first)
                .update();
        jdbc.sql("""
                        insert into procedure.revision (procedure, number, state, origin, valid_from, drafted_at, saved_at, record, name, fields, field_names, levels, audiences, events, defects)
                        select procedure, number + 1, state, origin, valid_from + 2, drafted_at, saved_at, record, name, fields, field_names, levels, audiences, events, defects
                        from procedure.revision where id = ?""").param(first).update();
        ImportView again = Actors.as(
                Actor.OPERATOR, () -> run(record("8.210020", "G15").replace("Thủ tục của ai", "Thủ tục đã sửa")));
        assertThat(again.state()).as(again.toString()).isEqualTo(ImportState.DONE);
        assertThat(procedures
                        .inForce(new ProcedureCode("8.210020"))
                        .orElseThrow()
                        .record()
                        .name())
                .isEqualTo("Thủ tục đã sửa");
    }

    private long revision() {
        return jdbc.sql("""
                        select r.id from procedure.revision r join procedure.procedure p on p.id = r.procedure
                        where p.code = '8.210020'""").query(Long.class).single();
    }

    private long carrier(String code) {
        return codes.carrier(AgencyCode.of(code), AsOf.today(clock))
                .orElseThrow()
                .id()
                .value();
    }

    private ImportView run(String lines) {
        try {
            long id = importing.receive(
                    new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), "ma.jsonl", null);
            importing.run(id, Progress.SILENT);
            return imports.find(id).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String record(String code, String agency) {
        return "{\"MATTHC\":\"" + code + "\",\"TENTTHC\":\"Thủ tục của ai\",\"MACOQUANCONGBO\":\"" + agency + "\"}";
    }
}
