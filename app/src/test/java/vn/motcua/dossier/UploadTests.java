package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.dossier.apply.ApplicationDraft;
import vn.motcua.dossier.apply.ApplicationDrafts;
import vn.motcua.dossier.apply.Beginning;
import vn.motcua.dossier.desk.Desk;
import vn.motcua.dossier.life.OpenDossier;
import vn.motcua.dossier.life.TakeStep;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.identity.session.CookieNames;
import vn.motcua.procedure.Procedures;
import vn.motcua.procedure.record.ChannelKind;
import vn.motcua.testing.RunningTest;
import vn.motcua.testing.Says;
import vn.motcua.testing.TestSignIns;
import vn.motcua.testing.line.Line;
import vn.motcua.testing.line.Reply;

/** Files that come to the pages on which people apply and officers work: far too large ones, and ones that are not what they say. */
@RunningTest
class UploadTests {

    private static final String TOKEN = "c2f3b6a0-4d3e-4c55-9d0a-0f7f3f0e8a11";
    private static final Pattern HIDDEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String EDGE = "----ranhgioi";
    private static final long TWO_GIGABYTES = 2L << 30;
    private static final int MOST_READ = 72 << 20; // what is taken before the refusal, so that it can be read
    private static final byte[] PROGRAM = ("MZ\u0090\0\3\0\0\0\4\0\0\0"
                    + "This program cannot be run in DOS mode. ".repeat(40))
            .getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] SCRIPT =
            "<html><script>fetch('/identity')</script></html>".getBytes(StandardCharsets.UTF_8);

    @Autowired
    private BirthApplication births;

    @Autowired
    private DossierWorld world;

    @Autowired
    private Procedures procedures;

    @Autowired
    private Beginning beginning;

    @Autowired
    private ApplicationDrafts drafts;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Results results;

    @Autowired
    private Desk desk;

    @Autowired
    private TakeStep take;

    @Autowired
    private TestSignIns signIns;

    @Autowired
    private CookieNames names;

    @Autowired
    private ServletContext context;

    @LocalServerPort
    private int port;

    private OpenDossier.Opened opened;
    private ApplicationDraft draft;

    @BeforeEach
    void aDossierAndADraft() {
        opened = births.handIn();
        world.as(DemoPerson.DUC, () -> {
            take.run(opened.id(), dossiers.tasks(opened.id()).getFirst().step(), 0, "");
        });
        long revision =
                procedures.inForce(BirthApplication.PROCEDURE).orElseThrow().revision();
        draft = world.as(DemoPerson.LAN, () -> beginning.run(revision, "Đăng ký đúng hạn", ChannelKind.ONLINE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/dossier/draft/DRAFT/papers", "/dossier/desk/DOSSIER/papers", "/dossier/desk/DOSSIER/results"})
    @Says("issue 5: a 2 GB upload is refused early, and leaves nothing behind")
    void twoGigabytesAreRefusedEarlyAndNothingIsLeft(String page) throws IOException {
        for (boolean announced : List.of(true, false)) {
            long before = temporary();
            Sent sent = send(page, announced);
            assertThat(sent.status).as(page + " " + announced).isEqualTo(413);
            assertThat(sent.body).contains("<h1");
            assertThat(sent.bytes).as("bytes taken of two gigabytes").isLessThan(MOST_READ);
            assertThat(sent.onDisk - before).as("bytes on the disk meanwhile").isLessThan(64L << 20);
            assertThat(temporary()).as("bytes left behind").isEqualTo(before);
        }
    }

    @Test
    @Says("issue 5: a 2 GB call of an agency's system is refused early, in the words of its contract")
    void twoGigabytesAtTheAgenciesDoorAreRefusedInItsOwnWords() throws IOException {
        for (boolean announced : List.of(true, false)) {
            Sent sent = send("/mapi/p", announced);
            assertThat(sent.status).isEqualTo(200);
            assertThat(sent.body).contains("\"error_code\":\"-1\"").doesNotContain("thành công");
            assertThat(sent.bytes).isLessThan(MOST_READ);
        }
    }

    @Test
    @Says("issue 5: a file that lies about its type")
    void aFileThatLiesAboutItsTypeIsNotTaken() throws Exception {
        for (byte[] lie : List.of(PROGRAM, SCRIPT)) {
            refused(
                    DemoPerson.LAN,
                    place("/dossier/draft/DRAFT/papers"),
                    Map.of("title", "Giấy chứng sinh"),
                    "file",
                    lie);
            refused(
                    DemoPerson.DUC,
                    place("/dossier/desk/DOSSIER/papers"),
                    Map.of("title", "Giấy chứng sinh"),
                    "file-other",
                    lie);
            String kind = desk.kinds(dossiers.find(opened.id()).orElseThrow())
                    .getFirst()
                    .codeOrOurs();
            Map<String, String> result = Map.of(
                    "kind", kind, "number", "12/TLKS", "issued-day", "3", "issued-month", "11", "issued-year", "2026");
            refused(DemoPerson.MAI, place("/dossier/desk/DOSSIER/results"), result, "document", lie);
        }
        assertThat(dossiers.papers(opened.id())).isEmpty();
        assertThat(results.of(opened.id())).isEmpty();
        assertThat(world.as(DemoPerson.LAN, () -> drafts.open(draft.id())).extra())
                .isEmpty();
    }

    private String place(String page) {
        return page.replace("DRAFT", draft.id().toString())
                .replace("DOSSIER", Long.toString(opened.id().value()));
    }

    private String cookies(DemoPerson person) {
        return "lang=vi; " + names.of("form") + "=" + TOKEN + "; " + signIns.sessionName() + "="
                + signIns.signIn(person);
    }

    private record Sent(int status, String body, long bytes, long onDisk) {}

    /** Sends two gigabytes until the other side has had enough. */
    private Sent send(String page, boolean announced) throws IOException {
        byte[] part = ("--" + EDGE + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] some = new byte[1 << 20];
        long bytes = 0;
        long onDisk = 0;
        try (Line line = new Line(port)) {
            line.write(("POST " + place(page) + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nCookie: "
                            + cookies(DemoPerson.DUC)
                            + (page.startsWith("/mapi")
                                    ? "\r\nContent-Type: application/json"
                                    : "\r\nContent-Type: multipart/form-data; boundary=" + EDGE)
                            + (announced ? "\r\nContent-Length: " + TWO_GIGABYTES : "\r\nTransfer-Encoding: chunked")
                            + "\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            piece(line, part, announced);
            while (bytes < TWO_GIGABYTES && !line.heard()) {
                piece(line, some, announced);
                bytes += some.length;
                onDisk = Math.max(onDisk, temporary());
            }
            Reply reply = line.read("POST");
            return new Sent(reply.status(), reply.text(), bytes, onDisk);
        }
    }

    private static void piece(Line line, byte[] bytes, boolean announced) {
        if (!announced) line.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        line.write(bytes);
        if (!announced) line.write("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    /** What lies in the folder into which the server puts parts of forms. */
    private long temporary() throws IOException {
        Path folder = ((File) context.getAttribute(ServletContext.TEMPDIR)).toPath();
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    /** As a browser does it: looks at the page with the form, and sends that. */
    private void refused(DemoPerson person, String page, Map<String, String> fields, String field, byte[] lie)
            throws Exception {
        String cookies = cookies(person);
        String shown = page.contains("/desk/") ? page.substring(0, page.lastIndexOf('/')) : page;
        Matcher token = HIDDEN.matcher(
                ask(HttpRequest.newBuilder().GET(), shown, cookies).body());
        assertThat(token.find()).as("a form at " + shown).isTrue();
        HttpResponse<String> answer = ask(
                HttpRequest.newBuilder()
                        .header("Content-Type", "multipart/form-data; boundary=" + EDGE)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(form(fields, token.group(1), field, lie))),
                page,
                cookies);
        assertThat(answer.statusCode()).as(page + " " + answer.body()).isIn(200, 400, 409, 422);
        assertThat(answer.body()).containsPattern("Không nhận(?: được)? tệp “giấy chứng sinh.pdf”");
    }

    private HttpResponse<String> ask(HttpRequest.Builder request, String page, String cookies) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        request.uri(URI.create("http://localhost:" + port + page))
                                .timeout(Duration.ofSeconds(60))
                                .header("Cookie", cookies)
                                .header("Accept", "text/html")
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static byte[] form(Map<String, String> fields, String token, String field, byte[] file) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        StringBuilder texts = new StringBuilder();
        Stream.concat(fields.entrySet().stream(), Stream.of(Map.entry("_csrf", token)))
                .forEach(one -> texts.append("--" + EDGE + "\r\nContent-Disposition: form-data; name=\"" + one.getKey()
                        + "\"\r\n\r\n" + one.getValue() + "\r\n"));
        all.write(texts.toString().getBytes(StandardCharsets.UTF_8));
        all.write(("--" + EDGE + "\r\nContent-Disposition: form-data; name=\"" + field
                        + "\"; filename=\"giấy chứng sinh.pdf\"\r\nContent-Type: application/pdf\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        all.write(file);
        all.write(("\r\n--" + EDGE + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return all.toByteArray();
    }
}
