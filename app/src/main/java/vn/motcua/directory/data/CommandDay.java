package vn.motcua.directory.data;

import java.time.DateTimeException;
import java.time.LocalDate;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;

/** A day as it is given on the command line. */
final class CommandDay {

    private CommandDay() {}

    static LocalDate of(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw Refused.at("day", KernelRefusal.NO_SUCH_DATE, text);
        }
    }
}
