package vn.motcua.gates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The SQL statements in compiled classes, as far as they are written whole in one place, and what PostgreSQL says of them before anybody runs them. */
final class Statements {

    private static final String CLIENT = "org/springframework/jdbc/core/simple/JdbcClient";

    /** Quoted words and casts are no parameters. */
    private static final Pattern PARTS =
            Pattern.compile("'[^']*'|\"[^\"]*\"|--[^\n]*|::|:([a-zA-Z_]\\w*)|\\?(?![|&?])");

    /** Syntax, columns, tables, and names that mean two things. What depends on the sort of a parameter is left to those who run it. */
    private static final Set<String> SINS = Set.of("42601", "42703", "42P01", "42702", "42P02", "42712", "42803");

    private Statements() {}

    /**
     * A statement.
     *
     * @param where class and method
     * @param sql the text; {@code null} if it is put together while the application runs
     */
    record Statement(String where, @Nullable String sql) {}

    static List<Statement> in(Path classes) throws IOException {
        List<Statement> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(classes)) {
            files.filter(one -> one.toString().endsWith(".class")).sorted().forEach(one -> add(one, all));
        }
        return all;
    }

    /** What PostgreSQL says against it; empty if nothing. */
    static Optional<String> refusal(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("prepare planned as " + numbered(sql));
            statement.execute("deallocate planned");
            return Optional.empty();
        } catch (SQLException e) {
            return SINS.contains(e.getSQLState()) ? Optional.of(String.valueOf(e.getMessage())) : Optional.empty();
        }
    }

    private static void add(Path file, List<Statement> all) {
        try {
            ClassModel model = ClassFile.of().parse(file);
            for (MethodModel method : model.methods())
                method.code().ifPresent(code -> {
                    CodeElement before = null;
                    for (CodeElement one : code) {
                        if (!(one instanceof Instruction)) continue;
                        if (asks(one))
                            all.add(new Statement(
                                    model.thisClass().asInternalName() + "."
                                            + method.methodName().stringValue(),
                                    text(before)));
                        before = one;
                    }
                });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean asks(CodeElement one) {
        return one instanceof InvokeInstruction call
                && call.owner().asInternalName().equals(CLIENT)
                && call.name().equalsString("sql");
    }

    private static @Nullable String text(@Nullable CodeElement before) {
        return before instanceof ConstantInstruction constant && constant.constantValue() instanceof String text
                ? text
                : null;
    }

    private static String numbered(String sql) {
        List<String> names = new ArrayList<>();
        return PARTS.matcher(sql)
                .replaceAll(part -> Matcher.quoteReplacement(number(part.group(), part.group(1), names)));
    }

    private static String number(String whole, @Nullable String name, List<String> names) {
        if (name == null && !whole.equals("?")) return whole;
        int known = name == null ? -1 : names.indexOf(name);
        if (known < 0) {
            names.add(name == null ? "?" : name);
            known = names.size() - 1;
        }
        return "$" + (known + 1);
    }
}
