package vn.motcua.directory.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.search.AgencyHit;
import vn.motcua.directory.search.AgencyQuery;
import vn.motcua.directory.search.AgencySearch;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.text.Language;
import vn.motcua.kernel.text.Messages;
import vn.motcua.portal.spi.HomeTile;
import vn.motcua.portal.spi.MenuEntry;
import vn.motcua.portal.spi.SearchHits;

/** Where the directory shows in the shell: the menu, a tile, the search over everything. */
@Configuration(proxyBeanMethods = false)
class DirectoryInPortal {

    private static final int PLACE = 200;

    @Bean
    static MenuEntry directoryMenu() {
        return MenuEntry.open(PLACE, "directory.title", "/directory");
    }

    @Bean
    static HomeTile directoryTile() {
        return new HomeTile(PLACE, "directory.title", "directory.tile", "/directory");
    }

    @Bean
    static HomeTile deadlineTile() {
        return new HomeTile(
                PLACE + 10, "directory.deadline.title", "directory.deadline.tile", "/directory/calendar/deadline");
    }

    @Bean
    static HomeTile calendarTile() {
        return new HomeTile(PLACE + 11, "directory.calendar.title", "directory.calendar.lead", "/directory/calendar");
    }

    /** Agencies among the answers of the search on the home page. */
    @Component
    static class AgencyHits implements SearchHits {

        private final AgencySearch search;
        private final Agencies agencies;
        private final Messages messages;

        AgencyHits(AgencySearch search, Agencies agencies, Messages messages) {
            this.search = search;
            this.agencies = agencies;
            this.messages = messages;
        }

        @Override
        public int order() {
            return PLACE;
        }

        @Override
        public String titleKey() {
            return "directory.title";
        }

        @Override
        public String allHref(String query) {
            return "/directory?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
        }

        @Override
        public List<SearchHit> find(String query, int limit, Language language) {
            AgencyQuery all = new AgencyQuery(query, agencies.today(), Set.of(), null, Set.of());
            return search.find(all, new Paging(1, limit)).hits().items().stream()
                    .map(hit -> new SearchHit(hit.names().in(language), line(hit, language), "/directory/" + hit.id()))
                    .toList();
        }

        private String line(AgencyHit hit, Language language) {
            return hit.successors().stream()
                    .findFirst()
                    .map(one -> messages.text(
                            language, "directory.hit.now", one.names().in(language)))
                    .orElseGet(() -> hit.parentName() == null ? messages.text(language, hit.kind()) : hit.parentName());
        }
    }
}
