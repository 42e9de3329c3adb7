package vn.motcua.directory.authority;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What may be done: an act, and how far it is narrowed. Matters form trees: "sign documents" covers "sign decisions"; "decide procedures" covers
 * those of a field, and these a single procedure. A competence is given for a matter, and a question is asked about one.
 *
 * @param act the sort of act
 * @param detail empty for all of it; for SIGN an abbreviation ({@code QĐ}); for DECIDE a field, or field and procedure ({@code G15-HT/1.001193})
 */
public record Matter(Act act, String detail) {

    /** By act, then from the wide to the narrow. */
    static final Comparator<Matter> IN_ORDER = Comparator.comparing(Matter::act).thenComparing(Matter::detail);

    private static final Pattern FIELD = Pattern.compile("[0-9A-ZĐ][0-9A-ZĐ._-]{0,29}");
    private static final Pattern PROCEDURE = Pattern.compile("[1-9]\\.[0-9]{6}");

    public Matter {
        if (!detail.isEmpty() && !wellFormed(act, detail)) throw AuthorityRefusal.MATTER_MALFORMED.at("matter", detail);
    }

    /** The act without any narrowing. */
    public static Matter all(Act act) {
        return new Matter(act, "");
    }

    /** Signing documents of one kind. */
    public static Matter sign(DocumentKind kind) {
        return new Matter(Act.SIGN, kind.abbreviation());
    }

    /** Deciding the procedures of a field, such as {@code G15-HT}. */
    public static Matter decide(String field) {
        return new Matter(Act.DECIDE, field);
    }

    /** Deciding one procedure of a field, such as {@code 1.001193}. */
    public static Matter decide(String field, String procedure) {
        return new Matter(Act.DECIDE, field + "/" + procedure);
    }

    /** Reads what {@link #text} wrote. */
    public static Matter parse(String text) {
        int colon = text.indexOf(':');
        String act = colon < 0 ? text : text.substring(0, colon);
        for (Act one : Act.values())
            if (one.name().equals(act)) return new Matter(one, colon < 0 ? "" : text.substring(colon + 1));
        throw AuthorityRefusal.MATTER_MALFORMED.at("matter", text);
    }

    /** In one word, for addresses and forms: {@code SIGN:QĐ}. */
    public String text() {
        return detail.isEmpty() ? act.name() : act.name() + ":" + detail;
    }

    /** True if whoever may do this may do the other. */
    public boolean covers(Matter other) {
        return act == other.act
                && (detail.isEmpty() || detail.equals(other.detail) || other.detail.startsWith(detail + "/"));
    }

    /** What both have in common: the narrower, if one covers the other. */
    public Optional<Matter> meet(Matter other) {
        if (covers(other)) return Optional.of(other);
        return other.covers(this) ? Optional.of(this) : Optional.empty();
    }

    /** How many times it is narrowed: 0, 1 or 2. */
    public int depth() {
        return detail.isEmpty() ? 0 : detail.indexOf('/') < 0 ? 1 : 2;
    }

    /** The kind of document, if it is about one. */
    public Optional<DocumentKind> document() {
        return act == Act.SIGN ? DocumentKind.of(detail) : Optional.empty();
    }

    /** The field of the procedure, or empty. */
    public String field() {
        int slash = detail.indexOf('/');
        return act != Act.DECIDE ? "" : slash < 0 ? detail : detail.substring(0, slash);
    }

    /** The procedure's code, or empty. */
    public String procedure() {
        return depth() < 2 ? "" : detail.substring(detail.indexOf('/') + 1);
    }

    @Override
    public String toString() {
        return text();
    }

    private static boolean wellFormed(Act act, String detail) {
        return switch (act) {
            case SIGN -> DocumentKind.of(detail).isPresent();
            case DECIDE -> {
                int slash = detail.indexOf('/');
                yield slash < 0
                        ? FIELD.matcher(detail).matches()
                        : FIELD.matcher(detail.substring(0, slash)).matches()
                                && PROCEDURE
                                        .matcher(detail.substring(slash + 1))
                                        .matches();
            }
            default -> false;
        };
    }
}
