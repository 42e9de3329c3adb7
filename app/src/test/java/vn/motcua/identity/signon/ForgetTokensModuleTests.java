package vn.motcua.identity.signon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.identity.AccountKind;
import vn.motcua.identity.account.AccountRepository;
import vn.motcua.identity.account.AccountState;
import vn.motcua.identity.client.ClaimGroup;
import vn.motcua.identity.client.ClientProfile;
import vn.motcua.identity.client.RegisterClient;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.testing.ModuleTest;

/** Tokens that are long over, notices that were delivered and sign-ons of years ago are not kept for ever; what is younger is. */
@ModuleTest
class ForgetTokensModuleTests {

    @Autowired
    private ForgetTokens forget;

    @Autowired
    private RegisterClient register;

    @Autowired
    private AccountRepository accounts;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whatIsLongOverGoesAndWhatIsYoungStays() {
        String client = client();
        AccountId account = accounts.add(AccountKind.CITIZEN, "Người Đăng Nhập Xưa", AccountState.ACTIVE, null);
        UUID young = signOn(client, account, "1 day");
        UUID old = signOn(client, account, "731 days");
        token(young, "31 days");
        token(young, "29 days");
        notice(client, young, "31 days");
        notice(client, young, "29 days");
        forget.forget();
        assertThat(count("select count(*) from identity.sign_on where id = ?", old))
                .isZero();
        assertThat(count("select count(*) from identity.sign_on where id = ?", young))
                .isEqualTo(1);
        assertThat(count("select count(*) from identity.sign_on_token where sign_on = ?", young))
                .isEqualTo(1);
        assertThat(count("select count(*) from identity.sign_out_notice where sign_on = ?", young))
                .isEqualTo(1);
    }

    private String client() {
        RegisterClient.Registered[] made = new RegisterClient.Registered[1];
        Actors.as(
                Actor.OPERATOR,
                () -> made[0] = register.register(new RegisterClient.Wanted(
                        "Ứng dụng xưa",
                        ClientProfile.STRICT,
                        List.of("http://localhost:9/old"),
                        List.of(),
                        null,
                        null,
                        EnumSet.allOf(ClaimGroup.class),
                        false,
                        false)));
        return made[0].client().id();
    }

    private UUID signOn(String client, AccountId account, String ago) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into identity.sign_on (id, client, account, session_key, session_since, signed_in_at, auth_time, level, factors, scopes,
                            redirect_uri, code_digest, code_until)
                        select :id, :client, :account, 'old', at, at, at, 'LOA1', '{PASSWORD}', '{openid}', 'http://localhost:9/old',
                            sha256(:id::text::bytea), at
                        from (select now() - :ago::interval as at) t""")
                .param("id", id)
                .param("client", client)
                .param("account", account.value())
                .param("ago", ago)
                .update();
        return id;
    }

    private void token(UUID signOn, String ago) {
        jdbc.sql("""
                        insert into identity.sign_on_token (digest, sign_on, kind, issued_at, expires_at)
                        values (sha256(gen_random_uuid()::text::bytea), ?, 'ACCESS', now() - ?::interval, now() - ?::interval)""").params(signOn, ago, ago).update();
    }

    private void notice(String client, UUID signOn, String ago) {
        jdbc.sql("""
                        insert into identity.sign_out_notice (client, sign_on, next_at, delivered_at)
                        values (?, ?, now(), now() - ?::interval)""").params(client, signOn, ago).update();
    }

    private int count(String sql, UUID id) {
        return jdbc.sql(sql).param(id).query(Integer.class).single();
    }
}
