package vn.motcua.identity.signon;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import vn.motcua.identity.profile.Sex;
import vn.motcua.portal.Page;

/** What would be told, as the person it is about reads it. */
public final class ToldValue {

    private ToldValue() {}

    /** The value in words; codes of the protocol are not for people. */
    public static String shown(Page page, Claim claim, Object value) {
        return switch (claim) {
            case BIRTH -> page.date(LocalDate.parse(value.toString(), DateTimeFormatter.BASIC_ISO_DATE));
            case SEX -> page.t(value.equals(Sex.MALE.code()) ? Sex.MALE : Sex.FEMALE);
            case ACCOUNT_KIND ->
                page.t(
                        switch (value.toString()) {
                            case "2" -> vn.motcua.identity.AccountKind.BUSINESS;
                            case "3" -> vn.motcua.identity.AccountKind.ORGANISATION;
                            default -> vn.motcua.identity.AccountKind.CITIZEN;
                        });
            default -> value.toString();
        };
    }
}
