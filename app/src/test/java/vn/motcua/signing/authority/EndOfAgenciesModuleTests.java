package vn.motcua.signing.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.certifiedcopy.EndedAgencies;
import vn.motcua.directory.Agencies;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.text.Messages;
import vn.motcua.office.demo.DemoPdf;
import vn.motcua.signing.CertificateId;
import vn.motcua.signing.CertificateKind;
import vn.motcua.signing.CertificateView;
import vn.motcua.signing.Certificates;
import vn.motcua.signing.RevocationReason;
import vn.motcua.signing.SigningRefusal;
import vn.motcua.signing.pades.SignPdf;
import vn.motcua.signing.request.SigningReach;
import vn.motcua.testing.RunningTest;

/** What becomes of the seal of an agency that was merged away: nothing is sealed with it, whoever took over sees it, and some days later it is revoked. */
@RunningTest
class EndOfAgenciesModuleTests {

    @Autowired
    private EndOfAgencies end;

    @Autowired
    private IssueCertificate issue;

    @Autowired
    private Certificates certificates;

    @Autowired
    private SigningReach reach;

    @Autowired
    private SigningKeys keys;

    @Autowired
    private SignPdf sign;

    @Autowired
    private EndedAgencies ended;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Agencies agencies;

    @Autowired
    private RevokeCertificate revoke;

    @Autowired
    private Messages messages;

    @Autowired
    private Clock clock;

    private EndOfAgencies later(Duration by) {
        return new EndOfAgencies(jdbc, agencies, revoke, messages, Duration.ofDays(14), Clock.offset(clock, by));
    }

    @Test
    void theSealOfAnAgencyThatWasMergedAwayEndsWithIt() {
        LocalDate today = LocalDate.now(clock);
        AgencyId lately = office("Phường Thử con dấu một");
        CertificateId young = sealed(lately);
        AgencyId before = office("Phường Thử con dấu hai");
        CertificateId old = sealed(before);
        AgencyId stays = office("Phường Thử con dấu ba");
        CertificateId control = sealed(stays);
        assertThat(sign.seal(DemoPdf.of("Van ban"), lately, "Phường", "test.end")
                        .bytes())
                .as("the control: it seals while it is open")
                .isNotEmpty();

        AgencyId heir = merged(lately, "Phường Thử con dấu hợp nhất một", today.minusDays(13));
        AgencyId other = merged(before, "Phường Thử con dấu hợp nhất hai", today.minusDays(14));
        end.round();
        later(Duration.ofDays(13)).round();
        assertThat(revoked(old))
                .as("it ended long ago, and that was entered just now")
                .isNull();
        assertThat(revoked(young)).isNull();
        assertThat(keys.ofAgency(lately))
                .as("not even so anything is signed with it")
                .isEmpty();
        later(Duration.ofDays(14).plusMinutes(1)).round();
        assertThat(revoked(young)).as("both days are over").isNotNull();
        assertThat(revoked(old)).isNotNull().satisfies(end -> {
            assertThat(end.reason()).isEqualTo(RevocationReason.CESSATION);
            assertThat(end.note()).contains("kết thúc");
        });
        assertThat(revoked(control)).as("of an agency that is open").isNull();

        assertThat(keys.ofAgency(lately)).isEmpty();
        assertThat(sign.seals(before)).as("it does not work on paper again").isTrue();
        AgencyId unsealed = office("Phường Thử con dấu bốn");
        Actors.as(
                Actor.OPERATOR,
                () -> issue.issue(new Wish(CertificateKind.SYSTEM, unsealed, "Phần mềm thử bốn", null, null)));
        merged(unsealed, "Phường Thử con dấu hợp nhất ba", today.minusDays(14));
        assertThat(sign.seals(unsealed)).as("it never had a seal").isFalse();
        assertThat(refusal(() -> sign.seal(DemoPdf.of("Van ban"), lately, "Phường", "test.end")))
                .isEqualTo(SigningRefusal.AGENCY_CLOSED);
        assertThat(refusal(() -> sign.seal(DemoPdf.of("Van ban"), before, "Phường", "test.end")))
                .isEqualTo(SigningRefusal.AGENCY_CLOSED);

        Actor administrator = administrator(heir);
        assertThat(Actors.as(administrator, () -> reach.covers(lately))).isTrue();
        assertThat(Actors.as(administrator, reach::agencies))
                .contains(heir, lately)
                .doesNotContain(before, other);
        assertThat(Actors.as(administrator, () -> reach.covers(before)))
                .as("another's")
                .isFalse();
        assertThat(Actors.as(administrator(stays), () -> reach.covers(lately))).isFalse();
    }

    private CertificateView.@Nullable Revocation revoked(CertificateId id) {
        return certificates.find(id).orElseThrow().revoked();
    }

    private static Object refusal(Supplier<?> work) {
        return catchThrowableOfType(Refused.class, work::get).refusal();
    }

    private CertificateId sealed(AgencyId agency) {
        Actors.as(Actor.OPERATOR, () -> {
            issue.issue(new Wish(CertificateKind.AGENCY, agency, "", null, null));
            return true;
        });
        return keys.ofAgency(agency).orElseThrow().id();
    }

    private Actor administrator(AgencyId agency) {
        return ended.official(agency, "Người quản trị", "agency-administrator");
    }

    private AgencyId merged(AgencyId agency, String into, LocalDate day) {
        return ended.merged(into, null, day, agency, office(into + " (cũ)"));
    }

    private AgencyId office(String name) {
        return ended.founded(name, null);
    }
}
