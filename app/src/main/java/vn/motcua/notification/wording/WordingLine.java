package vn.motcua.notification.wording;

import vn.motcua.notification.NoticeKind;

/**
 * A kind of notice and whether an office words it itself.
 *
 * @param vietnamese true if it does in Vietnamese
 * @param english true if it does in English
 */
public record WordingLine(NoticeKind kind, boolean vietnamese, boolean english) {}
