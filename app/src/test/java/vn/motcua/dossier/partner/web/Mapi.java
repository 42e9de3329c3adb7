package vn.motcua.dossier.partner.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.dossier.partner.MadePartner;

/** An agency's system at the door, as one in the field behaves. */
final class Mapi {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = new JsonMapper();

    private final int port;
    private final String agency;
    private final String prefix;
    final String session;

    Mapi(int port, MadePartner account, String agency) {
        this(port, account, agency, "");
    }

    Mapi(int port, MadePartner account, String agency, String prefix) {
        this.port = port;
        this.agency = agency;
        this.prefix = prefix;
        Answer answer = post(
                port,
                prefix + "/mapi/login",
                JSON.writeValueAsBytes(Map.of("username", account.username(), "password", account.password())));
        this.session = answer.json.path("session").asString("");
    }

    Answer call(String service, Map<String, ?> more) {
        return call("/mapi/p", service, more);
    }

    Answer call(String path, String service, Map<String, ?> more) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("session", session);
        body.put("madonvi", agency);
        body.put("service", service);
        body.putAll(more);
        return post(port, prefix + path, JSON.writeValueAsBytes(body));
    }

    Answer tell(boolean update, Object... dossiers) {
        return call("DongBoHoSoMC", Map.of("isUpdating", update ? "True" : "False", "data", List.of(dossiers)));
    }

    JsonNode find(String code) {
        return call("TraCuuHoSo", Map.of("mahoso", code)).json.path("result");
    }

    static Map<String, Object> dossier(String code) {
        Map<String, Object> dossier = new LinkedHashMap<>();
        dossier.put("MaHoSo", code);
        dossier.put("MaTTHC", "1.001193");
        dossier.put("TenTTHC", "Đăng ký khai sinh");
        dossier.put("MaLinhVuc", "G15-HT");
        dossier.put("TenLinhVuc", "Hộ tịch");
        dossier.put("KenhThucHien", "2");
        dossier.put("ChuHoSo", "Trần Thị Mẫu");
        dossier.put("LoaiDoiTuong", "1");
        dossier.put("NgayTiepNhan", "20260301081500");
        dossier.put("NgayHenTra", "20260304170000");
        dossier.put("TrangThaiHoSo", "2");
        dossier.put("HinhThuc", "0");
        dossier.put("DonViXuLy", "UBND xã Mẫu");
        return dossier;
    }

    static Answer post(int port, String path, byte[] body) {
        try {
            HttpResponse<byte[]> response = HTTP.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .header("Accept", "application/json")
                            .header("Content-Type", "application/json")
                            .header("Charset", "utf-8")
                            .header("DSTCODE", "VN:GOV:000.00.00.G22:vpcpdvcprovider")
                            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What came back. */
    static final class Answer {
        final int status;
        final String text;
        final JsonNode json;

        Answer(int status, byte[] body) {
            this.status = status;
            this.text = new String(body, StandardCharsets.UTF_8);
            this.json = JSON.readTree(body);
        }

        String code() {
            return json.path("error_code").asString();
        }

        String message() {
            return json.path("message").asString("");
        }

        /** As every client that was seen would judge it. */
        boolean done() {
            return status == 200
                    && json.path("error_code").isString()
                    && code().equals("0")
                    && text.contains("thành công");
        }

        boolean failed() {
            return status == 200
                    && !code().equals("0")
                    && !text.toLowerCase(java.util.Locale.ROOT).contains("thành công");
        }
    }
}
