package vn.motcua.axis.doctor;

import java.time.Duration;

/** Ages as people say them. */
final class Ages {

    private Ages() {}

    /** Such as "3 ngày / 3 days"; the largest unit alone. */
    static String vi(Duration age) {
        if (age.toDays() > 0) return age.toDays() + " ngày";
        if (age.toHours() > 0) return age.toHours() + " giờ";
        return age.toMinutes() > 0 ? age.toMinutes() + " phút" : age.toSeconds() + " giây";
    }

    static String en(Duration age) {
        if (age.toDays() > 0) return age.toDays() + " d";
        if (age.toHours() > 0) return age.toHours() + " h";
        return age.toMinutes() > 0 ? age.toMinutes() + " min" : age.toSeconds() + " s";
    }
}
