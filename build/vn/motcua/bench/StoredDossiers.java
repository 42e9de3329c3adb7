package vn.motcua.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;

/** Dossiers that ended long ago, filled in by COPY: the dossier, what was answered, six steps and seven lines of its timeline each. */
final class StoredDossiers {

    private static final String[] TABLES = {"dossier.dossier", "dossier.content", "dossier.task", "dossier.event"};
    private static final int STEPS = 6;
    private static final String[] NAMES = {"tiep-nhan", "phan-cong", "tham-dinh", "ky", "hoan-thien", "tra"};
    private static final String[] ROLES = {"ONE_STOP", "UNIT_HEAD", "SPECIALIST", "LEADER", "CLERK", "ONE_STOP"};
    private static final String[] ACTS = {"SUBMIT", "ACCEPT", "BEGIN", "PASS_ON", "PASS_ON", "FINISH", "RETURN"};
    private static final int[] STATUSES = {1, 2, 4, 4, 4, 9, 10};

    private final long agency;
    private final long revision;

    StoredDossiers(long agency, long revision) {
        this.agency = agency;
        this.revision = revision;
    }

    void fill(Filling.Database database, int dossiers) throws Exception {
        Filling.of(database, dossiers, TABLES[0], String.join(", ", TABLES), this::chunk);
    }

    private void chunk(Connection connection, long first, int dossiers) throws SQLException, IOException {
        StringBuilder dossier = new StringBuilder();
        StringBuilder content = new StringBuilder();
        StringBuilder task = new StringBuilder();
        StringBuilder event = new StringBuilder();
        for (long id = first; id < first + dossiers; id++) {
            String day = String.format(Locale.ROOT, "2025-%02d-%02d 0", 1 + id % 10, 1 + id / 10 % 28);
            String way = "{tiep-nhan:0,phan-cong:0,tham-dinh:0,ky:0,hoan-thien:0,tra:0}";
            String limit = "5\tWORKING_DAYS";
            dossier.append(id + "\tH26.101-25" + String.format(Locale.ROOT, "%010d", id) + "\t" + new UUID(7, id) + "\t" + agency + "\t" + revision
                    + "\t9.990001\tThủ tục đo thử\t\t2\t\\N\tNguyễn Thị Lan\t0\t10\t" + way + "\t" + day + "8:00+07\t" + day + "9:00+07\t" + limit + "\t"
                    + day + "9:00+07\t{}\t" + day + "9:30+07\t" + day + "9:40+07\t7\t7\n");
            content.append(id + "\t{\"kind\": \"CITIZEN\", \"name\": \"Nguyễn Thị Lan\", \"number\": \"001190000123\", \"phone\": \"0912345678\", \"email\": \"\","
                    + " \"address\": \"Phường Ba Đình, thành phố Hà Nội\"}\t{\"what\": \"Xin cấp bản sao giấy khai sinh\", \"urgent\": true}\t{}\n");
            for (int i = 0; i < STEPS; i++)
                task.append(id + "\t" + NAMES[i] + "\tKiểm tra, tiếp nhận hồ sơ\tWORK\t" + ROLES[i] + "\t" + agency + "\t\t" + day + "8:00+07\t" + day + "8:30+07\t\\N\t\t\\N\t"
                        + day + "9:00+07\tĐã chuyển\n");
            for (int i = 0; i <= STEPS; i++)
                event.append(id + "\t" + (i + 1) + "\t" + day + "9:00+07\t" + ACTS[i] + "\t" + STATUSES[i] + "\t" + agency + "\t\\N\tHoàng Minh Đức\t"
                        + (i == 0 ? "" : NAMES[i - 1]) + "\t\t\n");
        }
        Filling.copy(connection, "dossier.dossier (id, code, draft, agency, revision, procedure_code, procedure_name, case_name, channel, account, applicant_name, return_way,"
                + " status, way, submitted_at, received_at, limit_amount, limit_unit, due_at, pauses, finished_at, returned_at, version, synced)", dossier);
        Filling.copy(connection, "dossier.content (dossier, applicant, answers, provenance)", content);
        Filling.copy(connection, "dossier.task (dossier, step, name, kind, role, agency, unit, opened_at, due_at, holder, holder_name, claimed_at, closed_at, outcome)", task);
        Filling.copy(connection, "dossier.event (dossier, number, at, act, status, agency, account, who, step, outcome, note)", event);
    }

    /** What all dossiers take, with their indexes. */
    static long bytes(Connection connection) throws SQLException {
        return Filling.bytes(connection, TABLES);
    }
}
