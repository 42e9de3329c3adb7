package vn.motcua.portal;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.ActorKind;
import vn.motcua.kernel.text.Language;

/** What the head of every page says of its reader. */
class HeaderTests {

    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

    @Test
    void whoActsForAnAgencySeesItsName() {
        Document head = head(new Actor(
                ActorKind.OFFICIAL,
                new AccountId(new UUID(1, 2)),
                "Hoàng Minh Đức",
                new AgencyId(7),
                "Ủy ban nhân dân phường Ba Đình <thành phố Hà Nội>"));
        assertThat(head.select(".mc-acting span").eachText())
                .containsExactly("Bạn đang làm việc thay mặt", "Ủy ban nhân dân phường Ba Đình <thành phố Hà Nội>");
        assertThat(head.select(".mc-acting a").attr("href")).isEqualTo("/identity/acting-for");
        assertThat(head.select(".mc-header").text()).contains("Hoàng Minh Đức").doesNotContain("Đăng nhập");
        assertThat(head.select("form[action=/identity/sign-out] input[name=_csrf]")
                        .val())
                .isEqualTo("token");
    }

    @Test
    void aVisitorIsOfferedToSignInAndActsForNobody() {
        Document head = head(Actor.ANONYMOUS);
        assertThat(head.select(".mc-acting")).isEmpty();
        assertThat(head.select("a[href=/identity/sign-in]").text()).isEqualTo("Đăng nhập");
    }

    private static Document head(Actor actor) {
        StringOutput output = new StringOutput();
        ENGINE.render("portal/header.jte", Map.of("page", TestPages.of(Language.VI, "/", null, actor)), output);
        return Jsoup.parseBodyFragment(output.toString());
    }
}
