package vn.motcua.directory.people;

/**
 * A post in an agency or unit.
 *
 * @param value positive, never given twice
 */
public record PositionId(long value) {

    public PositionId {
        if (value <= 0) throw new IllegalArgumentException("position id " + value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
