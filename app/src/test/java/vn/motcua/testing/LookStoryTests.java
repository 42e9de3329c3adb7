package vn.motcua.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A page that some people cannot use is found by {@link StoryTest#look}. */
class LookStoryTests extends StoryTest {

    @Test
    void aPageWithoutNamesForItsPartsIsRefused() {
        page.setContent(
                "<html><body><img src='data:,'><input name='q'><p style='color:#bbb;background:#fff'>pale</p></body></html>");
        assertThat(violations(page))
                .anyMatch(one -> one.startsWith("image-alt"))
                .anyMatch(one -> one.startsWith("label"))
                .anyMatch(one -> one.startsWith("color-contrast"))
                .anyMatch(one -> one.startsWith("html-has-lang"));
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> look(page, "planted"))
                .isInstanceOf(AssertionError.class);
    }
}
