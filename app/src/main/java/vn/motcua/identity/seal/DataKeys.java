package vn.motcua.identity.seal;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.database.StartupFailure;

/** The keys that seal and digest, unwrapped once and kept in memory. Made at the first start, outside any transaction that might fail. */
@Component
class DataKeys {

    private static final int BYTES = 32;

    private final JdbcClient jdbc;
    private final MasterKey master;
    private final Map<Integer, byte[]> opened = new ConcurrentHashMap<>();
    private final Map<Purpose, Integer> newest = new EnumMap<>(Purpose.class);

    /** What a key is for. */
    enum Purpose {
        SEAL,
        LOOKUP
    }

    DataKeys(JdbcClient jdbc, MasterKey master, Clock clock) {
        this.jdbc = jdbc;
        this.master = master;
        for (Purpose purpose : Purpose.values()) newest.put(purpose, findOrMake(purpose, clock));
    }

    Map.Entry<Integer, byte[]> newest(Purpose purpose) {
        int id = newest.getOrDefault(purpose, 0);
        return Map.entry(id, key(id));
    }

    byte[] key(int id) {
        return opened.computeIfAbsent(id, this::open);
    }

    private byte[] open(int id) {
        byte[] wrapped = jdbc.sql("select wrapped from identity.data_key where id = ?")
                .param(id)
                .query(byte[].class)
                .single();
        try {
            return master.unwrap(wrapped);
        } catch (IllegalStateException e) {
            throw new StartupFailure(
                    "Khóa chủ không phải của cơ sở dữ liệu này: không mở được khóa dữ liệu " + id + ".",
                    "The master key does not belong to this database: data key " + id + " cannot be opened.");
        }
    }

    private int findOrMake(Purpose purpose, Clock clock) {
        byte[] fresh = new byte[BYTES];
        new SecureRandom().nextBytes(fresh);
        // two nodes may start together: the first key of a purpose is made once (data_key_first)
        jdbc.sql("""
                        insert into identity.data_key (purpose, first, wrapped, created_at)
                        select :purpose, true, :wrapped, :now
                        where not exists (select from identity.data_key where purpose = :purpose)
                        on conflict do nothing""")
                .param("purpose", purpose.name())
                .param("wrapped", master.wrap(fresh))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return jdbc.sql("select max(id) from identity.data_key where purpose = ?")
                .param(purpose.name())
                .query(Integer.class)
                .single();
    }
}
