package vn.motcua.kernel;

/**
 * An agency or unit through time, whatever it is called and whichever codes it carries: the key of the directory.
 *
 * @param value positive, given by the directory, never given twice
 */
public record AgencyId(long value) {

    public AgencyId {
        if (value <= 0) throw new IllegalArgumentException("agency id " + value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
