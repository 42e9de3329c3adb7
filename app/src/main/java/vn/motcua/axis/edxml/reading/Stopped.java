package vn.motcua.axis.edxml.reading;

import java.io.Serial;

/** Ends the reading of a packet at a finding after which nothing more can be learnt. */
final class Stopped extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient Finding finding;

    Stopped(Finding finding) {
        super(finding.code(), null, false, false);
        this.finding = finding;
    }

    Finding finding() {
        return finding;
    }
}
