package vn.motcua.dossier.partner.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import vn.motcua.dossier.partner.MadePartner;
import vn.motcua.dossier.partner.PartnerWorld;
import vn.motcua.testing.RunningTest;

/** What agencies' systems read, of the demo nation. */
@RunningTest
class ShareRunningTests {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    private MadePartner city;
    private MadePartner ministry;

    @BeforeEach
    void accounts(@Autowired ApplicationContext context) {
        PartnerWorld world = new PartnerWorld(context);
        city = world.partner("H26");
        ministry = world.partner("G15");
    }

    @Test
    void everyProcedureOfTheListIsWhole() throws Exception {
        Mapi system = new Mapi(port, city, "000.00.00.H26");
        Mapi.Answer list = system.call("/mapi/g", "LayDanhSachTTHC", Map.of());
        assertThat(list.done()).isTrue();
        assertThat(list.json.path("result")).isNotEmpty();
        Set<String> codes = new HashSet<>();
        List<String> addresses = new ArrayList<>();
        for (JsonNode row : list.json.path("result")) {
            String code = row.path("MATTHC").asString();
            assertThat(codes.add(code)).as("twice: " + code).isTrue();
            assertThat(row.path("TENTTHC").asString()).isNotBlank();
            addresses.addAll(whole(system, code));
        }
        assertThat(codes).contains("1.001193");
        assertThat(addresses).isNotEmpty();
        for (String address : new HashSet<>(addresses)) {
            URI uri = URI.create(address);
            assertThat(HTTP.send(
                                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + uri.getPath()))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .as(address)
                    .isEqualTo(200);
        }
    }

    private static List<String> whole(Mapi system, String code) {
        Mapi.Answer answer = system.call("LayThuTuc", Map.of("maTTHC", code));
        assertThat(answer.done()).as(code).isTrue();
        assertThat(answer.json.path("result")).hasSize(1);
        JsonNode one = answer.json.path("result").get(0);
        assertThat(one.path("MATTHC").asString()).isEqualTo(code);
        assertThat(one.path("ID").asString()).isNotBlank();
        assertThat(one.path("LOAITTHC").asString()).matches("[123]");
        assertThat(one.path("TRANGTHAI").asString()).isEqualTo("1");
        assertThat(one.path("LINHVUCTHUCHIEN")).hasSize(1);
        assertThat(one.path("LINHVUCTHUCHIEN").get(0).path("MALINHVUC").asString())
                .isNotBlank();
        for (String list :
                List.of("CAPTHUCHIEN", "COQUANTHUCHIEN", "KETQUATHUCHIEN", "TRINHTUTHUCHIEN", "THANHPHANHOSO"))
            assertThat(one.path(list).isArray()).as(list).isTrue();
        assertThat(one.path("CACHTHUCTHUCHIEN")).isNotEmpty();
        for (JsonNode channel : one.path("CACHTHUCTHUCHIEN")) {
            assertThat(channel.path("KENH").asString()).matches("[123]");
            assertThat(channel.path("THOIGIAN")).isNotEmpty();
            for (JsonNode time : channel.path("THOIGIAN")) {
                assertThat(time.path("THOIGIANGIAIQUYET").asString()).matches("[0-9]+");
                assertThat(time.path("DONVITINH").asString()).isNotBlank();
                assertThat(time.path("PHILEPHI").isArray()).isTrue();
                for (JsonNode fee : time.path("PHILEPHI")) {
                    assertThat(fee.path("SOTIEN").isString()).isTrue();
                    assertThat(fee.path("SOTIEN").asString()).matches("[0-9]+");
                    assertThat(fee.path("MAPHILEPHI").asString()).matches("1'|2");
                }
            }
        }
        List<String> addresses = new ArrayList<>();
        for (JsonNode papers : one.path("THANHPHANHOSO"))
            for (JsonNode paper : papers.path("GIAYTO")) {
                assertThat(paper.path("MAGIAYTO").asString()).isNotBlank();
                assertThat(paper.path("SOBANCHINH").asString()).matches("[0-9]*");
                if (!paper.path("URL").asString().isEmpty())
                    addresses.add(paper.path("URL").asString());
            }
        return addresses;
    }

