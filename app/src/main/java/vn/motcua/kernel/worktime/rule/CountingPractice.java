package vn.motcua.kernel.worktime.rule;

import java.time.LocalTime;
import vn.motcua.kernel.LegalSource;
import vn.motcua.kernel.LegalSource.Grade;
import vn.motcua.kernel.text.Worded;

/** The ways of counting that are in use, by name. docs/working-time.md says which procedure uses which. */
public enum CountingPractice implements Worded {

    /** One-stop dossiers: an arrival after closing counts from the next opening; the day of arrival is not counted; due at closing time. */
    ONE_STOP(
            CutOff.AT_CLOSING,
            StartRule.NEXT_DAY,
            EndRule.CLOSING,
            new LegalSource(
                    "Bộ luật Dân sự 91/2015/QH13",
                    "Đ.147(2), (3); Đ.148(5)",
                    Grade.SEEN_IN_PRACTICE,
                    "The day not counted and the next working day are the Code's; arrivals after closing and the closing time as the end are how "
                            + "one-stop software counts")),

    /** As the Civil Code has it: whenever it happened, that day is not counted; the last day ends at 24:00. */
    CIVIL_CODE(
            CutOff.NONE,
            StartRule.NEXT_DAY,
            EndRule.MIDNIGHT,
            LegalSource.read("Bộ luật Dân sự 91/2015/QH13", "Đ.147(2), (3); Đ.148(1), (3), (5), (6)")),

    /** As {@link #ONE_STOP}, due at the time of day at which the dossier was received; so much existing software prints it. */
    ONE_STOP_TO_THE_MINUTE(
            CutOff.AT_CLOSING,
            StartRule.NEXT_DAY,
            EndRule.TO_THE_MINUTE,
            new LegalSource(
                    "Bộ luật Dân sự 91/2015/QH13",
                    "Đ.147(2)",
                    Grade.SEEN_IN_PRACTICE,
                    "The same minute so many working days later: printed on receipts by one-stop software; no clause asks for it")),

    /** A working day is eight working hours, counted from the moment of arrival. */
    EIGHT_HOUR_DAYS(
            CutOff.AT_CLOSING,
            StartRule.FROM_THE_MOMENT,
            EndRule.TO_THE_MINUTE,
            new LegalSource(
                    "Bộ luật Dân sự 91/2015/QH13",
                    "Đ.147(1)",
                    Grade.SEEN_IN_PRACTICE,
                    "One working day as eight processing hours: how one-stop software measures the steps inside an agency")),

    /** Certification: within the day, or within the next working day if received after 15:00. */
    CERTIFICATION(
            CutOff.at(LocalTime.of(15, 0)),
            StartRule.NEXT_DAY,
            EndRule.CLOSING,
            new LegalSource(
                    "Nghị định 23/2015/NĐ-CP",
                    "Đ.7",
                    Grade.SEEN_IN_PRACTICE,
                    "The sentence was read in published procedures; the number of the article is from memory"));

    private final CountingRule rule;

    CountingPractice(CutOff cutOff, StartRule start, EndRule end, LegalSource source) {
        rule = new CountingRule(cutOff, start, end, source);
    }

    /** What it means. */
    public CountingRule rule() {
        return rule;
    }
}
