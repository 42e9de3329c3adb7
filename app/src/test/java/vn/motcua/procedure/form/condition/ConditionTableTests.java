package vn.motcua.procedure.form.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.text.Language;
import vn.motcua.kernel.text.Messages;
import vn.motcua.kernel.text.Words;

/** The language does what its table of cases says, and names what it refuses. */
class ConditionTableTests {

    @Test
    void everyCaseHasTheValueThatTheTableSays() {
        List<Cases.Case> cases = Cases.all();
        assertThat(cases).hasSizeGreaterThan(400);
        assertThat(cases.stream()
                        .map(one -> one.line() + " -> "
                                + Cases.written(Evaluator.evaluate(Reader.read(one.expression()), one.given())))
                        .filter(line -> !said(line))
                        .toList())
                .isEmpty();
    }

    private static boolean said(String line) {
        String found = line.substring(line.lastIndexOf(" -> ") + 4);
        return line.substring(0, line.lastIndexOf(" -> ")).endsWith(" | " + found);
    }

    @Test
    void everyCaseIsWellTyped() {
        for (Cases.Case one : Cases.all()) TypeCheck.of(Reader.read(one.expression()), Cases.VOCABULARY, null);
    }

    @Test
    void everyCaseIsReadBackAsItWasPrinted() {
        for (Cases.Case one : Cases.all()) {
            Expression read = Reader.read(one.expression());
            assertThat(Reader.read(Printer.print(read))).as(one.line()).isEqualTo(read);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            a = | NOT_READ
            a = = 1 | NOT_READ
            (a = 1 | NOT_READ
            a = 1) | NOT_READ
            a = 1 b | NOT_READ
            a = "x | NOT_READ
            a; drop | NOT_READ
            sum(a) | NOT_READ
            count(kids.weight) | NOT_READ
            any(kids) | NOT_READ
            2024-02-30 = d | NOT_READ
            nothing(a) | NOT_READ
            and | NOT_READ
            z = 1 | NO_SUCH_FIELD
            kids.z = 1 | NO_SUCH_FIELD
            a = "1" | WRONG_TYPE
            t < "b" | WRONG_TYPE
            s = "BANK" | WRONG_TYPE
            a and f | WRONG_TYPE
            not a | WRONG_TYPE
            a + t | WRONG_TYPE
            age(a) > 1 | WRONG_TYPE
            d + 1 | TYPES_DIFFER
            d + d | TYPES_DIFFER
            w = "01" | WRONG_TYPE
            f < true | WRONG_TYPE
            m = "WIDOWED" | NO_SUCH_CHOICE
            "WIDOWED" = m | NO_SUCH_CHOICE
            m in ("SINGLE", "WIDOWED") | NO_SUCH_CHOICE
            s has "GOLD" | NO_SUCH_CHOICE
            kids.ill | OUTSIDE_ITS_ROWS
            any(kids where true) and kids.ill | OUTSIDE_ITS_ROWS
            any(a where true) | NO_GROUP
            sum(a.weight) = 1 | NO_GROUP
            sum(kids.birth) = 1 | WRONG_TYPE
            sum(kids.ill) = 1 | WRONG_TYPE
            any(kids where kids.weight) | WRONG_TYPE
            """)
    void whatIsWrongIsRefusedByName(String text, ConditionRefusal refusal) {
        assertThatThrownBy(() -> TypeCheck.check(Reader.read(text), Cases.VOCABULARY, null, ValueType.TRUTH))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }

    @Test
    void longAndDeepTextsAreRefusedAtOnce() {
        assertThatThrownBy(() -> Reader.read("not ".repeat(60) + "f")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> Reader.read("(".repeat(500) + "f" + ")".repeat(500)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> Reader.read("f or ".repeat(2000) + "f")).isInstanceOf(Refused.class);
    }

    @Test
    void aConditionSaysWhatItMeansAndWhyItHolds() {
        Explanation inVietnamese = new Explanation(labels(Language.VI));
        Expression married = Reader.read("m = \"MARRIED\" and age(d) < 18");
        assertThat(inVietnamese.sentence(married))
                .isEqualTo("“Tình trạng hôn nhân” là “Đã kết hôn” và số tuổi tính theo “Ngày sinh” nhỏ hơn 18");
        assertThat(new Explanation(labels(Language.EN)).sentence(Reader.read("not f or any(kids where kids.ill)")))
                .isEqualTo("it is not so that “f” is “Yes” or among “kids” is one of which “kids.ill” is “Yes”");
        Scope given = Cases.Answers.of("m=MARRIED;d=1990-02-03");
        assertThat(inVietnamese.because(married, given))
                .isEqualTo("điều này không đúng: số tuổi tính theo “Ngày sinh” nhỏ hơn 18 (đã trả lời: 03/02/1990)");
        assertThat(inVietnamese.because(Reader.read("m = \"MARRIED\""), given))
                .isEqualTo("“Tình trạng hôn nhân” là “Đã kết hôn” (đã trả lời: Đã kết hôn)");
        assertThat(inVietnamese.because(Reader.read("a > 1"), given))
                .isEqualTo("điều này chưa xác định được vì chưa trả lời: “a” lớn hơn 1");
    }

    private static Labels labels(Language language) {
        return new Labels() {
            @Override
            public String field(String name) {
                return switch (name) {
                    case "m" -> "Tình trạng hôn nhân";
                    case "d" -> "Ngày sinh";
                    default -> name;
                };
            }

            @Override
            public String choice(String field, String text) {
                return text.equals("MARRIED") ? "Đã kết hôn" : text;
            }

            @Override
            public Words words() {
                return new Words(Messages.of("procedure"), language);
            }
        };
    }
}
