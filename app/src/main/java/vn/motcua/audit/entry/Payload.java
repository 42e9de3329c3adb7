package vn.motcua.audit.entry;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.audit.AuditEvent;

/** An event's own values as canonical JSON: an object of the record's components, in their order. */
final class Payload {

    private static final ClassValue<List<Part>> PARTS = new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> type) {
            if (!type.isRecord()) throw new IllegalArgumentException(type.getName() + " is no record");
            return Stream.of(type.getRecordComponents()).map(Part::of).toList();
        }
    };

    private Payload() {}

    static String of(AuditEvent event) {
        StringBuilder json = new StringBuilder(96);
        write(event, json);
        return json.toString();
    }

    /** The components of a record that is one id alone ({@code AgencyId}) are written as that id. */
    static void write(Object record, StringBuilder json) {
        List<Part> parts = PARTS.get(record.getClass());
        if (parts.size() == 1 && parts.getFirst().name().equals("value")) {
            CanonicalJson.value(parts.getFirst().in(record), json);
            return;
        }
        json.append('{');
        for (Part part : parts) {
            if (part != parts.getFirst()) json.append(',');
            CanonicalJson.text(part.name(), json);
            json.append(':');
            CanonicalJson.value(part.in(record), json);
        }
        json.append('}');
    }

    /** A component and how it is read. */
    private record Part(String name, Method accessor) {

        static Part of(RecordComponent component) {
            component.getAccessor().setAccessible(true); // catalogues may be hidden inside their modules
            return new Part(component.getName(), component.getAccessor());
        }

        @Nullable
        Object in(Object record) {
            try {
                return accessor.invoke(record);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
