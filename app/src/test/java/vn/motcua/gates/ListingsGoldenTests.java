package vn.motcua.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.kernel.command.AdminCommand;
import vn.motcua.kernel.command.CommandOption;
import vn.motcua.kernel.text.Messages;
import vn.motcua.testing.Golden;
import vn.motcua.testing.ModuleTest;
import vn.motcua.testing.TestDatabase;

/** Writes down what is spread over the modules. */
@ModuleTest
class ListingsGoldenTests {

    @Autowired
    private Messages messages;

    @Autowired
    private ObjectProvider<AdminCommand> commands;

    @Test
    void permissions() {
        Golden.check("permissions.txt", Listing.permissions(messages));
    }

    @Test
    void refusals() {
        assertThat(Listing.refusals(messages)).contains("kernel NOT_FOUND  404");
        Golden.check("refusals.txt", Listing.refusals(messages));
    }

    @Test
    void events() {
        Golden.check("events.txt", Listing.events());
    }

    @Test
    void configuration() {
        assertThat(Listing.configuration()).contains("motcua.secure");
        Golden.check("configuration.txt", Listing.configuration());
    }

    @Test
    void schema() throws SQLException {
        try (Connection database = TestDatabase.connect(TestDatabase.fresh())) {
            Golden.check("schema.txt", SchemaListing.of(database));
        }
    }

    @Test
    void commands() {
        Golden.check(
                "commands.txt",
                commands.stream()
                        .sorted(Comparator.comparing(AdminCommand::module).thenComparing(AdminCommand::name))
                        .map(ListingsGoldenTests::command)
                        .collect(Collectors.joining("\n")));
    }

    private static String command(AdminCommand command) {
        StringBuilder text = new StringBuilder("./motcua " + command.module() + " " + command.name()
                + (command.secret() ? "  (always JSON)" : "") + "\n    " + command.help() + "\n");
        for (CommandOption option : command.options())
            text.append("    " + (option.operand() ? "" : "--") + option.name()
                    + (option.flag() || option.operand() ? "" : " …") + (option.required() ? "" : " (may be left out)")
                    + "  " + option.help() + "\n");
        return text.toString();
    }
}
