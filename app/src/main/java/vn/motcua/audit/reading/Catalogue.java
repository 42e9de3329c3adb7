package vn.motcua.audit.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;
import vn.motcua.audit.AuditEvent;
import vn.motcua.kernel.Modules;
import vn.motcua.kernel.Operation;

/** The kinds of events that this installation knows: those that its operations name. */
@Component
public class Catalogue {

    private final ListableBeanFactory beans;
    private volatile Map<String, Class<?>> types = Map.of();

    Catalogue(ListableBeanFactory beans) {
        this.beans = beans;
    }

    /** The class of an event; empty for one that an older version wrote. */
    public Optional<Class<?>> type(String event) {
        return Optional.ofNullable(types().get(event));
    }

    /** All, by name. */
    public List<String> events() {
        return List.copyOf(types().keySet());
    }

    /** The key of an event's sentence. */
    static String key(Class<?> type) {
        return Modules.of(type) + ".audit." + type.getSimpleName();
    }

    private Map<String, Class<?>> types() {
        if (types.isEmpty()) types = read();
        return types;
    }

    private Map<String, Class<?>> read() {
        Map<String, Class<?>> all = new TreeMap<>();
        Stream.of(beans.getBeanNamesForAnnotation(Operation.class))
                .map(name -> beans.findAnnotationOnBean(name, Operation.class))
                .flatMap(operation -> operation == null ? Stream.empty() : Stream.of(operation.records()))
                .forEach(type -> all.put(AuditEvent.code(type), type));
        return all;
    }
}
