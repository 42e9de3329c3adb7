package vn.motcua.signing.right;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.directory.Validity;
import vn.motcua.directory.authority.Act;
import vn.motcua.directory.authority.Answer;
import vn.motcua.directory.authority.Chain;
import vn.motcua.directory.authority.Denial;
import vn.motcua.directory.authority.Link;
import vn.motcua.directory.authority.Matter;
import vn.motcua.directory.authority.SigningFormula;
import vn.motcua.directory.people.Appointment;
import vn.motcua.directory.people.AppointmentId;
import vn.motcua.directory.people.AppointmentKind;
import vn.motcua.directory.people.Paper;
import vn.motcua.directory.people.Position;
import vn.motcua.directory.people.PositionId;
import vn.motcua.directory.people.Role;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.LegalSource;
import vn.motcua.kernel.OfficialId;
import vn.motcua.signing.CertificateId;
import vn.motcua.signing.CertificateKind;
import vn.motcua.signing.CertificateView;
import vn.motcua.signing.CertifiedPerson;
import vn.motcua.signing.RevocationReason;

/** Certificate, name and authority must agree: a row for each way in which they do not. */
class SigningRuleTests {

    private static final Instant NOW = Instant.parse("2026-11-26T03:00:00Z");
    private static final OfficialId TUNG = new OfficialId(7);
    private static final AgencyId WARD = new AgencyId(101);
    private static final PositionId DEPUTY = new PositionId(12);
    private static final String TITLE = "Phó Chủ tịch Ủy ban nhân dân phường Ba Đình";

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void rows(String what, SigningRule.Case one, @Nullable SigningRule broken) {
        assertThat(SigningRule.firstBroken(one).orElse(null)).isEqualTo(broken);
    }

    static Stream<Arguments> rows() {
        return Stream.of(
                row("all agree: KT. CHỦ TỊCH", one -> one, null),
                row(
                        "the delegation is over",
                        one -> with(one, new Answer.Denied(Denial.DELEGATION_ENDED, null)),
                        SigningRule.AUTHORITY),
                row(
                        "suspended on that day",
                        one -> with(one, new Answer.Denied(Denial.SUSPENDED, null)),
                        SigningRule.AUTHORITY),
                row("no certificate", one -> with(one, (CertificateView) null), SigningRule.CERTIFICATE),
                row(
                        "a certificate of the agency",
                        one -> with(one, certificate("Bùi Thanh Tùng", WARD, null, null)),
                        SigningRule.CERTIFICATE),
                row(
                        "somebody else's certificate",
                        one -> with(
                                one,
                                certificate("Bùi Thanh Tùng", WARD, person(new OfficialId(8), DEPUTY, TITLE), null)),
                        SigningRule.PERSON),
                row(
                        "a revoked certificate",
                        one -> with(
                                one,
                                certificate(
                                        "Bùi Thanh Tùng",
                                        WARD,
                                        person(TUNG, DEPUTY, TITLE),
                                        new CertificateView.Revocation(RevocationReason.KEY_COMPROMISE, NOW, "mất"))),
                        SigningRule.VALID),
                row("an expired one", one -> at(one, Instant.parse("2029-01-01T00:00:00Z")), SigningRule.VALID),
                row(
                        "one that does not hold yet",
                        one -> at(one, Instant.parse("2020-01-01T00:00:00Z")),
                        SigningRule.VALID),
                row(
                        "a certificate of the post held before",
                        one -> with(
                                one,
                                certificate("Bùi Thanh Tùng", WARD, person(TUNG, new PositionId(99), TITLE), null)),
                        SigningRule.POST),
                row(
                        "the post is called otherwise today",
                        one -> with(
                                one, certificate("Bùi Thanh Tùng", WARD, person(TUNG, DEPUTY, "Phó Chủ tịch"), null)),
                        SigningRule.POST),
                row(
                        "a certificate of another agency",
                        one -> with(
                                one, certificate("Bùi Thanh Tùng", new AgencyId(5), person(TUNG, DEPUTY, TITLE), null)),
                        SigningRule.AGENCY),
                row(
                        "another name",
                        one -> with(one, certificate("Bùi Thanh Tung", WARD, person(TUNG, DEPUTY, TITLE), null)),
                        SigningRule.NAME));
    }

    private static Arguments row(String what, UnaryOperator<SigningRule.Case> change, @Nullable SigningRule broken) {
        CertificateView good = certificate("Bùi Thanh Tùng", WARD, person(TUNG, DEPUTY, TITLE), null);
        return Arguments.of(what, change.apply(new SigningRule.Case(TUNG, allowed(), good, NOW)), broken);
    }

    private static SigningRule.Case with(SigningRule.Case one, Answer answer) {
        return new SigningRule.Case(one.official(), answer, one.certificate(), one.now());
    }

    private static SigningRule.Case with(SigningRule.Case one, @Nullable CertificateView certificate) {
        return new SigningRule.Case(one.official(), one.answer(), certificate, one.now());
    }

    private static SigningRule.Case at(SigningRule.Case one, Instant when) {
        return new SigningRule.Case(one.official(), one.answer(), one.certificate(), when);
    }

    private static CertifiedPerson person(OfficialId official, PositionId position, String title) {
        return new CertifiedPerson(official, position, title);
    }

    private static CertificateView certificate(
            String name,
            AgencyId agency,
            @Nullable CertifiedPerson person,
            CertificateView.@Nullable Revocation revoked) {
        return new CertificateView(
                new CertificateId(1),
                CertificateKind.OFFICIAL,
                agency,
                name,
                "abcdef0123",
                "00",
                true,
                Instant.parse("2026-01-01T00:00:00Z"),
                Instant.parse("2028-01-01T00:00:00Z"),
                null,
                null,
                revoked,
                person);
    }

    private static Answer allowed() {
        LocalDate since = LocalDate.of(2025, 7, 1);
        LegalSource ground = new LegalSource("QĐ", "", LegalSource.Grade.UNVERIFIED, null);
        Position position = new Position(
                DEPUTY, WARD, TITLE, "Phó Chủ tịch", Role.DEPUTY, 2, 2, null, Validity.since(since), ground);
        Appointment held = new Appointment(
                new AppointmentId(3),
                DEPUTY,
                TUNG,
                AppointmentKind.APPOINTED,
                false,
                1,
                Validity.since(since),
                new Paper("1/QĐ", since),
                null);
        return new Answer.Allowed(new Chain(
                Matter.all(Act.SIGN),
                List.of(new Link.Holds(held, position, "Bùi Thanh Tùng")),
                new SigningFormula(List.of("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), "Bùi Thanh Tùng")));
    }
}
