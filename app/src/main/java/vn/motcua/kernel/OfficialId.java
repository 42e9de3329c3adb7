package vn.motcua.kernel;

/**
 * A person in the service of the state, whatever posts they hold: given by the directory, which knows their posts and authority. Identity
 * remembers which account is theirs; signing, which certificate.
 *
 * @param value positive, given by the directory, never given twice
 */
public record OfficialId(long value) {

    public OfficialId {
        if (value <= 0) throw new IllegalArgumentException("official id " + value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
