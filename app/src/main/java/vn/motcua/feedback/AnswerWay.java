package vn.motcua.feedback;

import vn.motcua.kernel.text.Worded;

/** What an officer does with a question. */
public enum AnswerWay implements Worded {
    /** Answer it, for everybody to read, without who asked. */
    PUBLISH,
    /** Answer it to who asked alone. */
    PRIVATE,
    /** Decline it and say why: it is not for this agency. */
    DECLINE
}
