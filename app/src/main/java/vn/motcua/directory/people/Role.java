package vn.motcua.directory.people;

import vn.motcua.kernel.text.Worded;

/** What a post is to its agency: it decides who signs for whom (NĐ 30/2020/NĐ-CP, Đ.13). */
public enum Role implements Worded {
    /** Người đứng đầu: minister, chairman, director, head of a unit. */
    HEAD,
    /** Cấp phó của người đứng đầu. */
    DEPUTY,
    /** Everybody else in service. */
    STAFF;

    /** True for posts whose holders the state publishes: its leaders. */
    public boolean published() {
        return this != STAFF;
    }
}
