package vn.motcua.identity.demo.web;

import vn.motcua.kernel.text.Worded;

/** How the demo's outside provider behaves: properly, or in one of the ways in which such a provider can fail. */
enum OutsideFault implements Worded {
    NONE,
    /** It saw one factor. */
    WEAK,
    REFUSES,
    OTHER_STATE,
    OTHER_PERSON,
    SAME_SUBJECT,
    DOWN,
    SLOW,
    NONSENSE,
    ENDLESS,
    SAYS_NOTHING
}
