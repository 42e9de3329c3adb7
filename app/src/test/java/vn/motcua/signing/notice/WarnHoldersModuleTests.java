package vn.motcua.signing.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.OfficialId;
import vn.motcua.signing.CertificateId;
import vn.motcua.signing.pades.SmallOffice;
import vn.motcua.testing.RunningTest;

/** Whoever holds a certificate is told twice that it ends; where there is nobody to tell it is tried again. */
@RunningTest
class WarnHoldersModuleTests {

    private static final String ENDING = "CERTIFICATE_ENDING";

    @Autowired
    private WarnHolders warn;

    @Autowired
    private SmallOffice offices;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theyAreToldTwiceAndNobodyIsSkipped() {
        AgencyId agency = offices.founded();
        CertificateId seal = offices.seal(agency);
        ends(seal, 30);
        warn.round();
        assertThat(warned(seal)).as("nobody was there to be told").isEqualTo(List.of(false, false));
        var administrator = offices.administrator(agency).account();
        warn.round();
        warn.round();
        assertThat(warned(seal)).isEqualTo(List.of(true, false));
        assertThat(offices.told(administrator, ENDING)).isEqualTo(1);
        ends(seal, 8);
        warn.round();
        assertThat(offices.told(administrator, ENDING)).isEqualTo(1);
        ends(seal, 6);
        warn.round();
        warn.round();
        assertThat(warned(seal)).isEqualTo(List.of(true, true));
        assertThat(offices.told(administrator, ENDING))
                .as("once more near the end")
                .isEqualTo(2);
    }

    @Test
    void forAnOfficialWithoutAnAccountTheAdministratorsAreTold() {
        AgencyId agency = offices.founded();
        var administrator = offices.administrator(agency).account();
        OfficialId one = offices.official(agency, "Nguyễn Thử Năm");
        OfficialId other = offices.official(agency, "Nguyễn Thử Sáu");
        String title = "Phó Trưởng phòng thử báo";
        var post = offices.post(agency, title);
        CertificateId without =
                offices.holder(agency, post, title, one, "Nguyễn Thử Năm").certificate();
        CertificateId with =
                offices.holder(agency, post, title, other, "Nguyễn Thử Sáu").certificate();
        AccountId account = offices.account(other, "Nguyễn Thử Sáu");
        ends(without, 6);
        ends(with, 6);
        warn.round();
        assertThat(offices.told(administrator, ENDING)).isEqualTo(1);
        assertThat(offices.told(account, ENDING)).isEqualTo(1);
        assertThat(warned(with)).as("late as it is, once is enough").isEqualTo(List.of(true, true));
    }

    private void ends(CertificateId certificate, int days) {
        jdbc.sql("update signing.certificate set valid_until = now() + make_interval(days => ?) where id = ?")
                .params(days, certificate.value())
                .update();
    }

    private List<Boolean> warned(CertificateId certificate) {
        return jdbc.sql(
                        "select warned_at is not null as early, last_warned_at is not null as late from signing.certificate where id = ?")
                .param(certificate.value())
                .query((row, number) -> List.of(row.getBoolean(1), row.getBoolean(2)))
                .single();
    }
}
