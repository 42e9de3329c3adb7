package vn.motcua.payment.bank;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.motcua.portal.PublicAddress;

/**
 * Where the bank is reached and under which key. Without an address, and where the simulator is mounted, it is our own server, under a key that is made anew at each
 * start.
 */
@Component
public class BankAccess {

    /** Whether a bank is set up: one with an address, or the simulator. */
    public static final String ANY =
            "!'${motcua.payment.bank.address:}'.isEmpty() or ${motcua.payment.simulator:${motcua.demo:false}}";

    /** Whether the simulator is mounted. */
    public static final String SIMULATED = "${motcua.payment.simulator:${motcua.demo:false}}";

    private final String address;
    private final String key;
    private final PublicAddress ours;

    BankAccess(
            @Value("${motcua.payment.bank.address:}") String address,
            @Value("${motcua.payment.bank.key:}") String key,
            PublicAddress ours) {
        this.address = address.strip().replaceFirst("/+$", "");
        this.key = key.isBlank() ? made() : key;
        this.ours = ours;
    }

    /** What its addresses begin with. */
    public String address() {
        return address.isEmpty() ? ours.of("/payment/bank/wire") : address;
    }

    /** The key that both sides know. */
    public String key() {
        return key;
    }

    private static String made() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
