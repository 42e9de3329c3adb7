package vn.motcua.identity.demo.web;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.identity.client.ChangeClient;
import vn.motcua.identity.client.Client;
import vn.motcua.identity.client.ClientRepository;
import vn.motcua.identity.client.RegisterClient.Registered;
import vn.motcua.identity.seal.Seals;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;

/** What the demo portal remembers of its registration from one start to the next. */
@Component
class DemoClient {

    private static final String BOUND = "demo_client.sealed:";

    private final JdbcClient jdbc;
    private final Seals seals;
    private final ClientRepository clients;
    private final ChangeClient change;

    DemoClient(JdbcClient jdbc, Seals seals, ClientRepository clients, ChangeClient change) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.clients = clients;
        this.change = change;
    }

    /** The registration, if there is one for this address that is good still: its secret may have been renewed or the application closed. */
    Optional<Registered> kept(String callback) {
        return read().filter(one -> one.client().redirectUris().equals(List.of(callback))
                && clients.secretIs(one.client().id(), one.secret()));
    }

    /** Keeps a new one in place of the one before, which is closed. */
    void keep(Registered made) {
        read().map(Registered::client).ifPresent(former -> Actors.as(Actor.SYSTEM, () -> change.close(former.id())));
        jdbc.sql("""
                        insert into identity.demo_client (client, sealed) values (:client, :sealed)
                        on conflict (single) do update set client = excluded.client, sealed = excluded.sealed""")
                .param("client", made.client().id())
                .param("sealed", seals.seal(made.secret(), BOUND + made.client().id()))
                .update();
    }

    private Optional<Registered> read() {
        return jdbc
                .sql("select client, sealed from identity.demo_client")
                .query((row, number) -> registered(row.getString("client"), row.getBytes("sealed")))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Registered> registered(String id, byte[] sealed) {
        return clients.find(id)
                .filter(Client::usable)
                .map(client -> new Registered(client, seals.open(sealed, BOUND + id)));
    }
}
