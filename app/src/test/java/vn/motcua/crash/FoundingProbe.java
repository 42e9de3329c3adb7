package vn.motcua.crash;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.directory.AgencyKind;
import vn.motcua.directory.AgencyNames;
import vn.motcua.directory.Contact;
import vn.motcua.directory.change.FoundAgency;
import vn.motcua.directory.change.Ground;
import vn.motcua.directory.change.NewAgency;
import vn.motcua.kernel.LegalSource;
import vn.motcua.kernel.command.AdminCommand;
import vn.motcua.kernel.command.Arguments;
import vn.motcua.kernel.command.CommandOption;
import vn.motcua.kernel.command.Progress;
import vn.motcua.kernel.demo.DemoPart;

/** Two commands added to the real program: one does a deed through the operation that everybody uses, one tells what is known. */
public class FoundingProbe {

    private static final String MARK = "Cơ quan thử nghiệm ";

    private static final String KNOWN = "select v.name from directory.agency_version v where v.name like ?";

    private static final String AUDITED = """
            select v.name from directory.agency_version v
            join (select event, subject_id from audit.entry union all select event, subject_id from audit.incoming) line
              on line.event = 'directory.AgencyFounded' and line.subject_id = v.agency::text
            where v.name like ?
            """;

    /** Does one deed. */
    @Bean
    AdminCommand crashFound(FoundAgency operation) {
        return new Command("found", "name") {
            @Override
            public Object run(Arguments arguments, Progress progress) {
                NewAgency agency = new NewAgency(
                        AgencyNames.of(MARK + arguments.get("name")), AgencyKind.OTHER, null, Contact.NONE, Map.of());
                Ground ground = new Ground(
                        LocalDate.of(2025, 9, 2), LegalSource.read("Văn bản thử nghiệm", "Đ.1"), "thử nghiệm");
                return Map.of(
                        "change",
                        operation.found(new FoundAgency.Command(agency, ground)).change());
            }
        };
    }

    /** Tells which deeds are known, which of them the audit log knows, and how far the demo nation is. */
    @Bean
    AdminCommand crashState(JdbcClient jdbc, ObjectProvider<DemoPart> parts) {
        return new Command("state") {
            @Override
            public Object run(Arguments arguments, Progress progress) {
                Map<String, Object> state = new LinkedHashMap<>();
                state.put("deeds", names(jdbc, KNOWN));
                state.put("audited", names(jdbc, AUDITED));
                state.put(
                        "demo",
                        jdbc.sql("select count(*) from kernel.demo_part")
                                .query(Long.class)
                                .single());
                state.put("parts", parts.stream().count());
                return state;
            }
        };
    }

    private static List<String> names(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql)
                .param(MARK + "%")
                .query((row, number) -> row.getString(1).substring(MARK.length()))
                .list();
    }

    /** A command of module {@code crash}, in the administrator's way; the other probes make theirs of it. */
    public abstract static class Command implements AdminCommand {
        private final String name;
        private final List<CommandOption> options;

        protected Command(String name, String... options) {
            this.name = name;
            this.options = Arrays.stream(options)
                    .map(option -> CommandOption.required(option, ""))
                    .toList();
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public String help() {
            return "";
        }

        @Override
        public List<CommandOption> options() {
            return options;
        }
    }
}
