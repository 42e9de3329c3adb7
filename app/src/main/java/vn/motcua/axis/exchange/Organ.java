package vn.motcua.axis.exchange;

import vn.motcua.kernel.AgencyId;

/** Whom a code in a packet means today. */
sealed interface Organ {

    /** An agency that carries the code. */
    record Open(AgencyId agency) implements Organ {}

    /**
     * Nobody carries it any more, and one agency answers for the one who did.
     *
     * @param agency the successor
     * @param addressed who carried the code
     */
    record Succeeded(AgencyId agency, AgencyId addressed) implements Organ {}

    /** Nobody carries it any more, and nobody or more than one took over. */
    record Closed() implements Organ {}

    /** Nobody ever carried it. */
    record Unknown() implements Organ {}
}
