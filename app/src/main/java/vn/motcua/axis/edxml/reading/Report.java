package vn.motcua.axis.edxml.reading;

import java.util.List;

/**
 * All that is wrong with one packet, in the order in which it was found; shown to its sender and to the operator.
 *
 * @param findings at most {@value #MOST}; what follows after so many says nothing new
 */
public record Report(List<Finding> findings) {

    static final int MOST = 200;

    public Report {
        findings = List.copyOf(findings);
    }

    /** True if the packet is refused. */
    public boolean refuses() {
        return findings.stream().anyMatch(Finding::refuses);
    }

    /** True if nothing is wrong. */
    public boolean clean() {
        return findings.isEmpty();
    }

    /** What the packet is refused for. */
    public List<Finding> refusals() {
        return findings.stream().filter(Finding::refuses).toList();
    }
}
