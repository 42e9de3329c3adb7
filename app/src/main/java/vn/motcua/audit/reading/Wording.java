package vn.motcua.audit.reading;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.audit.entry.Entry;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.access.ActorKind;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.kernel.text.Language;
import vn.motcua.kernel.text.Messages;
import vn.motcua.kernel.text.Worded;

/** Puts entries into words: each module's own sentence for the event, filled with its values; names are asked for once for all of them. */
@Component
public class Wording {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");
    private static final String NOTHING = "–";
    private static final String OPEN = "…";

    private final Messages messages;
    private final Catalogue catalogue;
    private final Known known;
    private final JsonMapper json;

    Wording(Messages messages, Catalogue catalogue, Known known, JsonMapper json) {
        this.messages = messages;
        this.catalogue = catalogue;
        this.known = known;
        this.json = json;
    }

    /** The entries in words, in their order. */
    public List<Line> of(List<Entry> entries, Language language) {
        List<Parsed> parsed = entries.stream().map(this::parse).toList();
        Names names = names(parsed, language);
        return parsed.stream().map(entry -> line(entry, names)).toList();
    }

    /** What a kind of event is, with its values left open. */
    public String kind(String event, Language language) {
        return catalogue
                .type(event)
                .map(type -> messages.text(language, Catalogue.key(type), open(type)))
                .orElse(event);
    }

    private static Object[] open(Class<?> type) {
        return Stream.of(type.getRecordComponents()).map(component -> OPEN).toArray();
    }

    private Parsed parse(Entry entry) {
        try {
            return new Parsed(entry, catalogue.type(entry.event()), json.readTree(entry.payload()));
        } catch (JacksonException e) { // a line that somebody tampered with is shown as far as it goes
            return new Parsed(entry, Optional.empty(), json.createObjectNode());
        }
    }

    private Names names(List<Parsed> entries, Language language) {
        Set<AgencyId> agencies = new HashSet<>();
        Set<AccountId> accounts = new HashSet<>();
        for (Parsed parsed : entries) {
            agency(parsed.entry.agency()).ifPresent(agencies::add);
            agency(parsed.entry.actingFor()).ifPresent(agencies::add);
            account(parsed.entry.account()).ifPresent(accounts::add);
            parsed.each((component, value) -> {
                if (component.getType() == AgencyId.class)
                    agency(value.asLong(0)).ifPresent(agencies::add);
                if (component.getType() == AccountId.class)
                    account(value.asString("")).ifPresent(accounts::add);
            });
        }
        return new Names(language, known.agencies(agencies, language), known.actors(accounts));
    }

    private Line line(Parsed parsed, Names names) {
        Entry entry = parsed.entry;
        return new Line(
                entry,
                sentence(parsed, names),
                actor(entry, names),
                agency(entry.actingFor()).map(id -> name(id, names)).orElse(null),
                agency(entry.agency()).map(id -> name(id, names)).orElse(null));
    }

    private String sentence(Parsed parsed, Names names) {
        if (parsed.type.isEmpty()) return parsed.entry.event();
        List<Object> values = new ArrayList<>();
        parsed.each((component, value) -> values.add(shown(component, value, names)));
        return messages.text(names.language, Catalogue.key(parsed.type.get()), values.toArray());
    }

    private Object shown(RecordComponent component, JsonNode value, Names names) {
        if (!value.isArray()) return shown(component.getType(), value, names);
        Class<?> element = elements(component);
        return value.valueStream()
                .map(one -> shown(element, one, names))
                .map(one -> one instanceof Worded worded ? messages.text(names.language, worded) : one.toString())
                .collect(Collectors.joining(", "));
    }

    /** What the list in a component holds; text, where that is not said. */
    private static Class<?> elements(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType list
                        && list.getActualTypeArguments()[0] instanceof Class<?> element
                ? element
                : String.class;
    }

    private Object shown(Class<?> type, JsonNode value, Names names) {
        if (value.isNull() || value.isMissingNode()) return NOTHING;
        if (type == AgencyId.class)
            return agency(value.asLong(0)).map(id -> name(id, names)).orElse(NOTHING);
        if (type == AccountId.class)
            return account(value.asString("")).map(id -> name(id, names)).orElse(NOTHING);
        if (type == LocalDate.class) return date(value.asString(""));
        if (type == Instant.class) return time(value.asString(""));
        if (type.isEnum()) return constant(type, value.asString(""));
        if (value.isIntegralNumber()) return value.asLong();
        return plain(value);
    }

    private static String plain(JsonNode value) {
        return value.isContainer() ? value.toString() : value.asString();
    }

    private static Object constant(Class<?> type, String name) {
        for (Object constant : type.getEnumConstants())
            if (constant instanceof Worded worded && worded.name().equals(name)) return worded;
        return name;
    }

    private static String date(String text) {
        try {
            return DATE.format(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return text;
        }
    }

    private static String time(String text) {
        try {
            return TIME.format(ZonedDateTime.ofInstant(Instant.parse(text), DatabaseClock.VIETNAM));
        } catch (DateTimeException e) {
            return text;
        }
    }

    private String actor(Entry entry, Names names) {
        Optional<String> name = account(entry.account()).map(names.accounts::get);
        if (name.isPresent()) return name.get();
        String kind = Stream.of(ActorKind.values())
                .filter(one -> one.name().equals(entry.actor()))
                .findFirst()
                .map(one -> messages.text(names.language, one))
                .orElse(entry.actor());
        return entry.account() == null ? kind : kind + " " + shortened(entry.account());
    }

    private String name(AgencyId id, Names names) {
        String name = names.agencies.get(id);
        return name == null ? messages.text(names.language, "audit.agency.unknown", id.toString()) : name;
    }

    private static String name(AccountId id, Names names) {
        String name = names.accounts.get(id);
        return name == null ? shortened(id.toString()) : name;
    }

    private static String shortened(String account) {
        return account.length() > 8 ? account.substring(0, 8) : account;
    }

    private static Optional<AgencyId> agency(@org.jspecify.annotations.Nullable Long id) {
        return id == null || id <= 0 ? Optional.empty() : Optional.of(new AgencyId(id));
    }

    private static Optional<AccountId> account(@org.jspecify.annotations.Nullable String id) {
        try {
            return id == null || id.isEmpty() ? Optional.empty() : Optional.of(new AccountId(UUID.fromString(id)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** An entry, the class of its event, and its values. */
    private record Parsed(Entry entry, Optional<Class<?>> type, JsonNode payload) {
        void each(BiConsumer<RecordComponent, JsonNode> what) {
            type.ifPresent(known -> {
                for (RecordComponent component : known.getRecordComponents())
                    what.accept(component, payload.path(component.getName()));
            });
        }
    }

    /** Names by id. */
    private record Names(Language language, Map<AgencyId, String> agencies, Map<AccountId, String> accounts) {}
}
