package vn.motcua.portal.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A date as a person filled it in: in three fields, or in one. */
record DateParts(String day, String month, String year, boolean threeFields) {

    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");

    static DateParts of(Form form, String field) {
        String one = form.value(field).strip();
        if (one.isEmpty())
            return new DateParts(
                    form.value(field + "-day").strip(),
                    form.value(field + "-month").strip(),
                    form.value(field + "-year").strip(),
                    true);
        Matcher dayFirst = DAY_FIRST.matcher(one);
        if (dayFirst.matches()) return new DateParts(dayFirst.group(1), dayFirst.group(2), dayFirst.group(3), false);
        Matcher yearFirst = YEAR_FIRST.matcher(one);
        if (yearFirst.matches())
            return new DateParts(yearFirst.group(3), yearFirst.group(2), yearFirst.group(1), false);
        return new DateParts(one, "?", "?", false);
    }

    boolean isEmpty() {
        return day.isEmpty() && month.isEmpty() && year.isEmpty();
    }

    /** The date, or null if the calendar has none such. */
    @Nullable
    LocalDate date() {
        if (!day.matches("\\d{1,2}") || !month.matches("\\d{1,2}") || !year.matches("\\d{4}")) return null;
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Which part was left empty: day, month, year, or none. */
    String firstMissing() {
        return day.isEmpty() ? "day" : month.isEmpty() ? "month" : year.isEmpty() ? "year" : "";
    }

    /** The id of the element that an error leads to. */
    String target(String field, String part) {
        return threeFields ? field + "-" + (part.isEmpty() ? "day" : part) : field;
    }

    /** As the person wrote it, each part cut to a length. */
    String text(int longest) {
        if (month.equals("?")) return cut(day, longest);
        return cut(day, longest) + "/" + cut(month, longest) + "/" + cut(year, longest);
    }

    private static String cut(String part, int longest) {
        return part.length() <= longest ? part : part.substring(0, longest) + "…";
    }
}
