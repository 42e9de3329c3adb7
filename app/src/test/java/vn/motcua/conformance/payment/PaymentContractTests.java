package vn.motcua.conformance.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.portal.AdminDoor;
import vn.motcua.testing.RunningTest;
import vn.motcua.testing.line.CommandDoor;

/** The checklist of the contract, against the running platform, by a client that shares nothing with it. */
@RunningTest
@SuppressWarnings("NullAway.Init") // given before each test
class PaymentContractTests {

    @LocalServerPort
    private int port;

    @Value("${motcua.admin-token}")
    private String token;

    @Autowired
    private AdminDoor door;

    private AgencySystem agency;
    private Client client;

    private static final AtomicInteger REFERENCES = new AtomicInteger(1000);

    private final Payer payer = new Payer();

    @BeforeEach
    void begin() throws IOException {
        agency = new AgencySystem();
        client = account();
    }

    @AfterEach
    void end() {
        agency.close();
    }

    private Client account(String... more) {
        List<String> words = new ArrayList<>(
                List.of("--agency", "H26", "--confirm", agency.confirmAddress(), "--lookup", agency.lookupAddress()));
        words.addAll(List.of(more));
        JsonNode made = new CommandDoor(door.port(), token).run("payment", "add-partner", words.toArray(String[]::new));
        return new Client(
                port, made.path("code").asString(), made.path("secret").asString());
    }

    private static String reference() {
        return REFERENCES.incrementAndGet() + "_abc";
    }

    private Client.Reply init(ObjectNode message) throws Exception {
        return client.post("/payment/init", client.signed(message, Client.INIT));
    }

    private String opened(String reference) throws Exception {
        JsonNode answer = init(client.init(reference, 12_000, 8_000)).json();
        assertThat(answer.path("MaLoi").asString()).as(answer.toString()).isEqualTo("00");
        return answer.path("UrlThanhToan").asString();
    }

    @Test
    void initIsAnsweredWithAnAddressToPayAt() throws Exception {
        JsonNode answer = init(client.init(reference(), 12_000, 8_000)).json();
        assertThat(answer.path("MaLoi").asString()).isEqualTo("00");
        assertThat(answer.path("UrlThanhToan").asString()).startsWith("http");
        ObjectNode forged = client.init(reference(), 12_000, 8_000);
        String signed = client.signed(forged, Client.INIT);
        String wrong = signed.replace(
                forged.path("MaXacThuc").asString(),
                forged.path("MaXacThuc").asString().substring(1) + "x");
        assertThat(client.post("/payment/init", wrong).json().path("MaLoi").asString())
                .isEqualTo("02");
        ObjectNode stranger = client.init(reference(), 12_000, 8_000).put("MaDoiTac", "NOBODY");
        assertThat(init(stranger).json().path("MaLoi").asString()).isEqualTo("01");
        assertThat(init(client.init(reference(), 0, 0)).json().path("MaLoi").asString())
                .isNotEqualTo("00");
    }

    @Test
    void theAmountCannotBeChangedOnTheWay() throws Exception {
        ObjectNode message = client.init(reference(), 12_000, 8_000);
        String signed = client.signed(message, Client.INIT).replace("\"20000\"", "\"2000\"");
        assertThat(client.post("/payment/init", signed).json().path("MaLoi").asString())
                .isEqualTo("02");
        // the bill is not under the hash: its sums are
        ObjectNode bill = client.init(reference(), 12_000, 8_000);
        bill.set("ThongTinBienLai", Client.bill("x", 1_000, 1_000));
        assertThat(init(bill).json().path("MaLoi").asString()).isEqualTo("04");
        for (String amount : List.of("-20000", "20000.0", "2e4", "99999999999", "4294987296", "")) {
            ObjectNode odd = client.init(reference(), 12_000, 8_000).put("SoTien", amount);
            assertThat(init(odd).json().path("MaLoi").asString()).as(amount).isNotEqualTo("00");
        }
    }

    @Test
    void theSameAgainIsTheSameAndAnotherIsRefused() throws Exception {
        ObjectNode first = client.init(reference(), 12_000, 8_000);
        String address = init(first).json().path("UrlThanhToan").asString();
        assertThat(init(first).json().path("UrlThanhToan").asString()).isEqualTo(address);
        ObjectNode other = client.init(first.path("MaThamChieu").asString(), 12_000, 9_000);
        assertThat(init(other).json().path("MaLoi").asString()).isEqualTo("03");
    }

