package vn.motcua.conformance.mapi;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.motcua.testing.Golden;
import vn.motcua.testing.Sentences;

/** Writes down which sentence of the interface is shown by which test. */
class ContractGoldenTests {

    @Test
    void sentencesAndTheirTests() throws Exception {
        Golden.checkWithin(
                Path.of("..", "docs", "dossier-contract.md"),
                "contract",
                new Sentences(ContractGoldenTests.class).table());
    }
}
