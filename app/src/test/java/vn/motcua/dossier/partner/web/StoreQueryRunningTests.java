package vn.motcua.dossier.partner.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.motcua.dossier.partner.PartnerAccess;
import vn.motcua.dossier.partner.PartnerView;
import vn.motcua.dossier.partner.PartnerWorld;
import vn.motcua.identity.AccountKind;
import vn.motcua.identity.account.AccountRepository;
import vn.motcua.identity.account.AccountState;
import vn.motcua.identity.account.NameKind;
import vn.motcua.identity.account.SignInName;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Refused;
import vn.motcua.testing.RunningTest;
import vn.motcua.vault.KeepEntry;
import vn.motcua.vault.NewEntry;
import vn.motcua.vault.OwnerNumber;
import vn.motcua.vault.Store;
import vn.motcua.vault.Stores;
import vn.motcua.vault.VaultWorld;
import vn.motcua.vault.consent.AnswerConsent;
import vn.motcua.vault.consent.ConsentKind;
import vn.motcua.vault.consent.ConsentState;
import vn.motcua.vault.consent.ConsentView;
import vn.motcua.vault.consent.StoreConsents;
import vn.motcua.vault.look.Looks;

/** Agencies' software asks for papers of a store: nothing without the owner's consent, and each time it is noted. */
@RunningTest
class StoreQueryRunningTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Stores stores;

    @Autowired
    private KeepEntry keep;

    @Autowired
    private StoreConsents consents;

    @Autowired
    private AnswerConsent answer;

    @Autowired
    private Looks looks;

    @Autowired
    private AccountRepository accounts;

    @Autowired
    private FilePlaces places;

    @Autowired
    private PartnerAccess access;

    @Autowired
    private JdbcClient jdbc;

    private final OwnerNumber owner = VaultWorld.somebody();
    private Mapi system;
    private Mapi other;

    @BeforeEach
    void world(@Autowired ApplicationContext context) {
        PartnerWorld world = new PartnerWorld(context);
        String agency = world.agency(null);
        String second = world.agency(null);
        system = new Mapi(port, world.partner(agency), agency);
        other = new Mapi(port, world.partner(second), second);
        AccountId account = accounts.add(AccountKind.CITIZEN, "Người Thử Kho", AccountState.ACTIVE, null);
        accounts.addName(account, new SignInName(NameKind.CITIZEN_NUMBER, owner.number()));
        jdbc.sql(
                        "insert into identity.verification (account, provider, subject_digest, verified_at) values (?, 'thử', ?, now())")
                .params(account.value(), UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII))
                .update();
        keep.run(
                stores.of(owner),
                VaultWorld.birth("query:" + owner.number(), null),
                () -> new ByteArrayInputStream("bản điện tử".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void nothingIsGivenBeforeTheOwnerAgreesAndNothingAfterTheyTakeItBack() {
        Mapi.Answer first = ask(system);
        assertThat(first.failed()).isTrue();
        assertThat(first.message()).contains("Chưa có sự đồng ý");
        Store store = stores.of(owner);
        ConsentView asked = consents.of(store, new Paging(1, 10)).items().getFirst();
        answer.run(store, asked, ConsentState.GIVEN, List.of("KQ.KHAISINH"));

        Mapi.Answer given = ask(system);
        assertThat(given.done()).isTrue();
        JsonNode paper = given.json.path("result").path("DanhSachGiayToKetQua").path(0);
        assertThat(paper.path("SoKyHieu").asString()).isEqualTo("117/2026");
        String path = paper.path("DanhSachTepDinhKem").path(0).path("DuongDan").asString();
        Mapi.Answer file = file(system, path);
        assertThat(new String(
                        Base64.getDecoder().decode(file.json.path("result").asString()), StandardCharsets.UTF_8))
                .isEqualTo("bản điện tử");
        assertThat(looks.of(store, new Paging(1, 10)).items())
                .hasSize(2)
                .allSatisfy(look -> assertThat(look.who()).contains("Cán bộ Thử"))
                .allSatisfy(look -> assertThat(look.words())
                        .as("by which number and channel, as the owner reads it")
                        .contains("001188000001")
                        .contains("kênh thực hiện: 7"));

        assertThat(file(other, path).failed())
                .as("another agency with the path")
                .isTrue();
        assertThat(ask(other).failed()).as("another agency").isTrue();
        assertThat(file(system, path.substring(1)).failed()).as("a broken path").isTrue();
        answer.run(store, consents.find(store, asked.id()).orElseThrow(), ConsentState.WITHDRAWN, List.of());
        assertThat(ask(system).failed()).isTrue();
        assertThat(file(system, path).failed()).as("taken back").isTrue();
    }

    /** Whose request it is stands in the owner's log (Thông tư 01/2023, Đ.24): who does not say it is told nothing. */
    @Test
    void whoDoesNotSayWhoAsksGetsNothing() {
        Store store = stores.of(owner);
        ask(system);
        ConsentView asked = consents.of(store, new Paging(1, 10)).items().getFirst();
        answer.run(store, asked, ConsentState.GIVEN, List.of("KQ.KHAISINH"));
        for (String left : List.of("SoDinhDanhNguoiYeuCau", "KenhThucHien")) {
            Map<String, Object> call = new HashMap<>(question(owner.number(), "KQ.KHAISINH"));
            call.remove(left);
            assertThat(system.call("TraCuuKhoGiayTo", call).failed()).as(left).isTrue();
        }
        assertThat(looks.of(store, new Paging(1, 10)).total()).isZero();
        assertThat(ask(system).done()).as("the control").isTrue();
    }

    /** A large file comes whole, piece by piece; one that is larger than agreed does not come, and is no look. */
    @Test
    void aFileComesWholeUpToItsLimit() {
        Store store = stores.of(owner);
        byte[] large = new byte[(5 << 20) + 1];
        new Random(7).nextBytes(large);
        keep.run(store, paper("KQ.LON", "query:large:"), () -> new ByteArrayInputStream(large));
        keep.run(store, paper("KQ.QUALON", "query:huge:"), () -> new ByteArrayInputStream(new byte[(20 << 20) + 1]));
        ask(system, "KQ.LON", "KQ.QUALON");
        ConsentView asked = consents.of(store, new Paging(1, 10)).items().getFirst();
        answer.run(store, asked, ConsentState.GIVEN, List.of("KQ.LON", "KQ.QUALON"));
        Map<String, String> paths = new HashMap<>();
        for (JsonNode paper :
                ask(system, "KQ.LON", "KQ.QUALON").json.path("result").path("DanhSachGiayToKetQua"))
            paths.put(
                    paper.path("MaKetQua").asString(),
                    paper.path("DanhSachTepDinhKem").path(0).path("DuongDan").asString());
        Mapi.Answer whole = file(system, paths.getOrDefault("KQ.LON", ""));
        assertThat(whole.done()).isTrue();
        assertThat(Base64.getDecoder().decode(whole.json.path("result").asString()))
                .isEqualTo(large);
        long before = looks.of(store, new Paging(1, 10)).total();
        assertThat(file(system, paths.getOrDefault("KQ.QUALON", "")).failed()).isTrue();
        assertThat(looks.of(store, new Paging(1, 10)).total()).isEqualTo(before);
    }

    /** Who comes while their places are taken is told to come again, and the owner reads of no opening that did not happen. */
    @Test
    void whoReadsTooMuchAtOnceIsNotNoted() {
        Store store = stores.of(owner);
        ask(system);
        ConsentView asked = consents.of(store, new Paging(1, 10)).items().getFirst();
        answer.run(store, asked, ConsentState.GIVEN, List.of("KQ.KHAISINH"));
        String path = ask(system)
                .json
                .path("result")
                .path("DanhSachGiayToKetQua")
                .path(0)
                .path("DanhSachTepDinhKem")
                .path(0)
                .path("DuongDan")
                .asString();
        long before = looks.of(store, new Paging(1, 10)).total();
        PartnerView partner = access.partner(system.session);
        try (FilePlaces.Place _ = places.take(partner);
                FilePlaces.Place _ = places.take(partner)) {
            assertThat(file(system, path).failed()).isTrue();
            assertThat(looks.of(store, new Paging(1, 10)).total()).isEqualTo(before);
        }
        assertThat(file(system, path).done()).as("the control").isTrue();
        assertThat(looks.of(store, new Paging(1, 10)).total()).isEqualTo(before + 1);
    }

    /** A yes to one kind opens no other; the owner is asked once for the others, and what they untick stays closed. */
    @Test
    void aYesToOneKindOpensNoOther() {
        Store store = stores.of(owner);
        keep.run(store, marriage(), () -> new ByteArrayInputStream("kết hôn".getBytes(StandardCharsets.UTF_8)));
        assertThat(ask(system, "KQ.KHAISINH").failed()).isTrue();
        assertThat(ask(system, "KQ.KETHON").failed()).isTrue();
        ConsentView asked = consents.of(store, new Paging(1, 10)).items().getFirst();
        assertThat(asked.kinds())
                .as("one request, the second kind joined it")
                .extracting(ConsentKind::code)
                .containsExactlyInAnyOrder("KQ.KHAISINH", "KQ.KETHON");
        assertThatThrownBy(() -> answer.run(store, asked, ConsentState.GIVEN, List.of("KQ.KHAC")))
                .isInstanceOf(Refused.class);
        answer.run(store, asked, ConsentState.GIVEN, List.of("KQ.KHAISINH"));
        assertThat(found(ask(system, "KQ.KHAISINH", "KQ.KETHON"))).containsExactly("KQ.KHAISINH");
        assertThat(ask(system, "KQ.KETHON").failed()).as("unticked").isTrue();
        assertThat(consents.of(store, new Paging(1, 10)).total())
                .as("and not asked for again")
                .isEqualTo(1);
        assertThat(found(ask(system, "KQ.KHAISINH", "KQ.KHAC"))).containsExactly("KQ.KHAISINH");
        ConsentView next = consents.of(store, new Paging(1, 10)).items().getFirst();
        assertThat(next.kinds()).extracting(ConsentKind::code).containsExactlyInAnyOrder("KQ.KHAISINH", "KQ.KHAC");
        answer.run(store, next, ConsentState.REFUSED, List.of());
        assertThat(ask(system, "KQ.KHAISINH").done())
                .as("the earlier yes holds on")
                .isTrue();
    }

    private NewEntry marriage() {
        return paper("KQ.KETHON", "query:k:");
    }

    private NewEntry paper(String kind, String source) {
        NewEntry birth = VaultWorld.birth(source + owner.number(), null);
        return new NewEntry(
                kind,
                "Giấy chứng nhận kết hôn",
                "5/2026",
                birth.issuer(),
                birth.agency(),
                birth.issued(),
                null,
                birth.origin(),
                birth.source(),
                birth.fileName(),
                birth.type());
    }

    private static List<String> found(Mapi.Answer answer) {
        return answer.json
                .path("result")
                .path("DanhSachGiayToKetQua")
                .valueStream()
                .map(one -> one.path("MaKetQua").asString())
                .toList();
    }

    @Test
    void whetherAnybodyHasTheNumberIsNotTold() {
        Mapi.Answer nobody = call(system, "TraCuuKhoGiayTo", "001100999999", "KQ.KHAISINH");
        assertThat(nobody.message()).isEqualTo(ask(system).message());
        assertThat(call(system, "TraCuuKhoGiayTo", "12", "KQ.KHAISINH").failed())
                .isTrue();
    }

    private Mapi.Answer ask(Mapi from) {
        return ask(from, "KQ.KHAISINH");
    }

    private Mapi.Answer ask(Mapi from, String... kinds) {
        return call(from, "TraCuuKhoGiayTo", owner.number(), kinds);
    }

    private static Mapi.Answer call(Mapi from, String service, String number, String... kinds) {
        return from.call(service, question(number, kinds));
    }

    private static Map<String, Object> question(String number, String... kinds) {
        return Map.of(
                "SoDinhDanhChuSoHuu", number,
                "HoTenNguoiYeuCau", "Cán bộ Thử",
                "KenhThucHien", "7",
                "SoDinhDanhNguoiYeuCau", "001188000001",
                "MaThuTuc", "1.001193",
                "DanhSachDanhMucKetQua",
                        Stream.of(kinds)
                                .map(kind -> Map.of("MaKetQua", kind, "SoKyHieu", ""))
                                .toList());
    }

    private static Mapi.Answer file(Mapi from, String path) {
        return from.call(
                "LayTepKhoGiayTo", Map.of("CoQuanChuQuan", "", "DuongDan", path, "HoTenNguoiYeuCau", "Cán bộ Thử"));
    }
}
