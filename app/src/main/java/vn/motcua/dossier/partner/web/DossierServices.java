package vn.motcua.dossier.partner.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyTree;
import vn.motcua.dossier.national.NationalDossiers;
import vn.motcua.dossier.national.NationalView;
import vn.motcua.dossier.national.TakeRatings;
import vn.motcua.dossier.national.TakeSteps;
import vn.motcua.dossier.national.Taken;
import vn.motcua.dossier.national.TellDossiers;
import vn.motcua.dossier.national.WireDossier;
import vn.motcua.dossier.partner.RepeatRule;

/** The services by which agencies' systems tell of dossiers, and look up what was told. */
@Configuration(proxyBeanMethods = false)
class DossierServices {

    private static final int MOST_DOSSIERS = 1_000;
    private static final int MOST_STEPS = 10_000;
    private static final int MOST_RATINGS = 5_000;

    @Bean
    MapiService tellDossiersService(TellDossiers tell) {
        return new Named("DongBoHoSoMC", call -> {
            boolean update = updating(call) || call.partner().repeats() == RepeatRule.UPDATES;
            Taken taken = tell.tell(call.told(), call.body().data(MOST_DOSSIERS), !update);
            return Reply.told("dossier.mapi.dossiers-taken", taken);
        });
    }

    @Bean
    MapiService tellStepsService(TakeSteps take) {
        return new Named(
                "CapNhatTienDoHoSoMC",
                call -> Reply.told(
                        "dossier.mapi.steps-taken",
                        take.take(call.told(), call.body().data(MOST_STEPS))));
    }

    @Bean
    MapiService answerDossierService(TakeSteps take) {
        return new Named("DongBoTrangThaiHoSo", call -> {
            List<JsonNode> one = new java.util.ArrayList<>();
            call.body().data(1).forEach(one::add);
            if (one.isEmpty()) throw vn.motcua.dossier.partner.PartnerRefusal.PARAMETER_MISSING.at("data", "data");
            return Reply.told("dossier.mapi.answer-taken", take.answer(call.told(), one.getFirst()));
        });
    }

    @Bean
    MapiService tellRatingsService(TakeRatings take) {
        return new Named(
                "DongBoDanhGia",
                call -> Reply.told(
                        "dossier.mapi.ratings-taken",
                        take.take(call.told(), call.body().data(MOST_RATINGS))));
    }

    /** Only what is the caller's own: told by it, or kept by our desk for one of its agencies. */
    @Bean
    MapiService lookUpService(NationalDossiers dossiers, AgencyTree tree, Agencies agencies) {
        return new Named("TraCuuHoSo", call -> {
            List<ObjectNode> found = dossiers.find(call.get("mahoso")).stream()
                    .filter(dossier -> dossier.holder().equals(call.voice().holder())
                            || dossier.own()
                                    && tree.isWithin(
                                            dossier.agency(), call.voice().holder(), agencies.today()))
                    .map(dossier -> item(dossiers, dossier))
                    .toList();
            return Reply.found("dossier.mapi.looked-up", found);
        });
    }

    private static ObjectNode item(NationalDossiers dossiers, NationalView dossier) {
        return WireDossier.of(dossier, dossiers.steps(dossier.id()));
    }

    private static boolean updating(MapiCall call) {
        return call.find("isUpdating")
                .map(text -> Set.of("true", "1").contains(text.toLowerCase(Locale.ROOT)))
                .orElse(false);
    }
}
