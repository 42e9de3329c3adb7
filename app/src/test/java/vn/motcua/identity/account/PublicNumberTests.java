package vn.motcua.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.identity.AccountKind;

/** Which numbers can be those of citizens and businesses. */
class PublicNumberTests {

    @ParameterizedTest
    @CsvSource({
        "CITIZEN, 001190000123, true",
        "CITIZEN, 096 190 000 123, true",
        "CITIZEN, 000190000123, false",
        "CITIZEN, 097190000123, false",
        "CITIZEN, 0101234565, false",
        "BUSINESS, 0101234565, true",
        "BUSINESS, 0101234565-001, true",
        "BUSINESS, 0801234560, true", // a mobile number by its form
        "BUSINESS, 0101234566, false",
        "BUSINESS, 001190000123, false",
        "OFFICIAL, ha.le@g22, false"
    })
    void arePlausibleOrNot(AccountKind kind, String typed, boolean plausible) {
        assertThat(SignInName.of(typed).readings().stream().anyMatch(name -> PublicNumber.plausible(kind, name)))
                .isEqualTo(plausible);
    }
}
