package vn.motcua.payment.partner;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.AgencyId;

/**
 * A partner's account.
 *
 * @param id its row
 * @param code by which it signs
 * @param name what it is called
 * @param agency whose it is
 * @param dialect how it speaks
 * @param confirmUrl where it is told what was paid; empty: it asks
 * @param returnUrl where payers go afterwards; empty: nowhere
 * @param lookupUrl where it is asked what there is to pay; empty: nowhere
 * @param bills how it gets receipts
 * @param results in which form it is told
 * @param formerUntil until when the secret before holds too; {@code null} if none does
 * @param closed since when it may not be used
 */
public record PartnerView(
        long id,
        String code,
        String name,
        AgencyId agency,
        Dialect dialect,
        String confirmUrl,
        String returnUrl,
        String lookupUrl,
        BillForm bills,
        ResultForm results,
        @Nullable Instant formerUntil,
        @Nullable Instant closed) {}
