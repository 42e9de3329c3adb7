package vn.motcua.identity.demo.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.identity.client.ChangeClient;
import vn.motcua.identity.client.RegisterClient;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.portal.PublicAddress;
import vn.motcua.testing.ModuleTest;

/** The demo portal is registered once, however often the server starts; anew only where its registration is worth nothing any more. */
@ModuleTest
class DemoPortalModuleTests {

    @Autowired
    private RegisterClient register;

    @Autowired
    private ChangeClient change;

    @Autowired
    private PublicAddress address;

    @Autowired
    private DemoClient store;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aRestartRegistersNothing() {
        String first = started();
        long known = count();
        assertThat(started()).isEqualTo(first);
        assertThat(count()).isEqualTo(known);
        Actors.as(Actor.OPERATOR, () -> change.close(first));
        assertThat(started()).as("an operator closed it").isNotEqualTo(first);
        assertThat(count()).isEqualTo(known + 1);
    }

    private String started() {
        String query = new DemoPortal(register, address, JsonMapper.shared(), store).authorize("LoA1", "s", "v");
        return query.replaceAll(".*client_id=([^&]*).*", "$1");
    }

    private long count() {
        return jdbc.sql("select count(*) from identity.client where name = ?")
                .param(DemoPortal.NAME)
                .query(Long.class)
                .single();
    }
}
