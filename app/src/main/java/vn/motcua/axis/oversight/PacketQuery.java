package vn.motcua.axis.oversight;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.axis.MessageKind;
import vn.motcua.axis.SignatureState;
import vn.motcua.kernel.AgencyId;

/**
 * Which packets are looked for; what is {@code null} or empty does not matter.
 *
 * @param text words of number, notation, subject or id, each with or without diacritics; a docId alone is understood too
 * @param from the first day of acceptance, by Vietnam's clock
 * @param to the last day
 * @param kind documents or statuses
 * @param sender who sent it
 * @param receiver to whom it went
 * @param signature what is known of its signature
 * @param before only packets with a smaller docId: for walking on
 */
public record PacketQuery(
        String text,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable MessageKind kind,
        @Nullable AgencyId sender,
        @Nullable AgencyId receiver,
        @Nullable SignatureState signature,
        @Nullable Long before) {}
