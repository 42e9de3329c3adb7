package vn.motcua.certifiedcopy.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.certifiedcopy.Asker;
import vn.motcua.certifiedcopy.CertifiedCopies;
import vn.motcua.certifiedcopy.CertifiedCopy;
import vn.motcua.certifiedcopy.CertifiedCopyRefusal;
import vn.motcua.certifiedcopy.CopyFacts;
import vn.motcua.certifiedcopy.CopyId;
import vn.motcua.certifiedcopy.CopyState;
import vn.motcua.certifiedcopy.CopyWorld;
import vn.motcua.certifiedcopy.Original;
import vn.motcua.certifiedcopy.SeenCopy;
import vn.motcua.certifiedcopy.sign.CopiesToSign;
import vn.motcua.dossier.DossierWorld;
import vn.motcua.identity.AccountKind;
import vn.motcua.identity.account.AccountRepository;
import vn.motcua.identity.account.AccountState;
import vn.motcua.identity.account.NameKind;
import vn.motcua.identity.account.SignInName;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.Refusal;
import vn.motcua.kernel.Refused;
import vn.motcua.testing.RunningTest;
import vn.motcua.vault.VaultWorld;

/** What was mistyped is put right while a copy is compared, also after the leader sent it back; the fee is not asked for again, and nobody signs other facts than were shown. */
@RunningTest
class CorrectCopyModuleTests {

    private static final LocalDate UNTIL = LocalDate.of(2031, 5, 1);

    @Autowired
    private CopyWorld world;

    @Autowired
    private DossierWorld people;

    @Autowired
    private CertifiedCopies copies;

    @Autowired
    private CorrectCopy correct;

    @Autowired
    private ReturnCopy back;

    @Autowired
    private OtherName otherName;

    @Autowired
    private CopiesToSign waiting;

    @Autowired
    private AccountRepository accounts;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void afterTheLeaderSentItBackTheFactsAreCorrectedAndTheFeeIsNotAskedForAgain() {
        CopyId id = world.toSign(2);
        List<SeenCopy> seen = world.seen(List.of(id));
        CopyFacts facts = facts(CopyWorld.asker());
        refused(() -> correct(id, facts), CertifiedCopyRefusal.NOT_ANY_MORE);
        people.as(DemoPerson.VINH, () -> back.run(id, "Sai tên giấy tờ"));
        long paid = copies.find(id).orElseThrow().paid();
        correct(id, facts);
        correct(id, facts);
        world.compare(id);
        CertifiedCopy copy = copies.find(id).orElseThrow();
        assertThat(copy.state()).isEqualTo(CopyState.TO_SIGN);
        assertThat(copy.paid()).isEqualTo(paid).isPositive();
        assertThat(CopyFacts.of(copy)).isEqualTo(facts);
        refused(() -> people.as(DemoPerson.VINH, () -> waiting.those(seen)), CertifiedCopyRefusal.PAGES_CHANGED);
        assertThat(people.as(DemoPerson.VINH, () -> waiting.those(world.seen(List.of(id)))))
                .hasSize(1);
        String kept = jdbc.sql(
                        "select before ->> 'original' || '→' || (after ->> 'original') || name from certifiedcopy.correction where copy = ?")
                .param(id.value())
                .query(String.class)
                .single();
        assertThat(kept)
                .contains("Bằng tốt nghiệp đại học")
                .contains("Căn cước công dân")
                .contains("2031");
    }

    @Test
    void aNumberWhoseVerifiedAccountBearsAnotherNameIsWarnedOf() {
        String number = VaultWorld.somebody().number();
        AccountId account = accounts.add(AccountKind.CITIZEN, "Nguyễn Thị Lan", AccountState.ACTIVE, null);
        accounts.addName(account, new SignInName(NameKind.CITIZEN_NUMBER, number));
        Asker other = new Asker(number, "Trần Văn Hùng", "", "");
        assertThat(otherName.than(other)).as("whoever typed it is not known").isFalse();
        jdbc.sql(
                        "insert into identity.verification (account, provider, subject_digest, verified_at) values (?, 'thử', ?, now())")
                .params(account.value(), UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII))
                .update();
        assertThat(otherName.than(new Asker(number, "nguyễn  thị LAN", "", ""))).isFalse();
        assertThat(otherName.than(other)).isTrue();
        assertThat(otherName.than(CopyWorld.asker()))
                .as("nobody is known by it")
                .isFalse();
        CopyId id = world.begun(1);
        refused(
                () -> correct(id, facts(new Asker("123", "Nguyễn Thị Lan", "", ""))),
                CertifiedCopyRefusal.NUMBER_MALFORMED);
    }

    @Test
    void aNumberIsTakenAsItIsWrittenOnPaperAndKeptInFiguresOnly() {
        CopyId id = world.begun(1);
        correct(id, facts(new Asker("0101234567-001", "Chi nhánh Thử", "", "")));
        assertThat(number(id)).isEqualTo("0101234567001");
        correct(id, facts(new Asker("001 090 000 123", "Nguyễn Văn Thử", "", "")));
        correct(id, facts(new Asker("001090000123", "Nguyễn Văn Thử", "", "")));
        assertThat(number(id)).isEqualTo("001090000123");
        assertThat(jdbc.sql("select count(*) from certifiedcopy.correction where copy = ?")
                        .param(id.value())
                        .query(Long.class)
                        .single())
                .as("the same number written in another way is no correction")
                .isEqualTo(2);
    }

    private String number(CopyId id) {
        return copies.find(id).orElseThrow().asker().number();
    }

    private static CopyFacts facts(Asker asker) {
        return new CopyFacts(
                asker,
                new Original("Căn cước công dân", "Cục Cảnh sát QLHC về TTXH", "01", LocalDate.of(2021, 5, 1), UNTIL));
    }

    private void correct(CopyId id, CopyFacts facts) {
        people.as(DemoPerson.DUC, () -> correct.run(id, facts));
    }

    private static void refused(Runnable act, Refusal why) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(why));
    }
}
