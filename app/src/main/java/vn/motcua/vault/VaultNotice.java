package vn.motcua.vault;

import java.util.List;
import vn.motcua.notification.NoticeKind;
import vn.motcua.notification.NoticeValue;
import vn.motcua.notification.NoticeWeight;

/** What owners are told of their stores, and offices of owners who object. What a paper is called stays inside. */
public enum VaultNotice implements NoticeKind {
    /** An agency asks to read. */
    CONSENT_ASKED(NoticeWeight.ASKS, NoticeValue.open("procedure")),
    /** An office recorded a death, a new name, or that a death was a mistake. */
    OWNER_CHANGED(NoticeWeight.ASKS, NoticeValue.inside("what"), NoticeValue.open("day")),
    /** The same, while it waits for a second officer. */
    OWNER_CHANGE_ASKED(NoticeWeight.ASKS, NoticeValue.inside("what"), NoticeValue.open("day")),
    /** An heir was admitted to the store of whoever is said to have died. */
    HEIR_ADMITTED(NoticeWeight.ASKS),
    /** To the agency that recorded the death: another one lets an heir in. */
    HEIR_ASKED_ELSEWHERE(NoticeWeight.ASKS, NoticeValue.open("day")),
    /** And read there for the first time. */
    HEIR_READ(NoticeWeight.ASKS),
    /** An officer looked into the store. */
    LOOKED(NoticeWeight.TELLS, NoticeValue.open("dossier")),
    /** A copy of the whole store can be fetched. */
    EXPORT_READY(NoticeWeight.TELLS, NoticeValue.open("until")),
    /** The office answered an objection. */
    OBJECTION_ANSWERED(NoticeWeight.ASKS),
    /** To who may answer: an owner objected to a look. */
    OBJECTION_MADE(NoticeWeight.ASKS, NoticeValue.open("due")),
    /** To who may answer at an agency that took over another: so many objections came with it. */
    OBJECTIONS_MOVED(NoticeWeight.ASKS, NoticeValue.open("count")),
    /** To who may answer: the last day is today or tomorrow. */
    OBJECTION_DUE(NoticeWeight.ASKS, NoticeValue.open("due")),
    /** To who may answer: it is over. */
    OBJECTION_LATE(NoticeWeight.ASKS, NoticeValue.open("due"));

    private final NoticeWeight weight;
    private final List<NoticeValue> values;

    VaultNotice(NoticeWeight weight, NoticeValue... values) {
        this.weight = weight;
        this.values = List.of(values);
    }

    @Override
    public List<NoticeValue> fillings() {
        return values;
    }

    @Override
    public NoticeWeight weight() {
        return weight;
    }
}
