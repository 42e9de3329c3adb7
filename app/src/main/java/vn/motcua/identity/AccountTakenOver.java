package vn.motcua.identity;

import vn.motcua.kernel.AccountId;

/**
 * The account that an office kept for somebody has become part of the one by which they showed that the number is theirs. Told in the transaction in which that happens, so that what
 * was handed in for them is theirs from then on.
 *
 * @param kept the account that is over
 * @param by the one that takes its place
 */
public record AccountTakenOver(AccountId kept, AccountId by) {}
