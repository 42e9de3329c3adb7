package vn.motcua.procedure.form.filling;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import vn.motcua.portal.form.Form;
import vn.motcua.procedure.form.FormField;
import vn.motcua.procedure.form.answer.Address;
import vn.motcua.procedure.form.answer.Address.Tier;
import vn.motcua.procedure.form.answer.Office;
import vn.motcua.procedure.form.condition.PartialDate;
import vn.motcua.procedure.form.list.Lists;

/**
 * Between a browser's form and the data: what a field's inputs hold becomes its answer, and back. What cannot be understood becomes an answer
 * that the evaluator refuses, so that one place words all mistakes.
 */
public final class FieldForm {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<String> YES = Set.of("yes", "có", "co", "true", "1", "x");
    private static final Set<String> NO = Set.of("no", "không", "khong", "false", "0");

    /** What is chosen where none of the divisions that are offered is meant. */
    static final String BY_HAND = "-";

    private FieldForm() {}

    /** Fills a field's inputs with an answer. */
    public static void fill(Form form, FormField field, JsonNode answer) {
        String name = field.name();
        if (answer.isMissingNode() || answer.isNull()) return;
        switch (field.kind()) {
            case DATE, PARTIAL_DATE ->
                PartialDate.read(answer.asString(""))
                        .ifPresent(date -> form.with(name + "-day", part(date.day()))
                                .with(name + "-month", part(date.month()))
                                .with(name + "-year", part(date.year())));
            case ADDRESS -> fill(form, name, Address.of(answer));
            case AGENCY -> {
                Office office = Office.of(answer);
                form.with(name, office.name().isEmpty() ? office.code() : office.name())
                        .with(name + "-code", office.code());
            }
            case YES_NO -> form.with(name, answer.asBoolean(false) ? "yes" : "no");
            case SEVERAL_OF ->
                form.with(
                        name, answer.valueStream().map(one -> one.asString("")).toList());
            case NUMBER, MONEY ->
                form.with(name, answer.isNumber() ? answer.decimalValue().toPlainString() : answer.asString(""));
            case FILE, ROWS -> {}
            default -> form.with(name, answer.asString(""));
        }
    }

    private static void fill(Form form, String name, Address address) {
        String tier = name + (address.old() ? "-old" : "-");
        form.with(name + "-era", address.old() ? "OLD" : "NEW")
                .with(tier + "province", address.province().code())
                .with(name + "-district", address.district().name())
                .with(name + "-district-code", written(address.district()))
                .with(tier + "commune", address.commune().name())
                .with(tier + "commune-code", written(address.commune()))
                .with(tier + "street", address.street());
    }

    /** What is chosen for a tier: its code, or "as I wrote it". */
    private static String written(Address.Tier tier) {
        return tier.code().isEmpty() ? BY_HAND : tier.code();
    }

    /**
     * The answer that a field's inputs hold; {@code null} if none. Files and rows are not read here. Agencies and addresses are read as they were
     * written; which agency or division that is, {@link ChosenPlaces} finds.
     */
    public static @Nullable JsonNode read(Form form, FormField field) {
        return switch (field.kind()) {
            case DATE, PARTIAL_DATE -> date(form, field.name());
            case ADDRESS -> address(form, field.name());
            case AGENCY -> agency(form, field.name());
            case SEVERAL_OF -> several(form.all(field.name()));
            default -> text(field, form.value(field.name()));
        };
    }

    /** The answer that one text writes, as in a cell of a list; {@code null} if none. */
    public static @Nullable JsonNode text(FormField field, String written) {
        String text = written.strip();
        if (text.isEmpty()) return null;
        return switch (field.kind()) {
            case YES_NO -> truth(text);
            case NUMBER -> number(text.replace(" ", "").replace(',', '.'), text);
            case MONEY -> number(text.replaceAll("[ .,]", ""), text);
            case DATE, PARTIAL_DATE -> JSON.getNodeFactory().stringNode(dayFirst(text));
            case PERSONAL_NUMBER, PHONE -> JSON.getNodeFactory().stringNode(text.replaceAll("[ .]", ""));
            case PERSON_NAME -> JSON.getNodeFactory().stringNode(text.replaceAll("\\s+", " "));
            case SEVERAL_OF -> several(List.of(text.split("\\s*;\\s*")));
            case ONE_OF ->
                JSON.getNodeFactory()
                        .stringNode(field.options().stream()
                                .filter(option -> option.label().vi().equalsIgnoreCase(text))
                                .map(option -> option.value())
                                .findFirst()
                                .orElse(text));
            case AGENCY -> new Office(text, "").json();
            default -> JSON.getNodeFactory().stringNode(text);
        };
    }

