package vn.motcua.procedure.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.kernel.Paging;
import vn.motcua.procedure.find.Findable.Place;
import vn.motcua.procedure.find.JudgedQuestions.Question;
import vn.motcua.procedure.record.ProcedureRecord;
import vn.motcua.procedure.record.RecordJson;
import vn.motcua.testing.Samples;

/** Over the whole sample of real procedures: how many questions get their right answer. The bench measures the same at 10,000. */
class JudgedTests {

    private static ShelfView sample() throws IOException {
        Path file = Samples.file("procedures/procedures.jsonl");
        List<Findable> all = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            ProcedureRecord record = RecordJson.read(line);
            long id = all.size() + 1;
            all.add(Findable.of(
                    new Place(id, id, record.code(), record.agencyName(), false, LocalDate.of(2025, 7, 1), null),
                    record));
        }
        return new Shelf(new LifeEvents(), WordList.shipped(List.of())).put(Set.of(), all);
    }

    @ParameterizedTest
    @ValueSource(strings = {"queries-open.tsv", "queries-held.tsv"})
    void twoThirdsHaveTheirAnswerFirst(String name) throws IOException {
        ShelfView view = sample();
        List<Question> judged = JudgedQuestions.read(name).stream()
                .filter(one -> !one.right().isEmpty())
                .toList();
        long first = judged.stream().filter(one -> place(view, one) == 0).count();
        long amongFive = judged.stream().filter(one -> place(view, one) < 5).count();
        assertThat(3 * first).as(first + " of " + judged.size() + " first").isGreaterThanOrEqualTo(2L * judged.size());
        assertThat(100 * amongFive)
                .as(amongFive + " of " + judged.size() + " among five")
                .isGreaterThanOrEqualTo(88L * judged.size());
    }

    private static int place(ShelfView view, Question question) {
        List<Hit> hits = new Search(view, SmallCatalogue.DAY)
                .find(FindQuery.of(question.text()), new Paging(1, 5))
                .hits()
                .items();
        for (int i = 0; i < hits.size(); i++)
            if (question.right().contains(hits.get(i).of().code())) return i;
        return Integer.MAX_VALUE;
    }

    @Test
    void mostQuestionsThatNothingAnswersGetNoConfidentHit() throws IOException {
        ShelfView view = sample();
        List<Question> nothing = JudgedQuestions.read("queries-open.tsv").stream()
                .filter(one -> one.right().isEmpty())
                .toList();
        long sure = nothing.stream()
                .filter(one ->
                        SmallCatalogue.answer(view, FindQuery.of(one.text())).sure())
                .count();
        assertThat(nothing).hasSizeGreaterThan(3);
        assertThat(sure).isLessThanOrEqualTo(nothing.size() / 2);
    }
}
