package vn.motcua.payment.partner;

import java.security.SecureRandom;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.directory.AgencyCodes;
import vn.motcua.directory.AgencyView;
import vn.motcua.directory.AsOf;
import vn.motcua.kernel.Operation;
import vn.motcua.payment.PaymentRows;

/** Gives an agency's software an account at the payment platform, or a new secret, or takes it away. */
@Operation(
        records = {
            PaymentPartnerAudit.PaymentPartnerAdded.class,
            PaymentPartnerAudit.PaymentPartnerRenewed.class,
            PaymentPartnerAudit.PaymentPartnerClosed.class
        })
public class AddPaymentPartner {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Duration CHANGE_OVER = Duration.ofDays(7);
    private static final int BYTES = 32;

    private final PaymentPartners partners;
    private final PartnerAddresses addresses;
    private final AgencyCodes codes;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    AddPaymentPartner(
            PaymentPartners partners,
            PartnerAddresses addresses,
            AgencyCodes codes,
            JdbcClient jdbc,
            AuditLog audit,
            Clock clock) {
        this.partners = partners;
        this.addresses = addresses;
        this.codes = codes;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * An account.
     *
     * @param code by which it signs; empty for one made up
     * @param name what it is called
     * @param agency the code of its agency
     * @param dialect how it speaks
     * @param confirmUrl where it is told what was paid
     * @param returnUrl where payers go afterwards
     * @param lookupUrl where it is asked what there is to pay
     * @param bills how it gets receipts
     * @param results in which form it is told
     */
    public record Command(
            String code,
            String name,
            String agency,
            Dialect dialect,
            String confirmUrl,
            String returnUrl,
            String lookupUrl,
            BillForm bills,
            ResultForm results) {}

    /** Does it; the secrets are told here and never again. */
    @Transactional
    public MadePaymentPartner add(Command command) {
        AgencyView agency = codes.carrier(command.agency(), AsOf.today(clock))
                .orElseThrow(() -> GatewayRefusal.AGENCY_UNKNOWN.at("agency", command.agency()));
        String code = command.code().isEmpty()
                ? "MC" + secret().replaceAll("[^A-Za-z0-9]", "").substring(0, 8)
                : command.code();
        if (!code.matches("[A-Za-z0-9]{3,50}")) throw GatewayRefusal.FIELD_WRONG.at("code", "code");
        for (String address : List.of(command.confirmUrl(), command.returnUrl(), command.lookupUrl()))
            addresses.check(address);
        String secret = secret();
        String own = command.dialect() == Dialect.KEYPAY ? secret() : "";
        int made = jdbc.sql("""
                        insert into payment.partner (code, name, agency, dialect, secret, own_secret, confirm_url, return_url, lookup_url, bill_form,
                            result_form, made_at)
                        values (:code, :name, :agency, :dialect, :secret, :own, :confirm, :return, :lookup, :bills, :results, :now)
                        on conflict (code) do nothing""")
                .param("code", code)
                .param("name", command.name().isEmpty() ? agency.names().full() : command.name())
                .param("agency", agency.id().value())
                .param("dialect", command.dialect().name())
                .param("secret", partners.seal(code, secret))
                .param("own", own.isEmpty() ? null : partners.seal(code, own), Types.BINARY)
                .param("confirm", command.confirmUrl())
                .param("return", command.returnUrl())
                .param("lookup", command.lookupUrl())
                .param("bills", command.bills().name())
                .param("results", command.results().name())
                .param("now", PaymentRows.utc(clock.instant()))
                .update();
        if (made == 0) throw GatewayRefusal.CODE_TAKEN.at("code", code);
        audit.record(new PaymentPartnerAudit.PaymentPartnerAdded(agency.id(), code, command.dialect()));
        return new MadePaymentPartner(code, command.dialect(), secret, own, "");
    }

    /** A new secret for what the partner signs; the former one holds for a week, so that nobody has to change in the same minute. */
    @Transactional
    public MadePaymentPartner renew(String code) {
        PartnerView partner = partners.find(code).orElseThrow(() -> GatewayRefusal.PARTNER_UNKNOWN.because());
        String secret = secret();
        Instant until = clock.instant().plus(CHANGE_OVER);
        jdbc.sql(
                        "update payment.partner set former = secret, former_until = :until, secret = :secret, renewed_seen = false where id = :id")
                .param("until", PaymentRows.utc(until))
                .param("secret", partners.seal(code, secret))
                .param("id", partner.id())
                .update();
        audit.record(new PaymentPartnerAudit.PaymentPartnerRenewed(partner.agency(), code));
        return new MadePaymentPartner(code, partner.dialect(), secret, "", until.toString());
    }

    /** It may not be used any more. What it opened can still be paid, and it is told. */
    @Transactional
    public void close(String code) {
        PartnerView partner = partners.find(code).orElseThrow(() -> GatewayRefusal.PARTNER_UNKNOWN.because());
        jdbc.sql("update payment.partner set closed_at = coalesce(closed_at, ?) where id = ?")
                .params(PaymentRows.utc(clock.instant()), partner.id())
                .update();
        audit.record(new PaymentPartnerAudit.PaymentPartnerClosed(partner.agency(), code));
    }

    private static String secret() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