    private static @Nullable JsonNode agency(Form form, String name) {
        Office office =
                new Office(form.value(name + "-code").strip(), form.value(name).strip());
        return office.name().isEmpty() ? null : office.code().isEmpty() ? text(form.value(name)) : office.json();
    }

    private static JsonNode text(String code) {
        return new Office(code.strip(), "").json();
    }

    private static JsonNode truth(String text) {
        String small = text.toLowerCase(java.util.Locale.ROOT);
        if (YES.contains(small)) return JSON.getNodeFactory().booleanNode(true);
        if (NO.contains(small)) return JSON.getNodeFactory().booleanNode(false);
        return JSON.getNodeFactory().stringNode(text);
    }

    private static JsonNode number(String digits, String text) {
        return digits.matches("-?\\d{1,18}(\\.\\d{1,10})?")
                ? JSON.getNodeFactory().numberNode(new java.math.BigDecimal(digits))
                : JSON.getNodeFactory().stringNode(text);
    }

    /** 2/9/2025, 9/2025 and 2025 as the data write them; anything else as it is. */
    private static String dayFirst(String text) {
        String[] parts = text.split("[/.\\-]");
        if (text.matches("\\d{4}-\\d{2}(-\\d{2})?") || parts.length > 3) return text;
        return switch (parts.length) {
            case 3 -> written(parts[2], parts[1], parts[0]);
            case 2 -> written(parts[1], parts[0], "");
            default -> written(parts.length == 0 ? "" : parts[0], "", "");
        };
    }

    private static String written(String year, String month, String day) {
        if (!year.matches("\\d{4}") || !month.matches("\\d{0,2}") || !day.matches("\\d{0,2}"))
            return day + "/" + month + "/" + year;
        return year + two(month) + two(day);
    }

    private static String two(String part) {
        return part.isEmpty() ? "" : "-" + (part.length() == 1 ? "0" : "") + part;
    }

    private static @Nullable JsonNode date(Form form, String name) {
        if (!form.value(name).isBlank())
            return JSON.getNodeFactory().stringNode(dayFirst(form.value(name).strip()));
        String day = form.value(name + "-day").strip();
        String month = form.value(name + "-month").strip();
        String year = form.value(name + "-year").strip();
        if (day.isEmpty() && month.isEmpty() && year.isEmpty()) return null;
        boolean gap = month.isEmpty() && !day.isEmpty();
        return JSON.getNodeFactory().stringNode(gap ? day + "//" + year : written(year, month, day));
    }

    private static @Nullable JsonNode address(Form form, String name) {
        boolean old = form.value(name + "-era").equals("OLD");
        String tier = name + (old ? "-old" : "-");
        String province = form.value(tier + "province").strip();
        Address address = new Address(
                old,
                new Tier(province, old ? "" : province.isEmpty() ? "" : Lists.PROVINCES.name(province)),
                old ? tier(form, name + "-district") : Tier.NONE,
                tier(form, tier + "commune"),
                form.value(tier + "street").strip());
        return address.isEmpty() ? null : address.json();
    }

    private static Tier tier(Form form, String input) {
        String name = form.value(input).strip();
        String code = form.value(input + "-code").strip();
        return name.isEmpty() ? Tier.NONE : new Tier(code.equals(BY_HAND) ? "" : code, name);
    }

    private static @Nullable ArrayNode several(List<String> chosen) {
        ArrayNode all = JSON.createArrayNode();
        chosen.stream().filter(one -> !one.isBlank()).distinct().forEach(all::add);
        return all.isEmpty() ? null : all;
    }

    private static String part(int number) {
        return number == 0 ? "" : Integer.toString(number);
    }
}
