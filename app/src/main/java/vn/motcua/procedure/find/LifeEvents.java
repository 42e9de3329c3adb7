package vn.motcua.procedure.find;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import vn.motcua.procedure.record.LifeEvent;

/** Which procedures belong to which event of life: a text file, {@code death: khai tử, mai táng, [Hộ tịch] ghi chú}; words in brackets name a field. */
final class LifeEvents {

    private final Map<LifeEvent, List<Sign>> signs = new EnumMap<>(LifeEvent.class);

    /** Words of the name, and the field they must stand in, each of which may be empty. */
    private record Sign(String field, String words) {
        boolean of(Entry entry) {
            return (field.isEmpty() || entry.fields.contains(field)) && (words.isEmpty() || entry.text.contains(words));
        }
    }

    LifeEvents() {
        try (InputStream in =
                        Objects.requireNonNull(LifeEvents.class.getResourceAsStream("/procedure/life-events.txt"));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .forEach(this::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(String line) {
        int colon = line.indexOf(':');
        LifeEvent event = LifeEvent.of(line.substring(0, colon))
                .orElseThrow(() -> new IllegalArgumentException("no event: " + line));
        signs.put(
                event,
                Stream.of(line.substring(colon + 1).split(",(?![^\\[]*])"))
                        .map(LifeEvents::sign)
                        .toList());
    }

    private static Sign sign(String text) {
        int open = text.indexOf('[');
        int close = text.indexOf(']');
        String words = folded(open < 0 ? text : text.substring(close + 1));
        return new Sign(open < 0 ? "" : folded(text.substring(open, close)), words.isEmpty() ? "" : " " + words + " ");
    }

    private static String folded(String text) {
        return Syllable.plain(Syllable.of(text));
    }

    /** The events to which a procedure belongs: those that its record names, else those that its name and field tell. */
    Set<LifeEvent> of(Entry entry) {
        if (!entry.of.events().isEmpty()) return entry.of.events();
        Set<LifeEvent> all = EnumSet.noneOf(LifeEvent.class);
        signs.forEach((event, those) -> {
            if (those.stream().anyMatch(sign -> sign.of(entry))) all.add(event);
        });
        return all;
    }
}