    @Test
    void numbersAndTextsAndBothWordsForKindsAreTaken() throws Exception {
        ObjectNode message = client.init(reference(), 12_000, 8_000);
        ObjectNode bill = (ObjectNode) message.path("ThongTinBienLai");
        bill.put("MaDichVu", 2);
        ((ObjectNode) bill.path("PhiLePhi").get(0)).put("LoaiPhiLePhi", "Phi").put("SoTien", "12000");
        ((ObjectNode) bill.path("PhiLePhi").get(1)).put("LoaiPhiLePhi", "LePhi");
        assertThat(init(message).json().path("MaLoi").asString()).isEqualTo("00");
        ObjectNode fine = client.init(reference(), 12_000, 8_000);
        ((ObjectNode) fine.path("ThongTinBienLai")).put("MaDichVu", "1");
        assertThat(init(fine).json().path("MaLoi").asString())
                .as("a fine without who did it")
                .isNotEqualTo("00");
    }

    @Test
    void whatIsPaidIsToldUntilItIsTaken() throws Exception {
        agency.answers("{\"MaLoi\":\"99\"}");
        String reference = reference();
        String address = opened(reference);
        assertThat(client.query(reference)).isEqualTo("3");
        payer.begins(address);
        assertThat(client.query(reference)).isEqualTo("3");
        assertThat(bill(reference)).as("no receipt yet").isEmpty();
        payer.does(address, "PAY");
        List<JsonNode> told = agency.told(2);
        assertThat(told).hasSize(2);
        assertThat(agency.raw().getFirst()).isEqualTo(agency.raw().getLast());
        JsonNode confirm = told.getFirst();
        assertThat(confirm.path("MaXacThuc").asString()).isEqualTo(client.hash(confirm, Client.CONFIRM));
        assertThat(confirm.path("MaLoi").asString()).isEqualTo("00");
        assertThat(confirm.path("SoTien").isInt()).isTrue();
        assertThat(confirm.path("SoTien").asInt()).isEqualTo(20_000);
        assertThat(confirm.path("MaThamChieu").asString()).isEqualTo(reference);
        assertThat(confirm.path("ThoiGianGD").asString()).matches("\\d{14}");
        Thread.sleep(3_000);
        assertThat(agency.raw()).as("taken: it stops").hasSize(2);
        assertThat(client.query(reference)).isEqualTo("1");
        assertThat(new String(bill(reference), 0, 4, StandardCharsets.US_ASCII)).isEqualTo("%PDF");
        assertThat(init(client.init(reference, 12_000, 8_000))
                        .json()
                        .path("MaLoi")
                        .asString())
                .as("paid already")
                .isEqualTo("03");
    }

    private byte[] bill(String reference) throws Exception {
        return client.post(
                        "/payment/bill",
                        client.signed(client.asks("GET_BILL", reference, "20261126081500"), Client.QUERY))
                .body();
    }

    @Test
    void whatFailsIsToldOnceWhereTheCodeIsEchoed() throws Exception {
        agency.answers("{\"MaLoi\":\"99\"}", "{\"MaLoi\":\"00\"}");
        String reference = reference();
        String address = opened(reference);
        payer.begins(address);
        payer.does(address, "FAIL");
        List<JsonNode> told = agency.told(1);
        assertThat(told.getFirst().path("MaLoi").asString()).isNotEqualTo("00");
        assertThat(told.getFirst().path("MaXacThuc").asString())
                .isEqualTo(client.hash(told.getFirst(), Client.CONFIRM));
        Thread.sleep(3_000);
        assertThat(agency.raw()).hasSize(1);
        assertThat(client.query(reference)).isEqualTo("4");
    }

    @Test
    void aQueryWithATwelveHourClockIsFoundAndAnUnknownReferenceIsNot() throws Exception {
        String reference = reference();
        opened(reference);
        String signed = client.signed(client.asks("QUERY", reference, "20261126020505"), Client.QUERY);
        assertThat(client.post("/payment/query", signed)
                        .json()
                        .path("TrangThaiGD")
                        .asString())
                .isEqualTo("3");
        assertThat(client.post("/payment/gateway", signed)
                        .json()
                        .path("TrangThaiGD")
                        .asString())
                .isEqualTo("3");
        JsonNode wrapped = client.post("/payment/wrapped", signed).json();
        assertThat(wrapped.path("error_code").asString()).isEqualTo("0");
        assertThat(JsonMapper.shared()
                        .readTree(wrapped.path("message").asString())
                        .path("TrangThaiGD")
                        .asString())
                .isEqualTo("3");
        String unknown = client.signed(client.asks("QUERY", "nobodys", "20261126020505"), Client.QUERY);
        assertThat(client.post("/payment/query", unknown).json().path("MaLoi").asString())
                .isNotEqualTo("00");
    }

    @Test
    void nobodyReadsAnothersTransaction() throws Exception {
        String reference = reference();
        opened(reference);
        Client other = account();
        String signed = other.signed(other.asks("QUERY", reference, "20261126020505"), Client.QUERY);
        assertThat(other.post("/payment/query", signed).json().path("MaLoi").asString())
                .isEqualTo("05");
    }

