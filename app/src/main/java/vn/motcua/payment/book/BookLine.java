package vn.motcua.payment.book;

import java.time.Instant;
import vn.motcua.kernel.AgencyId;
import vn.motcua.payment.LineKind;
import vn.motcua.payment.PayWay;
import vn.motcua.payment.ReceiptState;

/**
 * A line of the day book: a receipt.
 *
 * @param at when
 * @param series its series
 * @param number its number
 * @param code by which it is looked up
 * @param agency whose
 * @param title what it was for
 * @param payer who paid
 * @param kind charge, fee or fine
 * @param way how the money came
 * @param amount how much, in đồng; below zero for a receipt that adjusts another
 * @param state whether it holds
 * @param transaction under which number the money was booked
 */
public record BookLine(
        Instant at,
        String series,
        int number,
        String code,
        AgencyId agency,
        String title,
        String payer,
        LineKind kind,
        PayWay way,
        long amount,
        ReceiptState state,
        String transaction) {}
