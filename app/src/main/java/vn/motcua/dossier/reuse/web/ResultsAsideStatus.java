package vn.motcua.dossier.reuse.web;

import org.springframework.stereotype.Component;
import vn.motcua.dossier.Results;
import vn.motcua.portal.spi.StatusLine;

/** The status page's line about results that went into no store, because the applicant's number is known under another name. */
@Component
class ResultsAsideStatus implements StatusLine {

    private static final int PLACE = 430;

    private final Results results;

    ResultsAsideStatus(Results results) {
        this.results = results;
    }

    @Override
    public int order() {
        return PLACE;
    }

    @Override
    public String titleKey() {
        return "dossier.aside.status";
    }

    @Override
    public Health health() {
        long waiting = results.aside();
        return waiting == 0
                ? new Health(true, "dossier.aside.status.good")
                : new Health(true, "dossier.aside.status.waiting", waiting);
    }
}
