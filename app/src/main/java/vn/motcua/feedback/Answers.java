package vn.motcua.feedback;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.AccountId;

/** Writes answers; the same answer to the same question is written once. */
@Component("feedbackAnswers")
class Answers {

    private final JdbcClient jdbc;

    Answers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** True if it is new. */
    boolean add(
            long question,
            String content,
            String by,
            String position,
            @Nullable AccountId account,
            @Nullable String teller,
            Instant at) {
        return jdbc.sql("""
                        insert into feedback.answer (question, content, answered_by, position, account, told_by, answered_at, hash)
                        values (:question, :content, :by, :position, :account::uuid, :teller, :at, :hash) on conflict (question, hash) do nothing""")
                        .param("question", question)
                        .param("content", content)
                        .param("by", by)
                        .param("position", position)
                        .param("account", account == null ? null : account.toString())
                        .param("teller", teller)
                        .param("at", at.atOffset(ZoneOffset.UTC))
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
