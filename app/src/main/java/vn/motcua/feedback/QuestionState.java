package vn.motcua.feedback;

import vn.motcua.kernel.text.Worded;

/** How a question stands. */
public enum QuestionState implements Worded {
    OPEN,
    ANSWERED,
    /** It is not for this agency to answer; why stands in the answer. */
    DECLINED
}
