package vn.motcua.axis.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.kernel.Refused;

/** Where the axis lets itself be sent, and where not. */
class HookNetworksTests {

    private static final String PUBLIC = "93.184.215.14";

    private final HookNetworks networks = new HookNetworks("");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1/x",
                "localhost/",
                "10.1.2.3/",
                "172.31.0.1/",
                "192.168.1.1/x",
                "169.254.169.254/latest/meta-data",
                "100.64.0.1/",
                "0.0.0.0/",
                "224.0.0.1/",
                "255.255.255.255/",
                "[::1]/",
                "[::]/",
                "[fe80::1]/",
                "[fd00::1]/",
                "[::ffff:a00:1]/",
                "[64:ff9b::a00:1]/",
                "[2002:a00:1::]/",
                "[2001:0:1::]/",
                "2130706433/", // 127.0.0.1 in one number
                "127.1/"
            })
    void itKnocksNowhereInside(String rest) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> networks.find("https://" + rest))
                .matches(refused -> refused.refusal() == HookRefusal.HOOK_NETWORK_CLOSED
                        || refused.refusal() == HookRefusal.HOOK_HOST_UNKNOWN
                        || refused.refusal() == HookRefusal.HOOK_ADDRESS_WRONG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "ftp://agency.example/",
                "file:///etc/passwd",
                "https://yen:mat-khau@agency.example/",
                "https://agency.example/#x",
                "https://agency.example:0/",
                "https://agency.example:70000/",
                "https://agency.example/a b",
                "https:///x",
                "https://agency.example/\r\nX: y"
            })
    void whatIsNoAddressOfAnHttpsServerIsRefused(String url) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> networks.find(url))
                .matches(refused -> refused.refusal() == HookRefusal.HOOK_ADDRESS_WRONG);
    }

    @Test
    void whatIsNotEncryptedGoesNowhereElse() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> networks.find("http://" + PUBLIC + "/"))
                .matches(refused -> refused.refusal() == HookRefusal.HOOK_ADDRESS_WRONG);
    }

    @Test
    void theOpenNetworkIsCalled() {
        HookNetworks.Place place = networks.find("https://" + PUBLIC + "/truc?x=1");
        assertThat(place.at().getHostAddress()).isEqualTo(PUBLIC);
        assertThat(place.port()).isEqualTo(443);
    }

    @Test
    void whatTheOperatorOpensIsCalledAndNothingBesides() {
        HookNetworks some = new HookNetworks("10.20.0.0/16, fd12::/16");
        assertThat(some.find("https://" + "10.20.3.4/").port()).isEqualTo(443);
        assertThat(some.find("https://[fd12::1]:8443/").port()).isEqualTo(8443);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> some.find("https://" + "10.21.0.1/"));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> some.find("http://" + "10.20.3.4/"));
        assertThatIllegalArgumentException().isThrownBy(() -> new HookNetworks("10.20.0.0/x"));
    }

    @Test
    void aNetworkHoldsTheAddressesThatBeginLikeIt() throws Exception {
        Network network = Network.of("100.64.0.0/10");
        assertThat(network.holds(java.net.InetAddress.getByName("100.127.255.255")))
                .isTrue();
        assertThat(network.holds(java.net.InetAddress.getByName("100.128.0.0"))).isFalse();
        assertThat(network.holds(java.net.InetAddress.getByName("::1"))).isFalse();
    }
}
