package vn.motcua.kernel.intake;

import vn.motcua.kernel.text.Worded;

/** Why a file was refused, or is held; the sentence names {0}, what was found or allowed. */
public enum IntakeProblem implements Worded {
    EMPTY,
    /** Not of a type that is asked for here; {0} is what it is. */
    TYPE_NOT_ACCEPTED,
    /** A virus; {0} is its name. */
    INFECTED,
    /** Does not hold together as what it says it is. */
    DAMAGED,
    /** Needs a password, so nobody can look inside. */
    LOCKED,
    /** Unpacks to far more than it is. */
    BOMB,
    /** More parts (files in an archive, pages) than {0}. */
    TOO_MANY_PARTS,
    /** A part's name would reach out of its folder, stands for another file, or occurs twice. */
    UNSAFE_PART,
    /** Archives within archives, deeper than {0}. */
    TOO_DEEP,
    /** A picture or page larger than {0}. */
    TOO_LARGE_INSIDE,
    /** Holds something that acts by itself; {0} is what. */
    ACTIVE_CONTENT,
    /** Looking through it took longer than the patience that is set. */
    TOOK_TOO_LONG,
    /** Looking through it failed; whoever made it so may have meant to. */
    NOT_EXAMINABLE,
    /** No scanner answers: the file waits, and is looked at again. */
    SCANNER_AWAY;

    /** What to fill into the sentence: the detail, or the worded type or flag that it names. */
    public Object argument(String detail) {
        return switch (this) {
            case TYPE_NOT_ACCEPTED, DAMAGED -> named(FileType.values(), detail);
            case ACTIVE_CONTENT -> named(FileFlag.values(), detail);
            default -> detail;
        };
    }

    private static Object named(Worded[] words, String name) {
        for (Worded word : words) if (word.name().equals(name)) return word;
        return name;
    }
}
