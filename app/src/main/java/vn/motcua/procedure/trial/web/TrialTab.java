package vn.motcua.procedure.trial.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.procedure.draft.DraftTab;

/** Trying it among the pages of a draft. */
@Configuration(proxyBeanMethods = false)
class TrialTab {

    private static final int PLACE = 400;

    @Bean
    static DraftTab simulationTab() {
        return new DraftTab(PLACE, "procedure.trial.title", "simulate");
    }
}
