package vn.motcua.procedure.find;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Questions with the procedures that answer them, written by somebody who did not build the search. */
final class JudgedQuestions {

    /**
     * A question.
     *
     * @param right codes of which any is right; empty if nothing in the sample is
     */
    record Question(String text, Set<String> right, String kind) {}

    private JudgedQuestions() {}

    static List<Question> read(String name) throws IOException {
        try (InputStream in =
                        Objects.requireNonNull(JudgedQuestions.class.getResourceAsStream("/procedure/search/" + name));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<Question> all = new ArrayList<>();
            for (String line : reader.lines().toList()) {
                if (line.startsWith("#") || line.startsWith("query\t") || line.isBlank()) continue;
                String[] columns = line.split("\t", -1);
                Set<String> right = columns[1].isBlank()
                        ? Set.of()
                        : Set.of(columns[1].strip().split(" +"));
                all.add(new Question(columns[0], right, columns[2]));
            }
            return all;
        }
    }
}
