package vn.motcua.payment.partner;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.kernel.Refused;

/** What is sent to partners cannot be read on the way. */
class PartnerAddressesTests {

    private final PartnerAddresses real = new PartnerAddresses(false);
    private final PartnerAddresses demo = new PartnerAddresses(true);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://motcua.example/confirm",
                "http://127.0.0.1:9000/confirm",
                "http://localhost/confirm",
                "http://metadata.example/latest"
            })
    void plainAddressesAreRefused(String address) {
        assertThatThrownBy(() -> real.check(address)).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://motcua.example/confirm",
                "http://metadata.example/latest",
                "http://127.0.0.1.example/",
                "http://portal.example/"
            })
    void inTheDemoOnlyThisVeryMachineMayBePlain(String address) {
        assertThatThrownBy(() -> demo.check(address)).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:9000/confirm",
                "http://localhost:9000/",
                "http://[::1]/",
                "https://portal.example/"
            })
    void inTheDemoThisMachineMay(String address) {
        assertThatCode(() -> demo.check(address)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://portal.example/", "https:///x", "javascript:alert(1)", "no address"})
    void whatIsNoWebAddressIsRefused(String address) {
        assertThatThrownBy(() -> demo.check(address)).isInstanceOf(Refused.class);
    }
}
