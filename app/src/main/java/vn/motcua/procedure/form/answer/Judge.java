package vn.motcua.procedure.form.answer;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import vn.motcua.procedure.form.FieldKind;
import vn.motcua.procedure.form.FormField;
import vn.motcua.procedure.form.Limits;
import vn.motcua.procedure.form.condition.PartialDate;
import vn.motcua.procedure.form.condition.Value;
import vn.motcua.procedure.form.list.Lists;

/** Looks at single answers: is it what its kind asks for, within its limits? */
final class Judge {

    /** Letters of any script, and what stands between them: no figures, no signs (Bộ luật Dân sự 2015, Đ.26: unverified). */
    private static final Pattern PERSON =
            Pattern.compile("[\\p{L}\\p{M}]+(?:(?:[ \\-]|['’.] ?)[\\p{L}\\p{M}]+){0,20}\\.?");

    private static final Pattern PERSONAL_NUMBER = Pattern.compile("[0-9]{12}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9]{8,15}");
    private static final Pattern EMAIL =
            Pattern.compile("[^@\\s<>\"]{1,64}@[^@\\s<>\".]{1,63}(?:\\.[^@\\s<>\".]{1,63}){1,8}");
    private static final BigDecimal MOST_MONEY = new BigDecimal("1e15");

    private Judge() {}

    static Judged judge(FormField field, JsonNode answer, KnownCodes known) {
        if (answer.isMissingNode()
                || answer.isNull()
                || answer.isString() && answer.stringValue().isBlank()) return Judged.NOTHING;
        return switch (field.kind()) {
            case TEXT, LONG_TEXT -> text(field, answer);
            case PERSON_NAME -> patterned(text(field, answer), PERSON, AnswerProblem.NO_PERSON_NAME);
            case NUMBER, MONEY -> number(field, answer);
            case DATE, PARTIAL_DATE -> date(field.kind(), answer);
            case YES_NO ->
                answer.isBoolean() ? Judged.of(Value.of(answer.booleanValue())) : no(AnswerProblem.NO_CHOICE);
            case ONE_OF -> chosen(answer, field.option(answer.asString("")).isPresent());
            case SEVERAL_OF -> several(field, answer);
            case PERSONAL_NUMBER -> patterned(text(field, answer), PERSONAL_NUMBER, AnswerProblem.NO_PERSONAL_NUMBER);
            case PHONE -> patterned(text(field, answer), PHONE, AnswerProblem.NO_PHONE);
            case EMAIL -> patterned(text(field, answer), EMAIL, AnswerProblem.NO_EMAIL);
            case AGENCY -> agency(answer, known);
            case NATIONALITY -> chosen(answer, Lists.NATIONALITIES.has(answer.asString("")));
            case ETHNIC_GROUP -> chosen(answer, Lists.ETHNIC_GROUPS.has(answer.asString("")));
            case ADDRESS -> address(answer, known);
            case FILE, ROWS -> items(field, answer);
        };
    }

    private static Judged text(FormField field, JsonNode answer) {
        if (!answer.isString()) return no(AnswerProblem.ANSWER_OTHER_FORM);
        String text = answer.stringValue().strip();
        Limits limits = field.limits();
        int length = text.codePointCount(0, text.length());
        int longest = limits.longest(field.kind());
        if (length > longest) return Judged.wrong(AnswerProblem.ANSWER_TOO_LONG, longest);
        if (limits.minLength() != null && length < limits.minLength())
            return Judged.wrong(AnswerProblem.ANSWER_TOO_SHORT, limits.minLength());
        if (limits.pattern() != null
                && !Pattern.compile(limits.pattern()).matcher(text).find()) return no(AnswerProblem.ANSWER_OTHER_FORM);
        return Judged.of(new Value.Text(text));
    }

    private static Judged patterned(Judged judged, Pattern pattern, AnswerProblem problem) {
        return judged.value() instanceof Value.Text text
                        && !pattern.matcher(text.text()).matches()
                ? no(problem)
                : judged;
    }

