package vn.motcua.signing.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.motcua.portal.spi.StatusLine;
import vn.motcua.signing.authority.SigningKeys;

/** The status page's line about where the keys lie: in files they are for a first look and for development, in earnest they belong into a token (SR-60). */
@Component
class KeysStatus implements StatusLine {

    private static final int PLACE = 311;

    private final SigningKeys keys;
    private final boolean earnest;

    KeysStatus(
            SigningKeys keys,
            @Value("${motcua.demo:false}") boolean demo,
            @Value("${motcua.signing.key-files:allow}") String rule) {
        this.keys = keys;
        this.earnest = !demo && !rule.strip().equals("development");
    }

    @Override
    public int order() {
        return PLACE;
    }

    @Override
    public String titleKey() {
        return "signing.keys";
    }

    @Override
    public Health health() {
        if (!keys.inFiles()) return new Health(true, "signing.keys.status.good");
        return earnest ? new Health(false, "signing.keys.status.files") : new Health(true, "signing.keys.status.demo");
    }
}
