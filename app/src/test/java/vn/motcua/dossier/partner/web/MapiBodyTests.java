package vn.motcua.dossier.partner.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.motcua.dossier.partner.PartnerRefusal;
import vn.motcua.kernel.Refused;

/** The body of a call. */
class MapiBodyTests {

    @Test
    void membersMayStandInAnyOrder() {
        MapiBody body = body(
                "{\"data\":[{\"a\":1},{\"a\":2}],\"x\":{\"session\":\"no\"},\"SERVICE\":\"s\",\"session\":\"t\",\"isUpdating\":true}");
        assertThat(body.get("session")).isEqualTo("t");
        assertThat(body.get("service")).isEqualTo("s");
        assertThat(body.get("isupdating")).isEqualTo("true");
        assertThat(items(body, 5)).hasSize(2);
        assertThat(items(body, 5)).as("and once more").hasSize(2);
    }

    @Test
    void aMarkAtTheBeginningIsNoMatter() {
        assertThat(items(body("\uFEFF{\"ă\":\"ế\",\"data\":[ 1 , 2 ]}"), 5)).hasSize(2);
    }

    @Test
    void oneObjectIsAListOfOne() {
        assertThat(items(body("{\"data\":{\"a\":[1,2]},\"b\":1}"), 5)).hasSize(1);
        assertThat(items(body("{\"data\":null}"), 5)).isEmpty();
        assertThat(items(body("{}"), 5)).isEmpty();
        refused(PartnerRefusal.DATA_NO_LIST, () -> items(body("{\"data\":\"x\"}"), 5));
        refused(PartnerRefusal.TOO_MANY_ITEMS, () -> items(body("{\"data\":[1,2,3]}"), 2));
        assertThat(items(body("{\"data\":[1]}"), 1)).hasSize(1);
        refused(PartnerRefusal.TOO_MANY_ITEMS, () -> items(body("{\"data\":[1,2]}"), 1));
    }

    @Test
    void whatBreaksOffIsRefusedBeforeAnythingIsDone() {
        for (String text : List.of("", "{", "[]", "{\"data\":[{},{}", "{} {}", "{\"a\":1,}", "nul", "{\"a\":\"\n\"}"))
            refused(PartnerRefusal.BODY_NOT_UNDERSTOOD, () -> body(text));
        refused(PartnerRefusal.BODY_NOT_UNDERSTOOD, () -> body("{\"data\":" + "[".repeat(100) + "]".repeat(100) + "}"));
    }

    @Property
    void whateverComesIsReadOrRefused(@ForAll String text) {
        try {
            assertThat(body(text).find("session")).isNotNull();
        } catch (Refused why) {
            assertThat(why.refusal()).isEqualTo(PartnerRefusal.BODY_NOT_UNDERSTOOD);
        }
    }

    private static List<JsonNode> items(MapiBody body, int most) {
        List<JsonNode> items = new ArrayList<>();
        body.data(most).forEach(items::add);
        return items;
    }

    private static MapiBody body(String text) {
        return MapiBody.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void refused(PartnerRefusal refusal, Runnable what) {
        assertThatThrownBy(what::run)
                .isInstanceOfSatisfying(
                        Refused.class, why -> assertThat(why.refusal()).isEqualTo(refusal));
    }
}
