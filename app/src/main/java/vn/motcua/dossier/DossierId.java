package vn.motcua.dossier;

/**
 * A dossier that this installation processes: the key of its tables. In addresses of officers only; everybody else names a dossier by its
 * {@link DossierCode}.
 *
 * @param value positive, never given twice
 */
public record DossierId(long value) {

    public DossierId {
        if (value <= 0) throw new IllegalArgumentException("dossier id " + value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
