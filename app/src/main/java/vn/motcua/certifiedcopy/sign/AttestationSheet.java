package vn.motcua.certifiedcopy.sign;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import vn.motcua.certifiedcopy.CheckCode;
import vn.motcua.certifiedcopy.Original;
import vn.motcua.certifiedcopy.RegisterNumber;
import vn.motcua.kernel.text.Words;

/**
 * What the page of attestation says (lời chứng).
 *
 * @param words the words of Vietnamese, in which it is written
 * @param above the agency above; may be empty
 * @param agency who certifies
 * @param place what stands before the date
 * @param original the paper
 * @param pages how many pages it has
 * @param number number and book
 * @param day the day
 * @param formula what stands above the signature, line by line
 * @param signer the name below it
 * @param code the word by which everybody checks it
 * @param address where
 * @param qr the same address as a picture
 */
public record AttestationSheet(
        Words words,
        String above,
        String agency,
        String place,
        Original original,
        int pages,
        RegisterNumber number,
        LocalDate day,
        List<String> formula,
        String signer,
        CheckCode code,
        String address,
        String qr) {

    public AttestationSheet {
        formula = List.copyOf(formula);
    }

    /** Where codes are typed. */
    public String checkPage() {
        return address.substring(0, address.length() - code.text().length() - 1);
    }

    /** In capitals, as headings of official papers are. */
    public String capitals(String text) {
        return text.toUpperCase(Locale.forLanguageTag("vi"));
    }

    /** A day in figures. */
    public String brief(LocalDate day) {
        return two(day.getDayOfMonth()) + "/" + two(day.getMonthValue()) + "/" + day.getYear();
    }

    /** With two figures. */
    public String two(int number) {
        return String.format(Locale.ROOT, "%02d", number);
    }

    /** What the document is called. */
    public String title() {
        return words.t("certifiedcopy.attestation.document", original.title(), number.text());
    }

    /** What stands at the foot of each page of the original. */
    String foot(int page, int all) {
        return words.t("certifiedcopy.attestation.foot", String.valueOf(number.number()), number.book(), page, all);
    }

    @Override
    public String toString() {
        return "AttestationSheet[" + number.text() + "]"; // its title may name a person
    }
}