    @Test
    void bothSecretsHoldAtTheChangeOver() throws Exception {
        JsonNode renewed = new CommandDoor(door.port(), token).run("payment", "renew-partner", "--code", client.code);
        Client after = new Client(port, client.code, renewed.path("secret").asString());
        opened(reference());
        client = after;
        opened(reference());
    }

    @Test
    void whatIsNoMessageIsRefusedInTheFormOfTheContract() throws Exception {
        for (String body : List.of("", "[]", "{", "null", "\"x\"", "[".repeat(1_000), "{\"LoaiBanTin\":{}}"))
            for (String path : List.of("/payment/init", "/payment/query", "/payment/bill", "/payment/gateway")) {
                Client.Reply reply = client.post(path, body);
                assertThat(reply.status()).as(path + " " + body).isEqualTo(200);
                assertThat(reply.json().path("MaLoi").asString())
                        .as(path + " " + body)
                        .isNotIn("", "00");
            }
        assertThat(client.post("/payment/init", "x".repeat(300_000))
                        .json()
                        .path("MaLoi")
                        .asString())
                .isEqualTo("99");
    }

    @Test
    void aPayerWhoBeginsHereIsFoundAtTheAgency() throws Exception {
        String dossier = "HS" + reference();
        agency.bill(
                dossier,
                "{\"error_code\":\"1\",\"message\":"
                        + Client.bill(dossier, 12_000, 8_000)
                                .put("MaHoSo", dossier)
                                .put("MaTraCuuTT", dossier + "20261126081500")
                        + "}");
        agency.bill(dossier + "0", "{\"error_code\":\"0\",\"message\":[]}");
        String page = new LookUp(port).pays(client.code, dossier);
        assertThat(page).contains("/payment/pay/");
        assertThat(new LookUp(port).pays(client.code, dossier + "0")).contains("Không có khoản nào phải nộp");
        assertThat(new LookUp(port).pays(client.code, "unknown")).contains("Không có giao dịch này");
        String address = page.substring(0, page.indexOf('\n'));
        payer.begins(address);
        payer.does(address, "PAY");
        JsonNode confirm = agency.told(1).getFirst();
        assertThat(confirm.path("MaThamChieu").asString()).isEmpty();
        assertThat(confirm.path("MaHoSo").asString()).isEqualTo(dossier);
        assertThat(confirm.path("MaXacThuc").asString()).isEqualTo(client.hash(confirm, Client.CONFIRM));
    }

    @Test
    void keyPayIsOpenedAndCalledBackWithTheOtherKey() throws Exception {
        JsonNode made = new CommandDoor(door.port(), token)
                .run(
                        "payment",
                        "add-partner",
                        "--agency",
                        "H26",
                        "--dialect",
                        "KEYPAY",
                        "--confirm",
                        agency.confirmAddress());
        String key1 = made.path("secret").asString();
        String key2 = made.path("ownSecret").asString();
        String reference = reference();
        ObjectNode create = JsonMapper.shared().createObjectNode();
        create.put("client_id", made.path("code").asString())
                .put("transaction_id", reference)
                .put("trans_amount", "20000")
                .put("addition_fee", "0");
        create.put("command", "PAY")
                .put("version", "3.0")
                .put("description", "Nộp phí")
                .put("locale", "vn")
                .put("country_code", "vi");
        create.put("currency_code", "VND").put("environment", "1").put("return_url", "http://localhost/");
        create.set("bill_info", Client.bill(reference, 12_000, 8_000));
        create.put("check_sum", Client.checkSum(create, Client.KEYPAY, key2));
        assertThat(client.post("/payment/keypay/create", create.toString())
                        .json()
                        .path("error")
                        .asString())
                .as("signed with the wrong key")
                .isNotEqualTo("0");
        create.put("check_sum", Client.checkSum(create, Client.KEYPAY, key1));
        JsonNode answer =
                client.post("/payment/keypay/create", create.toString()).json();
        assertThat(answer.path("error").asString()).as(answer.toString()).isEqualTo("0");
        String address = answer.path("payment_url").asString();
        payer.begins(address);
        payer.does(address, "PAY");
        JsonNode told = agency.told(1).getFirst();
        assertThat(told.path("status").asInt(-1)).isZero();
        assertThat(told.path("check_sum").asString())
                .isEqualTo(Client.checkSum(told, Client.KEYPAY, key2))
                .isNotEqualTo(Client.checkSum(told, Client.KEYPAY, key1));
        assertThat(told.path("trans_amount").asString()).isEqualTo("20000");
    }
}
