package vn.motcua.axis.edxml;

import java.util.List;

/**
 * What else a packet tells of its document.
 *
 * @param priority urgency: 0 ordinary, then khẩn, thượng khẩn, hỏa tốc (the meaning of 1 to 4 is unverified)
 * @param sphere field of the document
 * @param typist the typist's mark
 * @param copies how many copies were issued
 * @param pages how many pages it has
 * @param direction {@code true} if it carries a steering order, as written
 * @param appendixes their names
 */
public record OtherInfo(
        WrittenNumber priority,
        String sphere,
        String typist,
        WrittenNumber copies,
        WrittenNumber pages,
        String direction,
        List<String> appendixes) {

    /** Nothing else told. */
    public static final OtherInfo NONE =
            new OtherInfo(WrittenNumber.NONE, "", "", WrittenNumber.NONE, WrittenNumber.NONE, "", List.of());

    public OtherInfo {
        appendixes = List.copyOf(appendixes);
    }
}
