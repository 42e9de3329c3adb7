package vn.motcua.procedure.form;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcua.procedure.form.condition.Type;
import vn.motcua.procedure.form.condition.Vocabulary;

/** The fields of a form as conditions can speak of them. */
public final class FormVocabulary implements Vocabulary {

    private final Map<String, Type> types = new HashMap<>();
    private final Set<String> groups = new HashSet<>();

    /** Of a form. */
    public FormVocabulary(FormDefinition form) {
        form.fields().forEach(field -> {
            types.putIfAbsent(field.name(), type(field));
            if (field.kind() == FieldKind.ROWS) groups.add(field.name());
            field.columns().forEach(column -> types.putIfAbsent(field.name() + "." + column.name(), type(column)));
        });
    }

    @Override
    public Optional<Type> type(String name) {
        return Optional.ofNullable(types.get(name));
    }

    @Override
    public boolean group(String name) {
        return groups.contains(name);
    }

    private static Type type(FormField field) {
        return new Type(
                field.kind().type(), field.options().stream().map(Option::value).collect(Collectors.toSet()));
    }
}
