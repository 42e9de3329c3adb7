package vn.motcua.gates;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.motcua.kernel.Modules;
import vn.motcua.kernel.Refusal;
import vn.motcua.kernel.access.Permission;
import vn.motcua.kernel.text.Language;
import vn.motcua.kernel.text.Messages;
import vn.motcua.kernel.text.Worded;

/** What golden files list, read off the classes. */
final class Listing {

    private Listing() {}

    static String permissions(Messages messages) {
        Columns table = new Columns().row("permission", "tiếng Việt", "English");
        MainClasses.enums(Permission.class).stream()
                .flatMap(type -> Stream.of(type.getEnumConstants()))
                .forEach(one -> table.row(one.code(), vi(messages, one), en(messages, one)));
        return table.toString();
    }

    static String refusals(Messages messages) {
        StringBuilder text = new StringBuilder();
        for (Class<? extends Refusal> type : MainClasses.enums(Refusal.class))
            for (Refusal one : type.getEnumConstants()) {
                text.append(
                        Modules.of(type) + " " + one.name() + "  " + one.kind().status() + "\n");
                for (Language language : Language.values())
                    text.append("    " + language.tag() + "  " + pattern(messages, language, one.key()) + "\n        "
                            + pattern(messages, language, one.key() + ".next") + "\n");
            }
        return text.toString();
    }

    /** Facts that are published: records that some listener takes, or that are named events; and who listens. */
    static String events() {
        Map<String, TreeSet<String>> listeners = new TreeMap<>();
        for (Class<?> type : MainClasses.all()) {
            if (type.isRecord() && event(type)) listeners.computeIfAbsent(name(type), key -> new TreeSet<>());
            for (Method method : methods(type))
                for (Class<?> heard : heard(method))
                    if (heard.getName().startsWith(Modules.BASE))
                        listeners
                                .computeIfAbsent(name(heard), key -> new TreeSet<>())
                                .add(name(type) + "." + method.getName());
        }
        Columns table = new Columns().row("published", "listeners");
        listeners.forEach((event, by) -> table.row(event, by.isEmpty() ? "-" : String.join(", ", by)));
        return table.toString();
    }

    /** Every {@code ${motcua.…}} in the code with its default. */
    static String configuration() {
        Columns table = new Columns().row("setting", "default", "read by");
        Sources.main()
                .forEach(source -> source.literals().stream()
                        .filter(text -> text.startsWith("${motcua.") && text.endsWith("}"))
                        .forEach(text -> {
                            String[] parts =
                                    text.substring(2, text.length() - 1).split(":", 2);
                            table.row(
                                    parts[0],
                                    parts.length < 2 ? "(must be given)" : parts[1].isEmpty() ? "(empty)" : parts[1],
                                    source.path().getFileName().toString().replace(".java", ""));
                        }));
        return table.sorted();
    }

    private static boolean event(Class<?> type) {
        return type.getSimpleName().endsWith("Event")
                || Arrays.stream(type.getInterfaces())
                        .anyMatch(one -> one.getSimpleName().matches("(?!Audit).*Event"));
    }

    private static Method[] methods(Class<?> type) {
        try {
            return type.getDeclaredMethods();
        } catch (NoClassDefFoundError optional) { // a class that stands on a library which is not there
            return new Method[0];
        }
    }

    private static List<Class<?>> heard(Method method) {
        boolean listens = AnnotatedElementUtils.hasAnnotation(method, EventListener.class)
                || AnnotatedElementUtils.hasAnnotation(method, TransactionalEventListener.class);
        return listens ? List.of(method.getParameterTypes()) : List.of();
    }

    private static String name(Class<?> type) {
        return Modules.of(type) + " " + type.getName().replaceFirst(".*\\.", "").replace('$', '.');
    }

    private static String vi(Messages messages, Worded one) {
        return messages.text(Language.VI, one);
    }

    private static String en(Messages messages, Worded one) {
        return messages.text(Language.EN, one);
    }

    /** The pattern itself, not filled in. */
    private static String pattern(Messages messages, Language language, String key) {
        return messages.text(language, key).replace("''", "'");
    }
}
