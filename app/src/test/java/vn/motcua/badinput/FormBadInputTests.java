package vn.motcua.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.identity.session.CookieNames;
import vn.motcua.kernel.text.Language;
import vn.motcua.testing.RunningTest;
import vn.motcua.testing.TestSignIns;

/** A form that is data has inputs that no template names: each is filled with each wrong value, on every page, and so is what it looks up. */
@RunningTest
class FormBadInputTests {

    private static final String FORM = "/procedure/fill/1.001193";

    @Autowired
    private TestSignIns signIns;

    @Autowired
    private CookieNames names;

    @LocalServerPort
    private int port;

    private final List<String> found = new ArrayList<>();
    private Visitor citizen;

    @BeforeEach
    void arrive() {
        citizen = new Visitor(
                port, Language.EN, names.of("form"), signIns.sessionName() + "=" + signIns.signIn(DemoPerson.BINH));
    }

    @Test
    void wrongAnswersInEveryInputOfEveryPage() {
        int inputs = 0;
        for (String address : pages()) {
            Map<String, String> fields = fields(address);
            inputs += fields.size();
            for (String wrong : BadInputTests.WRONG) {
                String value = wrong.length() > 200 ? wrong.substring(0, 192) : wrong;
                for (String button : List.of("", "&find=requester_address-commune", "&later=yes"))
                    judge(address + " " + value + button, citizen.post(address, body(fields, value) + button));
            }
        }
        assertThat(inputs).as("inputs of the form").isGreaterThan(30);
        assertThat(found).isEmpty();
    }

    @Test
    void wrongWordsInWhatChoosersLookUp() {
        String right = "/directory/choices?field=x&x=ha+noi";
        assertThat(citizen.get(right).status()).isEqualTo(200);
        for (String wrong : BadInputTests.WRONG)
            for (String query : List.of(
                    "field=x&x=" + wrong,
                    "field=" + wrong + "&x=a",
                    "field=x&x=a&day=" + wrong,
                    "field=x&x=a&under=" + wrong,
                    "field=x&x=a&kind=" + wrong,
                    "field=x&x=a&divisions=yes&within=p&p=" + wrong,
                    "field=x&x=a&day=-999999999-01-01&divisions=" + wrong))
                judge(query, citizen.get("/directory/choices?" + query));
        assertThat(found).isEmpty();
    }

    @Test
    void wrongNamesOfFilesOfForms() {
        for (String wrong : BadInputTests.WRONG)
            if (!wrong.isEmpty() && wrong.length() < 1_000)
                for (String file :
                        List.of("print", "print.pdf", "blank", "blank.pdf", "rows/" + wrong + "/1", "pages/" + wrong)) {
                    judge(wrong + " " + file, citizen.get("/procedure/fill/" + wrong + "/" + file));
                    judge(wrong + " " + file, citizen.get(FORM + "/" + file));
                }
        assertThat(found).isEmpty();
    }

    private List<String> pages() {
        List<String> pages =
                Jsoup.parse(citizen.get(FORM + "/summary").body()).select("a[href*='" + FORM + "/pages/']").stream()
                        .map(link -> link.attr("href").replaceAll("[?#].*", ""))
                        .distinct()
                        .toList();
        assertThat(pages).isNotEmpty();
        return pages;
    }

    /** The inputs of a page; what tells which fields it asks stays as it is, so that the others are read. */
    private Map<String, String> fields(String address) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element input : Jsoup.parse(citizen.get(address).body()).select("main form [name]")) {
            String name = input.attr("name");
            if (!name.equals("_csrf") && !name.equals("find") && !name.equals("later"))
                fields.put(name, name.equals("asked") ? input.attr("value") : "");
            if (name.endsWith("-era")) fields.put(name, "OLD");
        }
        return fields;
    }

    private static String body(Map<String, String> fields, String value) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + (field.getValue().isEmpty() ? value : field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private void judge(String what, Answer answer) {
        answer.complaints(Language.EN).forEach(complaint -> found.add(what + ": " + complaint));
    }
}
