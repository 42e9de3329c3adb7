package vn.motcua.signing;

/**
 * A certificate that this installation issued.
 *
 * @param value positive, never given twice
 */
public record CertificateId(long value) {

    public CertificateId {
        if (value <= 0) throw new IllegalArgumentException("certificate id " + value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
