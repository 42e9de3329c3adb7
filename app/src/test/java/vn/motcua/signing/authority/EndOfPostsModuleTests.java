package vn.motcua.signing.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.reflect.Method;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.directory.Validity;
import vn.motcua.directory.people.CorrectAppointment;
import vn.motcua.directory.people.EndAppointment;
import vn.motcua.directory.people.Paper;
import vn.motcua.directory.people.PeopleEvent;
import vn.motcua.directory.people.PositionId;
import vn.motcua.directory.people.PostHolders;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.OfficialId;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.text.Messages;
import vn.motcua.office.demo.DemoPdf;
import vn.motcua.signing.CertificateId;
import vn.motcua.signing.CertificateView;
import vn.motcua.signing.Certificates;
import vn.motcua.signing.RevocationReason;
import vn.motcua.signing.SigningRefusal;
import vn.motcua.signing.notice.TellHolders;
import vn.motcua.signing.pades.SignPdf;
import vn.motcua.signing.pades.SmallOffice;
import vn.motcua.testing.RunningTest;

/** Certificates end with the post of whoever signs, and the seal of an agency that is open ends by no single person's word. */
@RunningTest
class EndOfPostsModuleTests {

    private static final Duration SOON = Duration.ofSeconds(1);
    private static final String TITLE = "Phó Trưởng phòng thử";

    @Autowired
    private SmallOffice offices;

    @Autowired
    private EndAppointment end;

    @Autowired
    private CorrectAppointment correct;

    @Autowired
    private PostHolders posts;

    @Autowired
    private RevokeCertificate revoke;

    @Autowired
    private TellHolders tell;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Messages messages;

    @Autowired
    private Certificates certificates;

    @Autowired
    private Cessations cessations;

    @Autowired
    private SignPdf sign;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private void round(Duration by) {
        new EndOfPosts(jdbc, posts, revoke, tell, transactions, messages, Duration.ofDays(1), Clock.offset(clock, by))
                .round();
    }

    @Test
    void theCertificateEndsWithThePostThatItNames() {
        AgencyId agency = offices.founded();
        Actor administrator = offices.administrator(agency);
        PositionId post = offices.post(agency, TITLE);
        LocalDate today = LocalDate.now(clock);
        SmallOffice.Holder left = holder(agency, post, "Nguyễn Thử Một");
        SmallOffice.Holder mistaken = holder(agency, post, "Nguyễn Thử Hai");
        PositionId other = offices.post(agency, TITLE + " khác");
        SmallOffice.Holder leaving = holder(agency, other, "Nguyễn Thử Ba");
        PositionId next = offices.post(agency, "Chánh Văn phòng thử");
        SmallOffice.Holder moved =
                offices.holder(agency, next, "Chánh Văn phòng thử", left.official(), "Nguyễn Thử Một");
        AccountId account = offices.account(left.official(), "Nguyễn Thử Một");

        ended(agency, left, today.minusDays(5));
        ended(agency, mistaken, today.minusDays(5));
        ended(agency, leaving, today.plusDays(3));
        round(Duration.ZERO);
        round(Duration.ofHours(23));
        assertThat(revoked(left.certificate()))
                .as("it was entered just now, and may be a mistake")
                .isNull();
        operator(() -> correct.run(new CorrectAppointment.Command(
                agency,
                mistaken.appointment(),
                Validity.since(today.minusYears(1)),
                new Paper("1/QĐ", today.minusYears(1)),
                "Ghi nhầm người")));

        round(Duration.ofDays(1).plusMinutes(1));
        assertThat(revoked(left.certificate())).isNotNull().satisfies(it -> {
            assertThat(it.reason()).isEqualTo(RevocationReason.AFFILIATION_CHANGED);
            assertThat(it.note()).contains("không còn giữ chức vụ");
        });
        assertThat(offices.told(account, "CERTIFICATE_REVOKED")).isEqualTo(1);
        assertThat(offices.told(administrator.account(), "CERTIFICATE_REVOKED")).isEqualTo(1);
        assertThat(revoked(mistaken.certificate())).as("put right in time").isNull();
        assertThat(revoked(moved.certificate()))
                .as("the same person in the post to which they went")
                .isNull();
        round(Duration.ofDays(3));
        assertThat(revoked(leaving.certificate())).as("the last day").isNull();
        round(Duration.ofDays(4));
        assertThat(revoked(leaving.certificate())).as("the day after").isNotNull();
        round(Duration.ofDays(9));
        assertThat(offices.told(account, "CERTIFICATE_REVOKED")).as("once").isEqualTo(1);
    }

    @Test
    void whatWasStruckOutHasItsGraceToo() {
        AgencyId agency = offices.founded();
        SmallOffice.Holder never = holder(agency, offices.post(agency, TITLE), "Nguyễn Thử Bốn");
        operator(() -> correct.run(new CorrectAppointment.Command(
                agency, never.appointment(), null, new Paper("1/QĐ", LocalDate.now(clock)), "Chưa từng bổ nhiệm")));
        round(Duration.ofHours(23));
        assertThat(revoked(never.certificate())).isNull();
        round(Duration.ofHours(25));
        assertThat(revoked(never.certificate())).isNotNull();
    }

