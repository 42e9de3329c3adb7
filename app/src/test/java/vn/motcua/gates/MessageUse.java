package vn.motcua.gates;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.motcua.audit.AuditEvent;
import vn.motcua.gates.Sources.Source;
import vn.motcua.kernel.Modules;
import vn.motcua.kernel.Refusal;
import vn.motcua.kernel.text.Worded;
import vn.motcua.notification.NoticeKind;

/**
 * Which message keys the application uses.
 *
 * @param texts every text in quotes in code and templates: a key among them is used
 * @param asked those that are certainly meant as keys, because they are handed to {@code t(…)} or have three words or more
 * @param named keys that types demand: constants that are worded, refusals with their advice, audit events
 */
record MessageUse(Set<String> texts, Set<String> asked, Set<String> named) {

    private static final Path TEMPLATES = Path.of("src", "main", "jte");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"\\n]*)(?=\")"); // quotes stand in quotes
    private static final Pattern CALLED = Pattern.compile("\\bt\\(\\s*\"([^\"\\n]*)\"");
    private static final Set<String> CALLS = Set.of("t", "text");

    MessageUse() {
        this(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
    }

    static MessageUse ofApplication() {
        MessageUse use = new MessageUse();
        Sources.main().forEach(use::code);
        templates().forEach(use::template);
        MainClasses.enums(Worded.class).forEach(use::worded);
        MainClasses.enums(NoticeKind.class).forEach(use::notices);
        MainClasses.enums(Refusal.class).forEach(use::refusals);
        MainClasses.of(AuditEvent.class).stream().filter(Class::isRecord).forEach(use::event);
        return use;
    }

    void code(Source source) {
        texts.addAll(source.literals());
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
                if (CALLS.contains(name(call.getMethodSelect())))
                    call.getArguments().stream()
                            .limit(2)
                            .filter(LiteralTree.class::isInstance)
                            .map(argument -> ((LiteralTree) argument).getValue())
                            .filter(String.class::isInstance)
                            .forEach(value -> asked.add((String) value));
                return super.visitMethodInvocation(call, nothing);
            }
        }.scan(source.tree(), null);
    }

    void template(String text) {
        QUOTED.matcher(text).results().map(MessageUse::first).forEach(texts::add);
        CALLED.matcher(text).results().map(MessageUse::first).forEach(asked::add);
    }

    void worded(Class<? extends Worded> type) {
        Arrays.stream(type.getEnumConstants()).map(Worded::key).forEach(named::add);
    }

    void notices(Class<? extends NoticeKind> type) {
        for (NoticeKind kind : type.getEnumConstants())
            named.addAll(List.of(kind.key(), kind.key() + ".text", kind.key() + ".outside"));
    }

    void refusals(Class<? extends Refusal> type) {
        for (Refusal refusal : type.getEnumConstants()) named.addAll(List.of(refusal.key(), refusal.key() + ".next"));
    }

    void event(Class<?> type) {
        named.add(Modules.of(type) + ".audit." + type.getSimpleName());
    }

    private static String first(MatchResult match) {
        return match.group(1);
    }

    private static String name(ExpressionTree called) {
        return switch (called) {
            case MemberSelectTree select -> select.getIdentifier().toString();
            case IdentifierTree identifier -> identifier.getName().toString();
            default -> "";
        };
    }

    private static List<String> templates() {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".jte"))
                    .map(MessageUse::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
