package vn.motcua.directory.authority;

/**
 * A delegation as people read it.
 *
 * @param delegation the fact
 * @param giver whose authority it is: name and post, or the post alone for TL
 * @param receiver who signs by it: name and post, or the post alone for TL
 * @param state how it stands on the day asked for
 */
public record DelegationView(Delegation delegation, String giver, String receiver, DelegationState state) {}
