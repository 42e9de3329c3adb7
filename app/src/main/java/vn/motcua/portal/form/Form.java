package vn.motcua.portal.form;

import gg.jte.models.runtime.JteModel;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Refusal;
import vn.motcua.kernel.Refused;

/**
 * A form as it was sent (or is first shown), with what is wrong with it. Controllers take it as an argument, read their command from it, and
 * answer through {@link #submit}; templates hand it to the components, which take values and errors from it.
 *
 * <p>A reader that finds something wrong notes it and gives a stand-in, so that a person learns of all mistakes at once; {@link #check} then
 * refuses before anything is done.
 */
public final class Form {

    private static final int LONGEST_DATE_PART = 10;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d");

    private final Map<String, List<String>> values;
    private final List<FormError> errors = new ArrayList<>();

    private Form(Map<String, List<String>> values) {
        this.values = values;
    }

    /** A form with nothing filled in. */
    public static Form empty() {
        return new Form(new LinkedHashMap<>());
    }

    /** A form as the browser sent it. */
    public static Form sent(Map<String, String[]> parameters) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        parameters.forEach((name, sent) -> values.put(name, List.of(sent)));
        return new Form(values);
    }

    /** The same form with a value filled in, for a form that changes what exists; {@code null} leaves the field empty. */
    public Form with(String field, @Nullable Object value) {
        if (value instanceof LocalDate date) fillDate(field, date);
        else if (value instanceof Enum<?> constant) values.put(field, List.of(constant.name()));
        else if (value instanceof List<?> many)
            values.put(field, many.stream().map(String::valueOf).toList());
        else if (value != null) values.put(field, List.of(value.toString()));
        return this;
    }

    private void fillDate(String field, LocalDate date) {
        values.put(field + "-day", List.of(DAY.format(date)));
        values.put(field + "-month", List.of(Integer.toString(date.getMonthValue())));
        values.put(field + "-year", List.of(Integer.toString(date.getYear())));
    }

    // --- what the components show
    // -----------------------------------------------------------------------------------------------------

    /** What the field holds; empty if nothing. */
    public String value(String field) {
        List<String> all = all(field);
        return all.isEmpty() ? "" : all.getFirst();
    }

    /** All that was chosen under this name. */
    public List<String> all(String field) {
        return values.getOrDefault(field, List.of());
    }

    /** The names of all fields that were sent or filled in. */
    public Set<String> names() {
        return Set.copyOf(values.keySet());
    }

    /** True if this choice was chosen. */
    public boolean has(String field, String value) {
        return all(field).contains(value);
    }

    /** What is wrong with the field, or {@code null}. */
    public @Nullable FormError error(String field) {
        return errors.stream()
                .filter(error -> error.field().equals(field))
                .findFirst()
                .orElse(null);
    }

    /** All that is wrong, in the order in which it was found. */
    public List<FormError> errors() {
        return List.copyOf(errors);
    }

    // --- reading
    // ----------------------------------------------------------------------------------------------------------------------

    /** A text that must be there, without blanks around it. */
    public String text(String field, String labelKey, int longest) {
        String text = optional(field, longest);
        if (text.isEmpty()) wrong(field, KernelRefusal.MISSING, new Label(labelKey));
        return text;
    }

    /** A text that may be left empty. */
    public String optional(String field, int longest) {
        String text = value(field).strip();
        if (text.length() > longest) wrong(field, KernelRefusal.TEXT_TOO_LONG, longest);
        return text;
    }

    /** A whole number between two bounds. */
    public long number(String field, String labelKey, long least, long most) {
        String text = text(field, labelKey, 30);
        if (text.isEmpty()) return least;
        if (text.matches("-?\\d{1,18}")) {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) return number;
        }
        wrong(field, FormRefusal.NO_NUMBER_BETWEEN, new Label(labelKey), least, most);
        return least;
    }

    /** One constant of an enumeration, chosen. */
    public <E extends Enum<E>> E choice(String field, String labelKey, Class<E> type) {
        String value = value(field);
        for (E constant : type.getEnumConstants()) if (constant.name().equals(value)) return constant;
        wrong(
                field,
                value.isEmpty() ? FormRefusal.NOTHING_CHOSEN : KernelRefusal.NOT_UNDERSTOOD,
                value.isEmpty() ? new Label(labelKey) : value);
        return type.getEnumConstants()[0];
    }

    /** Which page of a list is wanted, by the field {@code page}; the first if none is. Refused at once if it is no number. */
    public Paging paging(int size) {
        return paging("page", size);
    }

    /** The same of a page's second list, whose pages have a parameter of their own. */
    public Paging paging(String parameter, int size) {
        String page = value(parameter).strip();
        if (page.isEmpty()) return new Paging(1, size);
        if (!page.matches("\\d{1,6}")) throw Refused.at(parameter, KernelRefusal.NOT_UNDERSTOOD, page);
        return new Paging(Integer.parseInt(page), size);
    }

    /** True if the box was ticked. */
    public boolean ticked(String field) {
        return !value(field).isEmpty();
    }

    /** A date that must be there: three fields {@code …-day}, {@code …-month}, {@code …-year}, or one that holds 02/09/2025 or 2025-09-02. */
    public LocalDate date(String field, String labelKey) {
        LocalDate date = dateIfAny(field, labelKey);
        if (date == null && error(field) == null) wrong(field, KernelRefusal.MISSING, new Label(labelKey));
        return date == null ? LocalDate.EPOCH : date;
    }

    /** A date that may be left out. */
    public @Nullable LocalDate dateIfAny(String field, String labelKey) {
        DateParts parts = DateParts.of(this, field);
        if (parts.isEmpty()) return null;
        LocalDate date = parts.date();
        if (date != null) return date;
        String missing = parts.firstMissing();
        if (missing.isEmpty())
            add(
                    field,
                    parts.target(field, ""),
                    Refused.at(field, KernelRefusal.NO_SUCH_DATE, parts.text(LONGEST_DATE_PART)));
        else
            add(
                    field,
                    parts.target(field, missing),
                    Refused.at(field, FormRefusal.DATE_INCOMPLETE, new Label(labelKey)));
        return null;
    }

    // --- answering
    // --------------------------------------------------------------------------------------------------------------------

    /** Notes that something is wrong with a field. */
    public void wrong(String field, Refusal refusal, Object... args) {
        wrong(Refused.at(field, refusal, args));
    }

    /** Refuses if anything was found wrong so far. */
    public void check() {
        if (!errors.isEmpty()) throw errors.getFirst().refused();
    }

    /**
     * Does what was asked for and answers. If it is refused, the form is shown again with what was filled in, what is wrong and the
     * refusal's status. Refusals that no filling in can mend (not signed in, not allowed, not found, too many) are left to the shell.
     *
     * @param act reads the command, checks, does it, and says where to go: {@link #to}
     * @param again the page with this form
     */
    public ResponseEntity<JteModel> submit(Supplier<ResponseEntity<JteModel>> act, Function<Form, JteModel> again) {
        try {
            return act.get();
        } catch (Refused refused) {
            if (!mendable(refused)) throw refused;
            if (errors.stream().noneMatch(error -> error.refused() == refused)) wrong(refused);
            return ResponseEntity.status(refused.refusal().kind().status()).body(again.apply(this));
        }
    }

    /** The answer that sends the browser on after something was done, so that loading again does not do it twice. */
    public static ResponseEntity<JteModel> to(String address) {
        return ResponseEntity.status(303).header("Location", address).build();
    }

    private static boolean mendable(Refused refused) {
        return switch (refused.refusal().kind()) {
            case MALFORMED, RULE, CONFLICT, TOO_LARGE -> true;
            case UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, THROTTLED, UNAVAILABLE -> false;
        };
    }

    private void wrong(Refused refused) {
        String field = refused.field().orElse("");
        boolean date = values.containsKey(field + "-day");
        add(field, date ? field + "-day" : field, refused);
    }

    private void add(String field, String target, Refused refused) {
        if (field.isEmpty() || error(field) == null) errors.add(new FormError(field, target, refused));
    }
}
