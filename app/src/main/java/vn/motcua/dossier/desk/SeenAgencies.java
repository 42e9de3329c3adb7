package vn.motcua.dossier.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.dossier.DossierPermission;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.text.Language;
import vn.motcua.portal.form.Choice;

/** The agencies whose dossiers whoever acts may see, as pages offer them to choose from. */
@Component
public class SeenAgencies {

    private static final int MOST = 1_000;

    private final DeskReach reach;
    private final Agencies agencies;
    private final Actors actors;
    private final JdbcClient jdbc;

    SeenAgencies(DeskReach reach, Agencies agencies, Actors actors, JdbcClient jdbc) {
        this.reach = reach;
        this.agencies = agencies;
        this.actors = actors;
        this.jdbc = jdbc;
    }

    /** All of them. */
    public Set<AgencyId> all() {
        return reach.agencies(DossierPermission.SEE);
    }

    /** The one that an address names, by its key; the one that is acted for if it names none. Refused as not found if it is not among them. */
    public AgencyId one(String sent) {
        return asked(sent).filter(all()::contains).orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
    }

    private Optional<AgencyId> asked(String sent) {
        if (sent.isEmpty()) return actors.current().agency();
        return sent.matches("[1-9]\\d{0,17}") ? Optional.of(new AgencyId(Long.parseLong(sent))) : Optional.empty();
    }

    /** Those that have received anything, by name, and the one that is shown. */
    public List<Choice> choices(Language language, AgencyId shown) {
        Collection<AgencyId> offered = new ArrayList<>(receiving());
        if (!offered.contains(shown)) offered.add(shown);
        return agencies.called(List.copyOf(offered), language).entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(one -> Choice.of(one.getKey().toString(), one.getValue()))
                .toList();
    }

    private List<AgencyId> receiving() {
        return jdbc.sql("""
                        select a.id from unnest(:agencies) a (id)
                        where exists (select from dossier.dossier d where d.agency = a.id) limit :most""")
                .param("agencies", all().stream().map(AgencyId::value).toArray(Long[]::new))
                .param("most", MOST)
                .query((row, number) -> new AgencyId(row.getLong("id")))
                .list();
    }
}
