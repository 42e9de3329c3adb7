package vn.motcua.signing.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.portal.spi.StatusLine;
import vn.motcua.signing.spi.SetAsideSeals;

/** The status page's line about papers that could not be sealed. */
@Component
class SetAsideStatus implements StatusLine {

    private final List<SetAsideSeals> all;

    SetAsideStatus(List<SetAsideSeals> all) {
        this.all = all;
    }

    @Override
    public int order() {
        return 311;
    }

    @Override
    public String titleKey() {
        return "signing.status.seals";
    }

    @Override
    public Health health() {
        long aside = all.stream().mapToLong(SetAsideSeals::count).sum();
        return aside == 0
                ? new Health(true, "signing.status.seals.good")
                : new Health(false, "signing.status.seals.aside", aside);
    }
}
