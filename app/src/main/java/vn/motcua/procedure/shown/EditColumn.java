package vn.motcua.procedure.shown;

/**
 * A field of the editor of a record.
 *
 * @param path its place in the national structure
 * @param label message key of its label
 * @param kind how it is filled in
 */
public record EditColumn(String path, String label, Kind kind) {

    /** How a field is filled in. */
    public enum Kind {
        LINE,
        TEXT,
        /** A whole number, zero or more. */
        NUMBER,
        CHANNEL,
        UNIT,
        FEE_KIND,
        CURRENCY
    }

    static EditColumn line(String path, String label) {
        return new EditColumn(path, label, Kind.LINE);
    }

    static EditColumn text(String path, String label) {
        return new EditColumn(path, label, Kind.TEXT);
    }

    static EditColumn number(String path, String label) {
        return new EditColumn(path, label, Kind.NUMBER);
    }
}
