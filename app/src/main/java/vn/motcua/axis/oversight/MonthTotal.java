package vn.motcua.axis.oversight;

import java.time.YearMonth;

/**
 * What was exchanged in a month, by Vietnam's clock.
 *
 * @param month which
 * @param documents packets that carry a document
 * @param deliveries to how many receivers these went, all told
 * @param statuses packets that tell what became of a document
 * @param bytes the length of all of them together
 * @param senders how many agencies sent something
 */
public record MonthTotal(YearMonth month, long documents, long deliveries, long statuses, long bytes, int senders) {}
