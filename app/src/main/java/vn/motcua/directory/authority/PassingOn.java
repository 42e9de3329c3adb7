package vn.motcua.directory.authority;

import static vn.motcua.directory.people.Role.DEPUTY;
import static vn.motcua.directory.people.Role.HEAD;

import java.util.EnumSet;
import java.util.Set;
import vn.motcua.directory.people.Position;

/** Who may pass authority on to whom, and what that is called (NĐ 30/2020/NĐ-CP, Đ.13). */
final class PassingOn {

    private PassingOn() {}

    /** The kinds that the posts admit: KT from a head to a deputy of the same agency, TL and TUQ from a head to another head. */
    static Set<DelegationKind> kinds(Position giver, Position receiver) {
        boolean sameAgency = giver.agency().equals(receiver.agency());
        if (giver.role() != HEAD) return EnumSet.noneOf(DelegationKind.class);
        if (receiver.role() == DEPUTY && sameAgency) return EnumSet.of(DelegationKind.KT);
        if (receiver.role() == HEAD && !sameAgency) return EnumSet.of(DelegationKind.TL, DelegationKind.TUQ);
        return EnumSet.noneOf(DelegationKind.class);
    }

    /** True if the posts, as they stand on a day, admit this delegation. */
    static boolean admits(DelegationKind kind, Position giver, Position receiver) {
        return kinds(giver, receiver).contains(kind);
    }
}
