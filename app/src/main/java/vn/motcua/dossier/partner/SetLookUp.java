package vn.motcua.dossier.partner;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.kernel.Operation;

/**
 * Says where an account's system is asked for dossiers that somebody looks up. Only an operator at the machine does it: the address lies in networks of
 * agencies, and whoever sets it has this server knock there.
 */
@Operation(records = PartnerAudit.PartnerLookUpSet.class)
public class SetLookUp {

    private static final int LONGEST = 500;
    private static final String NOBODY = "–";

    private final JdbcClient jdbc;
    private final Partners partners;
    private final PartnerRights rights;
    private final AuditLog audit;

    SetLookUp(JdbcClient jdbc, Partners partners, PartnerRights rights, AuditLog audit) {
        this.jdbc = jdbc;
        this.partners = partners;
        this.rights = rights;
        this.audit = audit;
    }

    /** Sets the whole address, with all that the agency's adapter wants in it; {@code null}: it is asked no more. */
    @Transactional
    public void set(String username, @Nullable String address) {
        PartnerView partner =
                partners.find(username).orElseThrow(() -> PartnerRefusal.PARTNER_UNKNOWN.because(username));
        rights.require(partner.agencies());
        if (address != null && !right(address)) throw PartnerRefusal.ADDRESS_WRONG.at("address");
        jdbc.sql("update dossier.partner set look_up_at = :address, version = version + 1 where id = :id")
                .param("address", address)
                .param("id", partner.id())
                .update();
        audit.record(new PartnerAudit.PartnerLookUpSet(
                username, partner.agencies().getFirst(), address == null ? NOBODY : shown(address)));
    }

    /** An address as it is shown and logged: what stands after the question mark may be a key of the agency's adapter. */
    public static String shown(String address) {
        int query = address.indexOf('?');
        return query < 0 ? address : address.substring(0, query) + "?…";
    }

    private static boolean right(String text) {
        try {
            URI address = new URI(text);
            return text.length() <= LONGEST
                    && address.getHost() != null
                    && address.getRawUserInfo() == null
                    && address.getScheme().matches("https?");
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
