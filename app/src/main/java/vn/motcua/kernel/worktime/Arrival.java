package vn.motcua.kernel.worktime;

import vn.motcua.kernel.worktime.rule.CutOff;

/** When something that arrives counts as arrived. */
final class Arrival {

    private Arrival() {}

    static int counted(int arrived, CutOff cutOff, MinuteAxis axis) {
        return switch (cutOff.kind()) {
            case NONE -> arrived;
            case AT_CLOSING -> axis.nextOpen(arrived);
            case AT_A_TIME ->
                Minutes.ofDay(arrived) > cutOff.after()
                        ? axis.nextOpen(Minutes.midnight(Minutes.day(arrived) + 1))
                        : axis.nextOpen(arrived);
        };
    }
}
