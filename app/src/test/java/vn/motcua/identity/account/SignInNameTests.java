package vn.motcua.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** However a name is typed, it is found under one form. */
class SignInNameTests {

    @ParameterizedTest
    @CsvSource({
        "001 190 000 123, CITIZEN_NUMBER, 001190000123",
        "0912345678, PHONE, 0912345678",
        "+84 912 345 678, PHONE, 0912345678",
        "84912345678, PHONE, 0912345678",
        "0101234564, TAX_CODE, 0101234564",
        "0101234564-001, TAX_CODE, 0101234564001",
        "Lan@Example.VN, EMAIL, lan@example.vn",
        "Ha.Le@G22, OFFICIAL, ha.le@g22",
        "duc.hoang@H26.101, OFFICIAL, duc.hoang@h26.101",
        "'  ', OFFICIAL, ''",
        "không có gì, OFFICIAL, không có gì"
    })
    void isReadAsItIsMeant(String typed, NameKind kind, String value) {
        assertThat(SignInName.of(typed)).isEqualTo(new SignInName(kind, value));
    }
}
