package vn.motcua.procedure.flow.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.procedure.draft.DraftTab;

/** The steps among the pages of a draft. */
@Configuration(proxyBeanMethods = false)
class StepsTab {

    private static final int PLACE = 300;

    @Bean
    static DraftTab flowTab() {
        return new DraftTab(PLACE, "procedure.flow.title", "steps");
    }
}