    @Test
    void whatIsNotThereIsRefusedOrEmpty() {
        Mapi system = new Mapi(port, city, "H26");
        assertThat(system.call("LayThuTuc", Map.of("maTTHC", "9.999999")).code())
                .isEqualTo("-6");
        assertThat(system.call("LayThuTuc", Map.of("maTTHC", "thành công")).failed())
                .isTrue();
        assertThat(system.call("LayThuTuc", Map.of()).code()).isEqualTo("-1");
        assertThat(system.call("LayQDCB", Map.of("idQDCB", "x")).json.path("result"))
                .isEmpty();
        assertThat(system.call("TraCuuTechID", Map.of("provider", "wso2is", "mstorcmnd", "x"))
                        .json
                        .path("result"))
                .isEmpty();
    }

    @Test
    void aMinistryFindsItsOwnFieldsByItsOwnCode() {
        for (String code : List.of("G15", "000.00.00.G15")) {
            JsonNode fields = new Mapi(port, ministry, code)
                    .call("/mapi/g", "LayDanhMucLinhVuc", Map.of())
                    .json
                    .path("result");
            List<String> own = new ArrayList<>();
            for (JsonNode field : fields)
                if (field.path("MANGANH").asString().equals(code))
                    own.add(field.path("TENLINHVUC").asString());
            assertThat(own).as(code).contains("Hộ tịch");
        }
    }

    @Test
    void decisionsAreFoundByTheirKey() {
        Mapi system = new Mapi(port, city, "H26");
        JsonNode one = system.call("LayThuTuc", Map.of("maTTHC", "1.001193"))
                .json
                .path("result")
                .get(0);
        JsonNode found = system.call(
                        "LayQDCB",
                        Map.of("idQDCB", one.path("IDQUYETDINHCONGBO").asString()))
                .json
                .path("result");
        assertThat(found).hasSize(1);
        assertThat(found.get(0).path("SOQUYETDINH").asString())
                .isEqualTo(one.path("QUYETDINH").asString());
        assertThat(found.get(0).path("NGAYQUYETDINH").asString()).matches("\\d{4}-\\d{2}-\\d{2}");
    }

    @Test
    void everySmallCatalogueAnswers() {
        Mapi system = new Mapi(port, city, "H26");
        for (String name : List.of(
                "CoQuan",
                "TinhThanh",
                "QuocGia",
                "DanToc",
                "TonGiao",
                "GioiTinh",
                "TinhTrangHonNhan",
                "DoiTuong",
                "CapThucHien",
                "CanCuPhapLy",
                "LePhi",
                "LoaiThuTuc",
                "NhomThuTuc",
                "ThuTucThuocLoai",
                "LinhVuc")) {
            Mapi.Answer answer = system.call("/mapi/g", "LayDanhMuc" + name, Map.of());
            assertThat(answer.done()).as(name).isTrue();
            assertThat(answer.json.path("result")).as(name).isNotEmpty();
            answer.json
                    .path("result")
                    .get(0)
                    .properties()
                    .forEach(each -> assertThat(each.getKey()).matches("[A-Z]+"));
        }
        assertThat(system.call("LayDanhMucQuanHuyen", Map.of()).done()).isTrue();
        assertThat(system.call("LayDanhMucPhuongXa", Map.of()).done()).isTrue();
        assertThat(system.call("LayDanhMucTinhThanh", Map.of("page", 2, "pagesize", 30))
                        .json
                        .path("result"))
                .hasSize(4);
        JsonNode services = system.call("LayDVC", Map.of()).json.path("result");
        assertThat(services.isObject()).isTrue();
        assertThat(services.path("data")).isNotEmpty();
        assertThat(services.path("data").get(0).path("MADVC").asString()).endsWith(".01");
        assertThat(services.path("data")
                        .get(0)
                        .path("APDUNGDVC")
                        .get(0)
                        .path("MUCDO")
                        .isInt())
                .isTrue();
        JsonNode agency =
                system.call("LayDanhMucCoQuan", Map.of()).json.path("result").get(0);
        assertThat(agency.path("CAPDONVI").isInt()).isTrue();
    }
}