    private static Judged number(FormField field, JsonNode answer) {
        boolean money = field.kind() == FieldKind.MONEY;
        if (!answer.isNumber() || !Double.isFinite(answer.doubleValue()))
            return no(money ? AnswerProblem.NO_AMOUNT : AnswerProblem.NO_NUMBER);
        BigDecimal number = answer.decimalValue();
        boolean amount =
                number.signum() >= 0 && number.stripTrailingZeros().scale() <= 0 && number.compareTo(MOST_MONEY) <= 0;
        if (money && !amount) return no(AnswerProblem.NO_AMOUNT);
        if (number.abs().compareTo(new BigDecimal("1e18")) > 0 || number.scale() > 20)
            return no(AnswerProblem.NO_NUMBER);
        Limits limits = field.limits();
        if (limits.least() != null && number.compareTo(limits.least()) < 0)
            return Judged.wrong(AnswerProblem.NUMBER_TOO_SMALL, limits.least().toPlainString());
        if (limits.most() != null && number.compareTo(limits.most()) > 0)
            return Judged.wrong(AnswerProblem.NUMBER_TOO_LARGE, limits.most().toPlainString());
        if (limits.step() != null && number.remainder(limits.step()).signum() != 0)
            return Judged.wrong(AnswerProblem.NUMBER_OFF_STEP, limits.step().toPlainString());
        return Judged.of(new Value.Num(number));
    }

    private static Judged date(FieldKind kind, JsonNode answer) {
        PartialDate date = PartialDate.read(answer.asString("")).orElse(null);
        if (date == null || kind == FieldKind.DATE && !date.whole())
            return no(kind == FieldKind.DATE ? AnswerProblem.NO_DATE : AnswerProblem.NO_PARTIAL_DATE);
        return Judged.of(new Value.Day(date));
    }

    private static Judged chosen(JsonNode answer, boolean known) {
        return known ? Judged.of(new Value.Text(answer.asString(""))) : no(AnswerProblem.NO_CHOICE);
    }

    private static Judged several(FormField field, JsonNode answer) {
        if (!answer.isArray()) return no(AnswerProblem.NO_CHOICE);
        Set<String> chosen = new HashSet<>();
        for (JsonNode one : answer) {
            if (field.option(one.asString("")).isEmpty()) return no(AnswerProblem.NO_CHOICE);
            chosen.add(one.asString(""));
        }
        Judged counted = items(field, answer);
        return counted.problem() != null ? counted : Judged.of(new Value.Choices(chosen));
    }

    private static Judged items(FormField field, JsonNode answer) {
        if (!answer.isArray()) return no(AnswerProblem.NO_CHOICE);
        int most = field.limits().mostItems(field.kind());
        if (answer.size() > most) return Judged.wrong(AnswerProblem.TOO_MANY_ITEMS, most);
        if (!answer.isEmpty() && answer.size() < field.limits().leastItems())
            return Judged.wrong(AnswerProblem.TOO_FEW_ITEMS, field.limits().leastItems());
        return Judged.of(new Value.Items(answer.size()));
    }

    private static Judged agency(JsonNode answer, KnownCodes known) {
        Office office = Office.of(answer);
        if (office.code().isEmpty() && office.name().isEmpty()) return Judged.NOTHING;
        boolean chosen = !office.code().isEmpty() && known.agency(office.code());
        return chosen
                ? Judged.of(new Value.Text(office.code()))
                : Judged.wrong(AnswerProblem.NO_AGENCY, office.name().isEmpty() ? office.code() : office.name());
    }

    private static Judged address(JsonNode answer, KnownCodes known) {
        if (!answer.isObject()) return no(AnswerProblem.NO_ADDRESS);
        Address address = Address.of(answer);
        if (address.isEmpty()) return Judged.NOTHING;
        if (!address.complete() || !known.province(address)) return no(AnswerProblem.NO_ADDRESS);
        if (!known.tier(address, address.district())) return no(address.district(), "district");
        if (!known.tier(address, address.commune())) return no(address.commune(), "commune");
        String commune = address.commune().code().isEmpty()
                ? address.commune().name()
                : address.commune().code();
        return Judged.of(new Value.Place(known.provinceToday(address), commune));
    }

    /** The tier is told too, so that a page can show the sentence where it was written. */
    private static Judged no(Address.Tier tier, String which) {
        return Judged.wrong(AnswerProblem.NO_DIVISION, tier.name(), which);
    }

    private static Judged no(AnswerProblem problem) {
        return Judged.wrong(problem);
    }
}
