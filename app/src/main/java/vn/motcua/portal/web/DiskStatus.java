package vn.motcua.portal.web;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.motcua.portal.spi.StatusLine;

/** The status page's line about the room left in the data folder. */
@Component
class DiskStatus implements StatusLine {

    private static final long BYTES_PER_GB = 1_000_000_000;
    private static final long LEAST_GB = 2;

    private final Path data;

    DiskStatus(@Value("${motcua.data:data}") Path data) {
        this.data = data;
    }

    @Override
    public int order() {
        return 110;
    }

    @Override
    public String titleKey() {
        return "portal.status.disk";
    }

    @Override
    public Health health() {
        long free = data.toFile().getUsableSpace() / BYTES_PER_GB;
        boolean enough = free >= LEAST_GB;
        return new Health(enough, enough ? "portal.status.disk.enough" : "portal.status.disk.low", free);
    }
}
