package vn.motcua.directory;

/** The place that stands before the date of what an agency writes: its name without the words for the body itself; where that is no place, the same of the agency above. */
public final class AgencyPlace {

    private AgencyPlace() {}

    /** Of an agency's name in Vietnamese, and of the one above it; that may be empty. */
    public static String of(String name, String above) {
        String place = name.replaceFirst("^(Ủy ban nhân dân|UBND)\\s+(thành phố|tỉnh|phường|xã|đặc khu)\\s+", "");
        return place.equals(name) ? above.replaceFirst("^(Ủy ban nhân dân|UBND)\\s+(thành phố|tỉnh)\\s+", "") : place;
    }
}
