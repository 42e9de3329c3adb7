package vn.motcua.dossier.revoke;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.AccountId;

/**
 * That a result counts no more, or is to count no more.
 *
 * @param id its key
 * @param result which result
 * @param state how it stands
 * @param ground why
 * @param reason in the officer's words
 * @param asked when it was asked for
 * @param askedBy by which account
 * @param askedName by whom
 * @param decided when the second officer decided; {@code null} before
 * @param decidedName who that was; empty before
 */
public record ResultRevocation(
        long id,
        long result,
        ResultRevocationState state,
        ResultGround ground,
        String reason,
        Instant asked,
        AccountId askedBy,
        String askedName,
        @Nullable Instant decided,
        String decidedName) {}
