package vn.motcua.gates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.motcua.testing.Golden;

/** Writes down the catalogue of audit events. */
class AuditEventsGoldenTests {

    @Test
    void auditEvents() {
        String listing = AuditCatalogue.listing(AuditCatalogueTests.ours());
        assertThat(listing).contains("audit.LogExported");
        Golden.check("audit-events.txt", listing);
    }
}
