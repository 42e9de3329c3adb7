package vn.motcua.feedback;

import vn.motcua.kernel.text.Worded;

/** The parts of the list of questions to an officer's agencies. */
public enum DeskPart implements Worded {
    WAITING("q.state = 'OPEN'", "q.asked_at, q.id"),
    PUBLISHED("q.state = 'ANSWERED' and q.published", "q.closed_at desc, q.id desc"),
    PRIVATE("q.state = 'ANSWERED' and not q.published", "q.closed_at desc, q.id desc"),
    DECLINED("q.state = 'DECLINED'", "q.closed_at desc, q.id desc");

    private final String condition;
    private final String order;

    DeskPart(String condition, String order) {
        this.condition = condition;
        this.order = order;
    }

    String where() {
        return "where " + condition + " and (:nation or q.agency = any(:agencies)) ";
    }

    String order() {
        return "order by " + order + " ";
    }
}
