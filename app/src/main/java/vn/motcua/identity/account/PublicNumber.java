package vn.motcua.identity.account;

import vn.motcua.identity.AccountKind;

/**
 * The numbers by which citizens and businesses are known to the state, and what makes one plausible. Whether it is theirs is shown by
 * verification alone.
 */
public final class PublicNumber {

    private static final int[] WEIGHTS = {31, 29, 23, 19, 17, 13, 7, 5, 3};
    private static final int MODULUS = 11;
    private static final int CHECKED = 10;
    private static final int MOST_PROVINCES = 96;

    private PublicNumber() {}

    /** True if the name can be the number of such an account. */
    public static boolean plausible(AccountKind kind, SignInName name) {
        return switch (kind) {
            case CITIZEN -> name.kind() == NameKind.CITIZEN_NUMBER && citizen(name.value());
            case BUSINESS, ORGANISATION -> name.kind() == NameKind.TAX_CODE && business(name.value());
            case OFFICIAL -> false;
        };
    }

    /** Twelve figures, the first three those of a province where births are registered: 001 to 096 (Nghị định 70/2024/NĐ-CP). */
    private static boolean citizen(String digits) {
        int province = Integer.parseInt(digits.substring(0, 3));
        return province >= 1 && province <= MOST_PROVINCES;
    }

    /** Ten figures, the last of which is made from the others; three more for a branch. */
    private static boolean business(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        return CHECKED - sum % MODULUS == digits.charAt(WEIGHTS.length) - '0';
    }
}
