package vn.motcua.office.letter;

import vn.motcua.kernel.text.Worded;

/** How a letter stands at its sender. */
public enum LetterState implements Worded {
    DRAFT,
    SENT,
    DISCARDED
}
