package vn.motcua.procedure.data;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.procedure.ProcedureView;
import vn.motcua.procedure.record.RecordJson;

/** A procedure as JSON: which revision, since when, and the record in the national structure. */
public final class PublishedJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private PublishedJson() {}

    /** The whole. */
    public static String of(ProcedureView view) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", view.code().text());
        json.put("codeOurs", view.code().ours());
        json.put("name", view.record().name());
        json.put("revision", view.number());
        json.put("validFrom", view.from().toString());
        if (view.until() != null) json.put("validUntil", view.until().toString());
        json.put("operated", view.operated());
        json.put("href", "/procedure/" + view.code());
        json.put("record", RecordJson.tree(view.record()));
        return JSON.writeValueAsString(json);
    }

    /** The record alone, in one line. */
    public static String record(ProcedureView view) {
        return RecordJson.write(view.record());
    }
}
