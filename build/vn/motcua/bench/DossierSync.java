package vn.motcua.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Systems of agencies synchronise through the real door of a server of its own, each on its connection, a batch a call: new dossiers, then the same ones a
 * status further. Beside them the rows that the door writes for new dossiers, by bare inserts of as many rows a commit into the same database.
 */
final class DossierSync implements AutoCloseable {

    private static final Pattern FIELD = Pattern.compile("\"(username|password)\"\\s*:\\s*\"([^\"]+)\"");
    private static final String LIVE = """
            select code from directory.agency_code
            where system = 'QD20' and upper_inf(valid) and upper_inf(recorded) order by code limit ?""";

    private final Instance instance;
    private final int seconds;
    private final List<Partner> partners = new ArrayList<>();

    DossierSync(Path folder, int systems, int seconds) throws Exception {
        instance = Instance.start(folder);
        this.seconds = seconds;
        for (String agency : agencies(systems)) partners.add(partner(agency));
    }

    /** A system that acts for one agency. */
    private record Partner(String agency, String username, String password) {}

    private Partner partner(String agency) throws Exception {
        Matcher said = FIELD.matcher(instance.command("dossier", "add-partner", "--agency", agency));
        String username = "";
        String password = "";
        while (said.find()) {
            if (said.group(1).equals("username")) username = said.group(2);
            else password = said.group(2);
        }
        return new Partner(agency, username, password);
    }

    private List<String> agencies(int wanted) throws Exception {
        List<String> codes = new ArrayList<>();
        try (Connection connection = instance.database();
                PreparedStatement asked = connection.prepareStatement(LIVE)) {
            asked.setInt(1, wanted);
            try (ResultSet rows = asked.executeQuery()) {
                while (rows.next()) codes.add(rows.getString(1));
            }
        }
        if (codes.size() < wanted) throw Bench.complaint("only " + codes.size() + " agencies for as many systems");
        return codes;
    }

    private DoorCaller caller(int number) throws Exception {
        Partner one = partners.get(number);
        return new DoorCaller(instance.port, one.agency(), one.username(), one.password());
    }

    private long cpuMillis() {
        return instance.serverMillis() + instance.databaseMillis();
    }

    /** So that the virtual machine has compiled what it runs. */
    void warm(int seconds) throws Exception {
        for (int batch : new int[] {100, 10, 1}) run(Math.min(4, partners.size()), batch, seconds / 3 + 1, false);
        run(Math.min(4, partners.size()), 10, seconds / 3 + 1, true);
    }

    private Measured run(int count, int batch, int seconds, boolean further) throws Exception {
        return Measured.of(count, seconds, this::cpuMillis, number -> {
            DoorCaller caller = caller(number);
            caller.insert(batch);
            int[] status = {3};
            return () -> {
                if (further) caller.update(batch, "" + (2 + status[0]++ % 9));
                else caller.insert(batch);
                return true;
            };
        });
    }

    static void heading() {
        System.out.println("""

                                           new dossiers                          of it the  the same a status further   bare inserts, same rows   new / bare
                stored       batch systems  per second  p50 ms  p99 ms CPU-ms each   server   per second  CPU-ms each     per second CPU-ms each  memory""");
    }

    /** Measures and prints a line. */
    void line(String when, int count, int batch) throws Exception {
        long server = instance.serverMillis();
        Measured fresh = run(count, batch, seconds, false);
        double ofServer = (double) (instance.serverMillis() - server) / (batch * fresh.sorted().length);
        Measured changed = run(count, batch, seconds, true);
        Measured bare = bare(count, batch);
        System.out.printf(
                Locale.ROOT,
                "%-11s %6d %7d %11.0f %7.1f %7.1f %11.3f %8.3f %11.0f %12.3f %14.0f %11.3f %9.0f %% %d MB%n",
                when, batch, count, batch * fresh.rate(), fresh.percentile(50), fresh.percentile(99), fresh.cpu() / batch, ofServer, batch * changed.rate(), changed.cpu() / batch,
                batch * bare.rate(), bare.cpu() / batch, 100 * fresh.rate() / bare.rate(), instance.serverMegabytes());
    }

    /** Calls that ask for nothing: the floor of a call, whatever it does. */
    void empty(int count) throws Exception {
        run(count, seconds);
        long server = instance.serverMillis();
        Measured calls = run(count, seconds);
        System.out.printf(
                Locale.ROOT,
                "(empty calls, %d systems: %.0f a second, half within %.1f ms, %.3f CPU-ms of the server each; with their clients' they leave no more to a machine)%n",
                count, calls.rate(), calls.percentile(50), (double) (instance.serverMillis() - server) / calls.sorted().length);
    }

    private Measured run(int count, int seconds) throws Exception {
        return Measured.of(count, seconds, this::cpuMillis, number -> {
            DoorCaller caller = caller(number);
            return () -> {
                caller.nothing();
                return true;
            };
        });
    }

    private Measured bare(int count, int batch) throws Exception {
        String code = sample();
        List<Connection> connections = new ArrayList<>();
        try (Connection connection = instance.database()) {
            PlainDossiers.makeTable(connection);
        }
        try {
            return Measured.of(count, seconds, instance::databaseMillis, number -> {
                Connection connection = instance.database();
                connections.add(connection);
                return PlainDossiers.like(connection, code, batch)::commitOne;
            });
        } finally {
            for (Connection connection : connections) connection.close();
            try (Connection connection = instance.database();
                    Statement drop = connection.createStatement()) {
                drop.execute("drop table bench.national");
            }
        }
    }

    private String sample() throws Exception {
        try (DoorCaller caller = caller(0)) {
            caller.insert(1);
            return caller.last();
        }
    }

    /** Fills in dossiers and says what they take. */
    void fill(int stored) throws Exception {
        String code = sample();
        try (Connection connection = instance.database()) {
            long before = Filling.bytes(connection, "dossier.national");
            long stepsBefore = Filling.bytes(connection, "dossier.national_step");
            long begun = System.nanoTime();
            StoredNational.fill(instance::database, code, stored);
            long row = (Filling.bytes(connection, "dossier.national") - before) / stored;
            long steps = (Filling.bytes(connection, "dossier.national_step") - stepsBefore) / stored;
            System.out.printf(
                    Locale.ROOT,
                    "(%,d dossiers filled in by COPY in %d s; with indexes %,d bytes each and %,d for its %d steps; 57 million need %,d GB)%n",
                    stored, (System.nanoTime() - begun) / 1_000_000_000, row, steps, StoredNational.STEPS, (row + steps) * BenchDossiers.NATION >> 30);
        }
    }

    @Override
    public void close() throws Exception {
        instance.close();
    }
}
