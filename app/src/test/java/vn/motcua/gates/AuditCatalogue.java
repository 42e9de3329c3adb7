package vn.motcua.gates;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.audit.AuditEvent;
import vn.motcua.audit.AuditLog;
import vn.motcua.kernel.Modules;
import vn.motcua.kernel.Operation;

/**
 * The closed catalogue of audit events: every operation names what it records and records it; every event is a record of its module's sealed
 * catalogue, is recorded by an operation and by nothing else, has values that can be hashed and none that are personal, and a sentence that
 * asks for no value it has not.
 */
final class AuditCatalogue {

    private static final Pattern PERSONAL = Pattern.compile(
            "(?i).*(password|secret|email|phone|mobile|birth|fullname|personname|citizennumber|identitynumber|passport|homeaddress|bankaccount).*");
    private static final Pattern VALUE = Pattern.compile("\\{(\\d+)");
    private static final Set<Class<?>> HASHED = Set.of(
            String.class,
            boolean.class,
            long.class,
            int.class,
            short.class,
            Boolean.class,
            Long.class,
            Integer.class,
            Short.class,
            BigInteger.class,
            BigDecimal.class,
            UUID.class,
            LocalDate.class,
            LocalTime.class,
            LocalDateTime.class,
            Instant.class,
            Optional.class);

    private final JavaClasses classes;
    private final List<JavaClass> operations;
    private final List<JavaClass> events;
    private final List<String> found = new ArrayList<>();

    private AuditCatalogue(JavaClasses classes) {
        this.classes = classes;
        operations = sorted(classes.stream().filter(type -> type.isAnnotatedWith(Operation.class)));
        events = sorted(classes.stream().filter(type -> type.isAssignableTo(AuditEvent.class) && !type.isInterface()));
    }

    static List<String> complaints(JavaClasses classes, List<MessageFile> messages) {
        AuditCatalogue catalogue = new AuditCatalogue(classes);
        catalogue.operations.forEach(catalogue::operation);
        catalogue.events.forEach(catalogue::event);
        catalogue.strangers();
        catalogue.sentences(messages);
        return catalogue.found;
    }

    /** The catalogue as a table: event, values, who records it. */
    static String listing(JavaClasses classes) {
        AuditCatalogue catalogue = new AuditCatalogue(classes);
        Columns table = new Columns().row("event", "recorded by", "values");
        for (JavaClass event : catalogue.events)
            table.row(code(event), String.join(", ", catalogue.recorders(event)), values(event.reflect()));
        return table.toString();
    }

    private void operation(JavaClass operation) {
        Set<String> named = named(operation);
        Set<String> made = made(operation);
        if (named.isEmpty()) complain(operation, "names no audit event");
        for (String name : named)
            if (events.stream().noneMatch(event -> event.getName().equals(name)))
                complain(operation, "names " + shortened(name) + ", which is no audit event");
            else if (!Modules.of(operation.reflect()).equals(module(name)))
                complain(operation, "names an event of another module: " + shortened(name));
            else if (!made.contains(name)) complain(operation, "names " + shortened(name) + " and never makes one");
        made.stream()
                .filter(name -> !named.contains(name))
                .forEach(name -> complain(operation, "makes " + shortened(name) + " and does not name it"));
        if (parts(operation).noneMatch(AuditCatalogue::records)) complain(operation, "never calls the audit log");
    }

    private void event(JavaClass event) {
        if (!event.isRecord()) complain(event, "is an audit event and no record");
        else Arrays.stream(event.reflect().getRecordComponents()).forEach(component -> value(event, component));
        if (!inCatalogue(event.reflect())) complain(event, "stands in no sealed catalogue of its module");
        if (recorders(event).isEmpty()) complain(event, "is recorded by no operation");
        if (events.stream().filter(other -> code(other).equals(code(event))).count() > 1)
            complain(event, "shares its name in the log, " + code(event));
    }

    private void value(JavaClass event, RecordComponent component) {
        if (PERSONAL.matcher(component.getName()).matches())
            complain(event, "keeps a personal value: " + component.getName());
        if (!hashed(component.getType())) complain(event, "has a value with no canonical form: " + component.getName());
    }

