package vn.motcua.procedure.form.schema;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.Dialects;
import java.util.List;
import tools.jackson.databind.JsonNode;
import vn.motcua.procedure.form.FormProblem;

/**
 * A schema that passed the {@link SchemaGuard}, ready to judge data. Nothing is ever fetched: references lead into the same document only, and the
 * meta-schema lies in the library.
 */
public final class DataSchema {

    private static final int MOST_ERRORS = 50;
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final String META = Dialects.getDraft202012().getId();

    private final Schema schema;

    private DataSchema(Schema schema) {
        this.schema = schema;
    }

    /** What {@code $schema} says in a form's schema, if it says anything. */
    public static String dialect() {
        return META;
    }

    /** The schema; refused if forms do not take it, or if it is none. */
    public static DataSchema of(JsonNode document) {
        SchemaGuard.check(document);
        Schema meta = REGISTRY.getSchema(SchemaLocation.of(META));
        List<Error> wrong = meta.validate(document);
        if (!wrong.isEmpty())
            throw FormProblem.SCHEMA_INVALID.because(
                    "/schema" + wrong.getFirst().getInstanceLocation());
        return new DataSchema(REGISTRY.getSchema(document));
    }

    /** The places in the data that the schema refuses, as JSON pointers; empty if it is as the schema wants it. */
    public List<String> refuses(JsonNode data) {
        return schema.validate(data).stream()
                .map(error -> error.getInstanceLocation().toString())
                .distinct()
                .limit(MOST_ERRORS)
                .toList();
    }
}
