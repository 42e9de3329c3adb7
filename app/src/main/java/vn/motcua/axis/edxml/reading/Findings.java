package vn.motcua.axis.edxml.reading;

import java.util.ArrayList;
import java.util.List;

/** What has been found while a packet is read; after enough marks only refusals are still taken in. */
final class Findings {

    private final List<Finding> found = new ArrayList<>();

    void add(Finding finding) {
        if (found.size() < Report.MOST || (finding.refuses() && found.size() < 2 * Report.MOST)) found.add(finding);
    }

    void add(Problem problem, PacketElement element, String path, Object detail) {
        add(Finding.of(problem, element, path, detail));
    }

    Report report() {
        return new Report(found);
    }
}
