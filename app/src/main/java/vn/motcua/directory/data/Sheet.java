package vn.motcua.directory.data;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import vn.motcua.kernel.LegalSource;
import vn.motcua.kernel.text.Csv;

/** Rows of a file that ships with the product, read by the names in its heading. */
record Sheet(List<String> heading, List<String> values) {

    /** All rows of {@code directory/<name>.csv}. */
    static List<Sheet> rows(String name) {
        try (var reader = new InputStreamReader(
                new ClassPathResource("directory/" + name + ".csv").getInputStream(), StandardCharsets.UTF_8)) {
            List<List<String>> records = Csv.read(reader);
            return IntStream.range(1, records.size())
                    .mapToObj(i -> new Sheet(records.getFirst(), records.get(i)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String get(String column) {
        return values.get(heading.indexOf(column));
    }

    @Nullable
    String orNull(String column) {
        String value = get(column);
        return value.isEmpty() ? null : value;
    }

    LocalDate date(String column) {
        return LocalDate.parse(get(column));
    }

    LegalSource source(String document, String grade) {
        return new LegalSource(get(document), "", LegalSource.Grade.valueOf(get(grade)), null);
    }

    LegalSource source() {
        return new LegalSource(get("document"), "", LegalSource.Grade.valueOf(get("grade")), orNull("note"));
    }
}