    @Test
    void theLastSealOfAnOpenAgencyTakesTwoAndOpensNoGate() {
        AgencyId agency = offices.founded();
        CertificateId old = offices.seal(agency);
        CertificateId seal = offices.seal(agency);
        Actor one = offices.administrator(agency);
        Actor other = offices.administrator(agency);

        assertThat(ceased(one, old)).as("another one is left").isTrue();
        assertThat(ceased(one, seal)).as("it waits for a second person").isFalse();
        assertThat(revoked(seal)).isNull();
        assertThat(offices.told(other.account(), "CESSATION_ASKED")).isEqualTo(1);
        assertThat(offices.told(one.account(), "CESSATION_ASKED")).isZero();
        assertThat(catchThrowableOfType(Refused.class, () -> ceased(one, seal)).refusal())
                .isEqualTo(SigningRefusal.SECOND_PERSON);
        jdbc.sql("update signing.cessation_asked set asked_at = asked_at - interval '8 days' where certificate = ?")
                .param(seal.value())
                .update();
        assertThat(ceased(other, seal)).as("what was asked has lapsed").isFalse();
        assertThat(cessations.of(seal).orElseThrow().by()).isEqualTo(other.account());
        assertThat(certificates.sealless(clock.instant())).doesNotContain(agency);
        assertThat(ceased(one, seal)).isTrue();

        assertThat(revoked(seal)).isNotNull();
        assertThat(sign.seals(agency)).as("it does not work on paper again").isTrue();
        assertThat(catchThrowableOfType(
                                Refused.class, () -> sign.seal(DemoPdf.of("Van ban"), agency, "Phường", "test.ceased"))
                        .refusal())
                .isEqualTo(SigningRefusal.NO_KEY_OF_AGENCY);
        assertThat(certificates.sealless(clock.instant()))
                .as("the status page says it")
                .contains(agency);
    }

    /** During a rotation there are two: the same person in two pages at once. */
    @Test
    void twoSealsDoNotEndAtOnceByOnePerson() throws Exception {
        AgencyId agency = offices.founded();
        CertificateId old = offices.seal(agency);
        CertificateId seal = offices.seal(agency);
        Actor one = offices.administrator(agency);
        offices.administrator(agency);
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<Boolean> second = Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> {
                assertThat(ceased(one, old)).isTrue();
                Future<Boolean> begun = other.submit(() -> ceased(one, seal));
                assertThatExceptionOfType(TimeoutException.class)
                        .as("it waits for the first")
                        .isThrownBy(() -> begun.get(1, TimeUnit.SECONDS));
                return begun;
            }));
            assertThat(second.get(60, TimeUnit.SECONDS))
                    .as("it waits for a second person")
                    .isFalse();
        }
        assertThat(revoked(old)).isNotNull();
        assertThat(revoked(seal)).isNull();
    }

    @Test
    void anEventEndsWhatItNamesInATransactionOfItsOwnAndAsksAboutNobodyElse() throws Exception {
        AgencyId agency = offices.founded();
        SmallOffice.Holder named = holder(agency, offices.post(agency, TITLE), "Nguyễn Thử Năm");
        SmallOffice.Holder other = holder(agency, offices.post(agency, TITLE + " khác"), "Nguyễn Thử Sáu");
        LocalDate last = LocalDate.now(clock).minusDays(5);
        ended(agency, named, last);
        ended(agency, other, last);
        EndOfPosts atOnce = new EndOfPosts(
                jdbc, posts, revoke, tell, transactions, messages, Duration.ZERO, Clock.offset(clock, SOON));
        atOnce.ended(new PeopleEvent.AppointmentEnded(agency, named.official(), named.post(), last));
        assertThat(revoked(named.certificate())).isNotNull();
        assertThat(revoked(other.certificate())).isNull();
        atOnce.round();
        assertThat(revoked(other.certificate())).as("the control").isNotNull();

        Method listener = EndOfPosts.class.getDeclaredMethod("ended", PeopleEvent.AppointmentEnded.class);
        assertThat(AnnotatedElementUtils.findMergedAnnotation(listener, Transactional.class))
                .as("it holds no connection while it waits for another")
                .extracting(Transactional::propagation)
                .isEqualTo(Propagation.NOT_SUPPORTED);
    }

    @Test
    void aKeyInWrongHandsIsRevokedByOneAtOnce() {
        AgencyId agency = offices.founded();
        CertificateId seal = offices.seal(agency);
        Actor one = offices.administrator(agency);
        assertThat(Actors.as(one, () -> revoke.revoke(seal, RevocationReason.KEY_COMPROMISE, "Mất thiết bị")))
                .isTrue();
        assertThat(revoked(seal)).isNotNull();
    }

    private boolean ceased(Actor by, CertificateId seal) {
        return Actors.as(by, () -> revoke.revoke(seal, RevocationReason.CESSATION, "Không ký số nữa"));
    }

    private SmallOffice.Holder holder(AgencyId agency, PositionId post, String name) {
        OfficialId official = offices.official(agency, name);
        return offices.holder(agency, post, post(post), official, name);
    }

    private String post(PositionId post) {
        return jdbc.sql("select title from directory.position_version where position = ? and upper_inf(recorded)")
                .param(post.value())
                .query(String.class)
                .single();
    }

    private void ended(AgencyId agency, SmallOffice.Holder holder, LocalDate last) {
        operator(() -> end.run(new EndAppointment.Command(agency, holder.appointment(), last, "9/QĐ")));
    }

    private CertificateView.@Nullable Revocation revoked(CertificateId id) {
        return certificates.find(id).orElseThrow().revoked();
    }

    private static void operator(Runnable what) {
        Actors.as(Actor.OPERATOR, what);
    }
}
