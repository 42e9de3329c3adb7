package vn.motcua.directory.people;

import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;

/** Texts as they come in: without blanks around them, not empty, not too long; whoever sent them. */
final class Entered {

    private Entered() {}

    static String text(String field, String text, int longest) {
        String stripped = text.strip();
        if (stripped.isEmpty()) throw Refused.at(field, KernelRefusal.MISSING, field);
        if (stripped.length() > longest) throw Refused.at(field, KernelRefusal.TEXT_TOO_LONG, longest);
        return stripped;
    }
}
