package vn.motcua.payment.life;

import java.time.Instant;
import vn.motcua.payment.Dong;

/**
 * What a provider says became of an attempt, whether it calls back or was asked.
 *
 * @param provider who says so
 * @param reference our attempt
 * @param paid true if money came, false if none will
 * @param transaction the provider's number of the transaction; empty where no money came
 * @param amount how much came
 * @param bank which bank paid
 * @param at when, by its word
 * @param why why not, in its words
 */
public record BankResult(
        String provider,
        String reference,
        boolean paid,
        String transaction,
        Dong amount,
        String bank,
        Instant at,
        String why) {}
