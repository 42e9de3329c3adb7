package vn.motcua.office.register;

/**
 * A line of a register.
 *
 * @param value given by the database, never given twice
 */
public record LineId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
