package vn.motcua.procedure.form.condition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The table of cases, the fields that it speaks of, and the answers that it gives. */
final class Cases {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    static final Map<String, Type> FIELDS = Map.ofEntries(
            Map.entry("a", Type.of(ValueType.NUMBER)),
            Map.entry("b", Type.of(ValueType.NUMBER)),
            Map.entry("t", Type.of(ValueType.TEXT)),
            Map.entry("u", Type.of(ValueType.TEXT)),
            Map.entry("m", new Type(ValueType.TEXT, Set.of("SINGLE", "MARRIED", "DIVORCED"))),
            Map.entry("s", new Type(ValueType.CHOICES, Set.of("BANK", "CASH", "POST"))),
            Map.entry("f", Type.of(ValueType.TRUTH)),
            Map.entry("h", Type.of(ValueType.TRUTH)),
            Map.entry("d", Type.of(ValueType.DATE)),
            Map.entry("e", Type.of(ValueType.DATE)),
            Map.entry("w", Type.of(ValueType.ADDRESS)),
            Map.entry("p", Type.of(ValueType.ITEMS)),
            Map.entry("kids", Type.of(ValueType.ITEMS)),
            Map.entry("kids.birth", Type.of(ValueType.DATE)),
            Map.entry("kids.weight", Type.of(ValueType.NUMBER)),
            Map.entry("kids.ill", Type.of(ValueType.TRUTH)));

    static final Vocabulary VOCABULARY = new Vocabulary() {
        @Override
        public Optional<Type> type(String name) {
            return Optional.ofNullable(FIELDS.get(name));
        }

        @Override
        public boolean group(String name) {
            return name.equals("kids");
        }
    };

    private Cases() {}

    record Case(String line, Answers given, String expression, String value) {}

    static List<Case> all() {
        try (InputStream in = Objects.requireNonNull(Cases.class.getResourceAsStream("cases.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Cases::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Case read(String line) {
        int first = line.indexOf(" | ");
        int last = line.lastIndexOf(" | ");
        return new Case(
                line,
                Answers.of(line.substring(0, first)),
                line.substring(first + 3, last).strip(),
                line.substring(last + 3).strip());
    }

    /** How the table writes a value. */
    static String written(Value value) {
        return switch (value) {
            case Value.Missing ignored -> "missing";
            case Value.Truth truth -> Boolean.toString(truth.holds());
            case Value.Num num -> num.amount().toPlainString();
            case Value.Text text -> "\"" + text.text() + "\"";
            case Value.Day day -> day.date().text();
            default -> value.toString();
        };
    }

    /** Answers of the table; also a scope. */
    record Answers(Map<String, Value> values, List<Map<String, Value>> kids, Map<String, Value> here) implements Scope {

        static Answers of(String given) {
            Map<String, Value> values = new HashMap<>();
            List<Map<String, Value>> kids = new ArrayList<>();
            for (String part : given.split(";")) {
                int equals = part.indexOf('=');
                if (equals < 0) continue;
                String name = part.substring(0, equals).strip();
                String text = part.substring(equals + 1);
                if (name.equals("kids"))
                    Stream.of(text.substring(1, text.length() - 1).split("\\|"))
                            .map(Answers::row)
                            .forEach(kids::add);
                else values.put(name, value(name, text));
            }
            return new Answers(values, kids, Map.of());
        }

        private static Map<String, Value> row(String text) {
            Map<String, Value> row = new HashMap<>();
            for (String cell : text.split(",")) {
                String name = "kids." + cell.substring(0, cell.indexOf(':'));
                row.put(name, value(name, cell.substring(cell.indexOf(':') + 1)));
            }
            return row;
        }

        private static Value value(String name, String text) {
            return switch (Objects.requireNonNull(FIELDS.get(name), name).base()) {
                case NUMBER -> new Value.Num(new BigDecimal(text));
                case TEXT -> new Value.Text(text);
                case TRUTH -> Value.of(text.equals("yes"));
                case DATE -> new Value.Day(PartialDate.read(text).orElseThrow());
                case CHOICES ->
                    new Value.Choices(
                            text.equals("{}")
                                    ? Set.of()
                                    : Set.of(
                                            text.substring(1, text.length() - 1).split(",")));
                case ITEMS -> new Value.Items(Integer.parseInt(text));
                case ADDRESS ->
                    new Value.Place(text.substring(0, text.indexOf('/')), text.substring(text.indexOf('/') + 1));
                case PERIOD -> Value.MISSING;
            };
        }

        @Override
        public Value answer(String name) {
            if (name.equals("kids")) return new Value.Items(kids.size());
            Value row = here.get(name);
            return row == null ? values.getOrDefault(name, Value.MISSING) : row;
        }

        @Override
        public int rows(String group) {
            return group.equals("kids") ? kids.size() : 0;
        }

        @Override
        public Scope row(String group, int index) {
            return new Answers(values, kids, kids.get(index));
        }

        @Override
        public LocalDate today() {
            return TODAY;
        }
    }
}
