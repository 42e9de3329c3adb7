package vn.motcua.audit;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.audit.checkpoint.Checkpoints;
import vn.motcua.audit.checkpoint.Notary;
import vn.motcua.audit.tree.Sequencer;
import vn.motcua.audit.tree.Tree;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.access.ScopedActor;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.testing.TestDatabase;

/** A log of its own with a database of its own, whose keeper does not run: for tests that tamper, fork, or kill. */
public final class AuditWorld implements AutoCloseable {

    /** Something happened in a test. */
    public record Happened(String what, long number) implements AuditEvent {
        @Override
        public AuditSubject subject() {
            return new AuditSubject("audit.thing", Long.toString(number % 7));
        }

        @Override
        public AgencyId agency() {
            return new AgencyId(number % 3 + 1);
        }
    }

    public final Path data;
    public final String url;
    public final HikariDataSource dataSource = new HikariDataSource();
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    public AuditWorld() {
        this(TestDatabase.fresh(), folder());
    }

    /** A log on a database and data folder that there are. */
    public AuditWorld(String url, Path data) {
        this.url = url;
        this.data = data;
        dataSource.setJdbcUrl(url);
        dataSource.setUsername(TestDatabase.server().user());
        dataSource.setPassword(TestDatabase.server().password());
        dataSource.setMaximumPoolSize(8);
        context.getEnvironment()
                .getPropertySources()
                .addFirst(
                        new MapPropertySource("world", Map.of("motcua.data", data.toString(), "motcua.node", "node")));
        context.registerBean(DataSource.class, () -> dataSource);
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(dataSource));
        context.registerBean(
                TransactionTemplate.class, () -> new TransactionTemplate(new JdbcTransactionManager(dataSource)));
        context.registerBean(DatabaseClock.class, () -> new DatabaseClock());
        context.registerBean(Actors.class, () -> () -> ScopedActor.current().orElse(Actor.SYSTEM));
        context.register(AuditLog.class);
        context.scan("vn.motcua.audit.entry", "vn.motcua.audit.tree", "vn.motcua.audit.checkpoint");
        context.refresh();
    }

    /** A fresh data folder. */
    public static Path folder() {
        try {
            return Files.createTempDirectory("motcua-audit");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public AuditLog log() {
        return context.getBean(AuditLog.class);
    }

    public Sequencer sequencer() {
        return context.getBean(Sequencer.class);
    }

    public Tree tree() {
        return context.getBean(Tree.class);
    }

    public Notary notary() {
        return context.getBean(Notary.class);
    }

    public Checkpoints checkpoints() {
        return context.getBean(Checkpoints.class);
    }

    public JdbcClient jdbc() {
        return context.getBean(JdbcClient.class);
    }

    public TransactionTemplate transaction() {
        return context.getBean(TransactionTemplate.class);
    }

    /** Records things that happened, in one transaction. */
    public void happen(String what, long count) {
        List<Happened> events =
                LongStream.range(0, count).mapToObj(n -> new Happened(what, n)).toList();
        transaction().executeWithoutResult(status -> log().recordAll(events));
    }

    /** The same, brought into the tree and signed. */
    public void happenSigned(String what, long count) {
        happen(what, count);
        sequencer().run();
        notary().sign();
    }

    /** What the owner of the database does who knows about triggers. */
    public void tamper(String... statements) {
        for (String table : List.of("entry", "tile", "checkpoint", "incoming", "key"))
            jdbc().sql("alter table audit." + table + " disable trigger all").update();
        for (String sql : statements) jdbc().sql(sql).update();
    }

    @Override
    public void close() {
        context.close();
        dataSource.close();
    }
}
