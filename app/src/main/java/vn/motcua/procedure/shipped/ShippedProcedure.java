package vn.motcua.procedure.shipped;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.procedure.ProcedureCode;

/** What is shipped complete. The records stand in the demo catalogue; forms and steps are files of their own, each field with its ground in law. */
enum ShippedProcedure {
    BIRTH_REGISTRATION("1.001193"),
    TEMPORARY_RESIDENCE("1.004194"),
    CERTIFIED_COPY("2.000815"),
    DRIVING_LICENCE_EXCHANGE("3.000347"),
    HOUSEHOLD_BUSINESS("1.001612"),
    /** Copies of civil status records: carries a charge for each copy, which can be paid online. */
    CIVIL_STATUS_COPY("2.000635"),
    /** The national catalogue's record names it together with other property; ours of the demo catalogue is for cars alone, under a code of ours. */
    CAR_REGISTRATION_FEE(
            "car-registration-fee", ProcedureCode.ours("Bộ Tài chính", "Khai lệ phí trước bạ đối với ô tô"));

    private static final JsonMapper JSON = JsonMapper.shared();

    private final String file;
    private final ProcedureCode code;

    ShippedProcedure(String code) {
        this(code, ProcedureCode.of(code));
    }

    ShippedProcedure(String file, ProcedureCode code) {
        this.file = file;
        this.code = code;
    }

    ProcedureCode code() {
        return code;
    }

    JsonNode form() {
        return read("forms");
    }

    JsonNode flow() {
        return read("flows");
    }

    private JsonNode read(String folder) {
        String name = "/procedure/" + folder + "/" + file + ".json";
        try (InputStream in = ShippedProcedure.class.getResourceAsStream(name)) {
            if (in == null) throw new IllegalStateException(name);
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
