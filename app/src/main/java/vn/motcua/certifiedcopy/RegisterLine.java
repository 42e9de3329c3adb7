package vn.motcua.certifiedcopy;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A line of the register of certified copies (sổ chứng thực bản sao từ bản chính).
 *
 * @param number its number
 * @param copy which copy
 * @param entered when it was entered
 * @param day the day in the attestation
 * @param person who asked for it
 * @param title what the original is
 * @param pages how many pages it has
 * @param fee what was paid, in đồng
 * @param signer who certified it
 * @param state how the copy stands today
 */
public record RegisterLine(
        RegisterNumber number,
        CopyId copy,
        Instant entered,
        LocalDate day,
        String person,
        String title,
        int pages,
        long fee,
        String signer,
        CopyState state) {

    @Override
    public String toString() {
        return "RegisterLine[" + number.text() + "]"; // never a person in a log
    }
}
