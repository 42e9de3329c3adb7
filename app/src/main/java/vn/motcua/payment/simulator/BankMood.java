package vn.motcua.payment.simulator;

import vn.motcua.kernel.text.Worded;

/** How the bank's line is. */
enum BankMood implements Worded {
    NORMAL,
    /** Answers after everybody has given up waiting. */
    SLOW,
    /** Answers with ten megabytes. */
    HUGE,
    /** Answers with an error. */
    DOWN,
    /** Takes the money and calls back before it answers. */
    EARLY
}
