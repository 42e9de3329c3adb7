package vn.motcua.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.access.ActorKind;

/** Both languages have every word, and no word is idle. */
class WordingTests {

    private static final String RIGHT = "fee.title=Lệ phí của {0}";

    @Test
    void noWordIsMissingAndNoneIsIdle() {
        assertThat(Wording.complaints(MessageFile.all(), MessageUse.ofApplication()))
                .isEmpty();
    }

    @Test
    void aRightPairIsFine() {
        assertThat(complaints(RIGHT, "fee.title=Fee of {0}", "page.t(\"fee.title\", name)"))
                .isEmpty();
    }

    @Test
    void aKeyMissingInOneLanguageIsFound() {
        assertThat(complaints(RIGHT, "", "page.t(\"fee.title\")")).containsExactly("en: fee.title is missing");
        assertThat(complaints("", RIGHT, "page.t(\"fee.title\")")).containsExactly("vi: fee.title is missing");
    }

    @Test
    void aKeyMissingInBothIsFoundWhereverItIsUsed() {
        assertThat(complaints("", "", "${page.t(\"fee.title\")}")).containsExactly("used: fee.title has no text");
        assertThat(complaints("", "", "labelKey = \"fee.form.amount\""))
                .containsExactly("used: fee.form.amount has no text");
        assertThat(complaints("", "", "<a class=\"b\" title=\"${page.t(\"fee.title\")}\">"))
                .containsExactly("used: fee.title has no text");
        MessageUse use = new MessageUse();
        use.code(
                Sources.of("A", "class A { Object a = page.t(\"fee.title\"); Object b = Health.of(\"fee.is.due\"); }"));
        assertThat(Wording.complaints(files("", ""), use))
                .containsExactly("used: fee.is.due has no text", "used: fee.title has no text");
    }

    @Test
    void anIdleKeyIsFound() {
        assertThat(complaints(RIGHT, "fee.title=Fee of {0}", ""))
                .containsExactly("unused: fee.title is asked for nowhere");
    }

    @Test
    void differentValuesAreFound() {
        assertThat(complaints(RIGHT, "fee.title=Fee of {1}", "t(\"fee.title\")"))
                .containsExactly("vi, en: fee.title fills in different values: [0], [1]");
    }

    @Test
    void whatTypesDemandIsAskedFor() {
        MessageUse use = new MessageUse();
        use.worded(ActorKind.class);
        use.refusals(KernelRefusal.class);
        assertThat(Wording.complaints(List.of(), use))
                .contains(
                        "used: kernel.ActorKind.CITIZEN has no text",
                        "used: kernel.refusal.NOT_FOUND has no text",
                        "used: kernel.refusal.NOT_FOUND.next has no text")
                .hasSize(ActorKind.values().length + 2 * KernelRefusal.values().length);
    }

    @Test
    void textsThatWouldBeShownWronglyAreFound() {
        assertThat(complaints("fee.title=Phí d'avant", "fee.title=Fee", "t(\"fee.title\")"))
                .singleElement()
                .asString()
                .contains("lone apostrophe");
        assertThat(complaints("fee.title=Phí {", "fee.title=Fee", "t(\"fee.title\")"))
                .singleElement()
                .asString()
                .contains("is no pattern");
        assertThat(complaints("fee.title=Le\u0302", "fee.title=Fee", "t(\"fee.title\")"))
                .singleElement()
                .asString()
                .contains("composed form");
        assertThat(complaints("fee.title=Not translated", "fee.title=Not translated", "t(\"fee.title\")"))
                .singleElement()
                .asString()
                .contains("the same in both");
    }

    @Test
    void keysOfOthersDoubleKeysAndPiecedKeysAreFound() {
        assertThat(complaints("tax.title=Thuế", "tax.title=Tax", "t(\"tax.title\")"))
                .hasSize(2)
                .allMatch(one -> one.contains("own word"));
        assertThat(complaints("fee.title=A\nfee.title=B", "fee.title=C", "t(\"fee.title\")"))
                .containsExactly("fee_vi: fee.title stands there twice");
        assertThat(complaints("", "", "page.t(\"fee.kind.\" + kind)"))
                .singleElement()
                .asString()
                .contains("from pieces");
    }

    private static List<String> complaints(String vietnamese, String english, String template) {
        MessageUse use = new MessageUse();
        use.template(template);
        return Wording.complaints(files(vietnamese, english), use);
    }

    private static List<MessageFile> files(String vietnamese, String english) {
        return List.of(MessageFile.of("fee_vi", vietnamese), MessageFile.of("fee_en", english));
    }
}
