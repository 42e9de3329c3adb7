package vn.motcua.feedback;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.AccountId;

/** Writes answers; the same answer to the same question is written once. Given again after another one, it holds again. */
@Component("feedbackAnswers")
class Answers {

    private final JdbcClient jdbc;
    private final Clock clock;

    Answers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * True if it is new, or holds again.
     *
     * @param at when it was given, as its teller says; a time to come counts as now, as it would hold for ever
     */
    boolean add(
            long question,
            String content,
            String by,
            String position,
            @Nullable AccountId account,
            @Nullable String teller,
            Instant at) {
        Instant now = clock.instant();
        return jdbc.sql("""
                        insert into feedback.answer as a (question, content, answered_by, position, account, told_by, answered_at, hash)
                        values (:question, :content, :by, :position, :account::uuid, :teller, :at, :hash) on conflict (question, hash) do update
                            set answered_at = excluded.answered_at, position = excluded.position, told_by = excluded.told_by, account = excluded.account
                        where excluded.answered_at > a.answered_at and exists (
                            select from feedback.answer later where later.question = a.question and (later.answered_at, later.id) > (a.answered_at, a.id))""")
                        .param("question", question)
                        .param("content", content)
                        .param("by", by)
                        .param("position", position)
                        .param("account", account == null ? null : account.toString())
                        .param("teller", teller)
                        .param("at", (at.isAfter(now) ? now : at).atOffset(ZoneOffset.UTC))
                        .param("hash", hash(content, by))
                        .update()
                > 0;
    }

    private static long hash(String content, String by) {
        try {
            byte[] text = (content + "\u0000" + by).getBytes(StandardCharsets.UTF_8);
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text))
                    .getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
