package vn.motcua.procedure.form.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.procedure.draft.DraftTab;

/** What forms add to the pages of a draft. */
@Configuration(proxyBeanMethods = false)
class FormInPortal {

    private static final int TAB = 200;

    @Bean
    static DraftTab formTab() {
        return new DraftTab(TAB, "procedure.form.title", "form");
    }
}
