package vn.motcua.office.sign;

import java.util.List;
import java.util.stream.Stream;
import vn.motcua.directory.authority.Act;
import vn.motcua.directory.authority.DocumentKind;
import vn.motcua.directory.authority.Matter;
import vn.motcua.office.book.PaperKind;

/** Which authority it takes to sign a letter out. */
public final class SigningMatters {

    private SigningMatters() {}

    /** Signing documents of its kind; whoever may sign all that the agency issues may sign this, too. */
    static List<Matter> of(PaperKind kind) {
        return List.of(one(kind));
    }

    /** The one matter of a kind. A normative document is signed by whoever may sign everything. */
    public static Matter one(PaperKind kind) {
        return Stream.of(DocumentKind.values())
                .filter(one -> one.name().equals(kind.code()))
                .findFirst()
                .map(Matter::sign)
                .orElseGet(() -> Matter.all(Act.SIGN));
    }
}
