package vn.motcua.dossier.track;

/**
 * How many people said what.
 *
 * @param very that they were very satisfied
 * @param satisfied that they were satisfied
 * @param dissatisfied that they were not
 */
public record RatingSums(long very, long satisfied, long dissatisfied) {

    /** How many there are. */
    public long all() {
        return very + satisfied + dissatisfied;
    }

    /** How many said this. */
    public long of(Satisfaction level) {
        return switch (level) {
            case VERY_SATISFIED -> very;
            case SATISFIED -> satisfied;
            case NOT_SATISFIED -> dissatisfied;
        };
    }

    /** The share of those who said this, in whole per cent. */
    public long share(Satisfaction level) {
        return all() == 0 ? 0 : Math.round(100.0 * of(level) / all());
    }

    /** The share of those who were satisfied or more, in whole per cent. */
    public long content() {
        return all() == 0 ? 0 : Math.round(100.0 * (very + satisfied) / all());
    }
}
