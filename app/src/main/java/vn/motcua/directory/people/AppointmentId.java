package vn.motcua.directory.people;

/**
 * One official in one post, from taking it up to leaving it.
 *
 * @param value positive, never given twice
 */
public record AppointmentId(long value) {

    public AppointmentId {
        if (value <= 0) throw new IllegalArgumentException("appointment id " + value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