    private static boolean hashed(Class<?> type) {
        return HASHED.contains(type) || type.isEnum() || type.isRecord() || Collection.class.isAssignableFrom(type);
    }

    private static boolean inCatalogue(Class<?> event) {
        Class<?> around = event.getEnclosingClass();
        return around != null && around.isSealed() && around.isInterface() && AuditEvent.class.isAssignableFrom(around);
    }

    /** Events that are made where nothing is an operation. */
    private void strangers() {
        sorted(classes.stream().filter(type -> !type.isAnnotatedWith(Operation.class) && !inOperation(type)))
                .forEach(type -> made(type).stream()
                        .filter(name -> !name.startsWith(type.getName() + "$"))
                        .forEach(name -> complain(type, "makes " + shortened(name) + " and is no operation")));
    }

    private boolean inOperation(JavaClass type) {
        return operations.stream().anyMatch(operation -> type.getName().startsWith(operation.getName() + "$"));
    }

    private void sentences(List<MessageFile> messages) {
        for (JavaClass event : events) {
            if (!event.isRecord()) continue;
            int values = event.reflect().getRecordComponents().length;
            String key = Modules.of(event.reflect()) + ".audit." + event.getSimpleName();
            for (MessageFile file : messages) {
                String text = file.texts().get(key);
                if (text == null) continue; // another gate sees what is missing
                VALUE.matcher(text)
                        .results()
                        .filter(value -> Integer.parseInt(value.group(1)) >= values)
                        .forEach(value -> complain(
                                event,
                                "has " + values + " values, and " + file.name() + " asks for " + value.group() + "}"));
            }
        }
    }

    private List<String> recorders(JavaClass event) {
        return operations.stream()
                .filter(operation -> named(operation).contains(event.getName()))
                .map(JavaClass::getSimpleName)
                .toList();
    }

    private static Set<String> named(JavaClass operation) {
        return Stream.of((Object[]) (JavaClass[]) operation
                        .getAnnotationOfType(Operation.class.getName())
                        .get("records")
                        .orElseThrow())
                .map(type -> ((JavaClass) type).getName())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The audit events that a class and the classes inside it make. */
    private Set<String> made(JavaClass type) {
        return parts(type)
                .flatMap(part -> Stream.concat(
                        part.getConstructorCallsFromSelf().stream().map(call -> call.getTargetOwner()),
                        part.getCodeUnits().stream()
                                .map(JavaCodeUnit::getConstructorReferencesFromSelf)
                                .flatMap(Set::stream)
                                .map(reference -> reference.getTargetOwner())))
                .filter(target -> target.isAssignableTo(AuditEvent.class) && !target.isInterface())
                .map(JavaClass::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<JavaClass> parts(JavaClass type) {
        return classes.stream().filter(one -> one.equals(type) || one.getName().startsWith(type.getName() + "$"));
    }

    private static boolean records(JavaClass type) {
        return Stream.concat(
                        type.getMethodCallsFromSelf().stream().map(call -> call.getTargetOwner()),
                        type.getMethodReferencesFromSelf().stream().map(reference -> reference.getTargetOwner()))
                .anyMatch(target -> target.isEquivalentTo(AuditLog.class));
    }

    private static String values(Class<?> event) {
        Map<Integer, String> values = new TreeMap<>();
        RecordComponent[] components = event.getRecordComponents();
        for (int i = 0; i < components.length; i++)
            values.put(
                    i, components[i].getName() + " " + components[i].getType().getSimpleName());
        return values.isEmpty() ? "-" : String.join(", ", values.values());
    }

    private static String code(JavaClass event) {
        return AuditEvent.code(event.reflect());
    }

    private static String module(String name) {
        return name.substring(Modules.BASE.length(), name.indexOf('.', Modules.BASE.length()));
    }

    private static String shortened(String name) {
        return name.substring(name.lastIndexOf('.') + 1).replace('$', '.');
    }

    private static List<JavaClass> sorted(Stream<JavaClass> types) {
        return types.sorted(Comparator.comparing(JavaClass::getName)).toList();
    }

    private void complain(JavaClass type, String what) {
        found.add(shortened(type.getName()) + " " + what);
    }
}
