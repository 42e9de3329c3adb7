package vn.motcua.payment.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The hashes of both dialects, by vectors that were made apart. */
class GatewayHashTests {

    @Test
    void dialectAHashesTheValuesAndTheSecret() {
        assertThat(GatewayHash.sha256("s3cret", List.of("QUERY", "1.0.6", "DOITAC1", "7_abc", "20260301081500")))
                .isEqualTo("6d66e829537bacd21ba74aff111851470a2945c21c91feee043cb3ac035bb508");
        assertThat(GatewayHash.sha256(
                        "test-secret",
                        List.of("QUERY", "1.0.6", "DOITAC01", "H5614240607000120240607093000", "20240607094000")))
                .isEqualTo("d8ef34b7a362f28855c7f7b531a8fa7fc66f8381ceba91961d34b3ed02d9baad");
    }

    @Test
    void keyPaySignsTheValues() {
        assertThat(GatewayHash.hmac("k1", List.of("0", "cl1", "PAY", "150000", "7_abc", "3.0")))
                .isEqualTo("c008430821f4b9cace6a2768755c62470e8a04ccf0c480ebfcbd7dae08a792fa");
        assertThat(GatewayHash.hmac("test-hash-key-1", List.of("", "CLIENT01", "PAY", "25000", "TX0001", "3.0")))
                .isEqualTo("85ea44c94d90b40200c659ee19d9355361415ce55f1505a56727219d7bed1b99");
    }
}
