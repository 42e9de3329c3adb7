package vn.motcua.directory.authority;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.directory.people.AppointmentId;

/** Writes the facts from which authority follows. Rows are added and closed, never changed. */
@Component
class FactWriter {

    private final JdbcClient jdbc;

    FactWriter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long newCompetence() {
        return next("directory.competence_id");
    }

    long newDelegation() {
        return next("directory.delegation_id");
    }

    private long next(String sequence) {
        return jdbc.sql("select nextval(cast(:sequence as regclass))")
                .param("sequence", sequence)
                .query(Long.class)
                .single();
    }

    void add(Competence competence, OffsetDateTime known) {
        jdbc.sql("""
                        insert into directory.competence (competence, position, agency, act, detail, capacity, source, clause, grade,
                            valid, recorded)
                        values (:id, :position, :agency, :act, :detail, :capacity, :source, :clause, :grade,
                            daterange(:from, :until), tstzrange(:known, null))""")
                .param("id", competence.id())
                .param("position", competence.position().value())
                .param("agency", competence.agency().value())
                .param("act", competence.matter().act().name())
                .param("detail", competence.matter().detail())
                .param("capacity", competence.capacity().name())
                .param("source", competence.source().document())
                .param("clause", competence.source().clause())
                .param("grade", competence.source().grade().name())
                .param("from", competence.term().from())
                .param("until", competence.term().until())
                .param("known", known)
                .update();
    }

    void add(Delegation delegation, OffsetDateTime known) {
        jdbc.sql("""
                        insert into directory.delegation (delegation, agency, kind, giver_position, giver_appointment,
                            receiver_position, receiver_appointment, act, detail, paper, paper_signed, end_paper, valid, recorded)
                        values (:id, :agency, :kind, :giver, :giverAppointment, :receiver, :receiverAppointment, :act, :detail,
                            :paper, :signed, :ended, daterange(:from, :until), tstzrange(:known, null))""")
                .param("id", delegation.id())
                .param("agency", delegation.agency().value())
                .param("kind", delegation.kind().name())
                .param("giver", delegation.giver().value())
                .param("giverAppointment", value(delegation.giverAppointment()))
                .param("receiver", delegation.receiver().value())
                .param("receiverAppointment", value(delegation.receiverAppointment()))
                .param("act", delegation.matter().act().name())
                .param("detail", delegation.matter().detail())
                .param("paper", delegation.paper().number())
                .param("signed", delegation.paper().signed())
                .param("ended", delegation.endedBy())
                .param("from", delegation.term().from())
                .param("until", delegation.term().until())
                .param("known", known)
                .update();
    }

    void close(Competence competence, OffsetDateTime known) {
        close("update directory.competence", "competence", competence.id(), known);
    }

    void close(Delegation delegation, OffsetDateTime known) {
        close("update directory.delegation", "delegation", delegation.id(), known);
    }

    private void close(String update, String key, long id, OffsetDateTime known) {
        jdbc.sql(update + " set recorded = tstzrange(lower(recorded), :known) where " + key
                        + " = :id and upper_inf(recorded)")
                .param("id", id)
                .param("known", known)
                .update();
    }

    private static @Nullable Long value(@Nullable AppointmentId id) {
        return id == null ? null : id.value();
    }
}
