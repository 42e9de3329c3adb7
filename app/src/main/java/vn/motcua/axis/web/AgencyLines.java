package vn.motcua.axis.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.directory.AgencyKind;
import vn.motcua.directory.ListedAgency;
import vn.motcua.kernel.AgencyCode;

/** Rows of the lists of agencies, in the words of the contract. What has no value is left out. */
@Component
class AgencyLines {

    Map<String, Object> old(ListedAgency agency) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", agency.id().toString());
        put(row, "pid", agency.parent());
        put(row, "code", agency.qcvn102());
        row.put("name", agency.name());
        put(row, "mail", agency.email());
        put(row, "oldCode", agency.formerQcvn102());
        return row;
    }

    Map<String, Object> qd20(ListedAgency agency) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", agency.id().toString());
        put(row, "code", agency.qd20());
        row.put("name", agency.name());
        put(row, "mail", agency.email());
        put(row, "code102", agency.qcvn102());
        return row;
    }

    Map<String, Object> unit(ListedAgency agency) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", agency.id().toString());
        put(row, "pid", agency.parent());
        agency.code().ifPresent(code -> row.put("code", code));
        row.put("name", agency.name());
        put(row, "mail", agency.email());
        row.put("version", agency.version());
        agency.code().flatMap(AgencyCode::parse).ifPresent(code -> row.put("centerCode", code.block()));
        row.put("deleted", !agency.open());
        row.put("isAgency", !unit(agency.kind()));
        row.put("modifyDate", Rows.time(agency.changed()));
        return row;
    }

    /** True if the agency has a code of 2020 on this level: so many groups long; 0 is any. */
    static boolean onLevel(ListedAgency agency, int level) {
        return agency.qd20() != null && (level == 0 || agency.qd20().split("\\.").length == level);
    }

    private static boolean unit(AgencyKind kind) {
        return kind == AgencyKind.CENTRAL_UNIT || kind == AgencyKind.LOCAL_UNIT;
    }

    private static void put(Map<String, Object> row, String name, @Nullable Object value) {
        if (value != null) row.put(name, value.toString());
    }
}
