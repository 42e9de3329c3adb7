package vn.motcua.axis.oversight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.axis.MessageKind;
import vn.motcua.axis.SignatureState;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.text.Fold;

/** Finds packets of all agencies, for those who run the axis. */
@Component
@Transactional(readOnly = true)
public class PacketSearch {

    private static final int MOST_WORDS = 8;
    private static final String DOC_ID = "\\d{4,18}";

    private final JdbcClient jdbc;

    PacketSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest packets that fit, at most so many. */
    public List<PacketLine> find(PacketQuery query, int atMost) {
        String text = query.text().strip();
        boolean id = text.matches(DOC_ID);
        List<String> words = words(text);
        JdbcClient.StatementSpec sql = jdbc.sql("""
                        select p.id, p.kind, p.sender, p.number, p.notation, p.subject, p.receivers, p.signature_state, p.length, p.accepted_at,
                            (select min(d.receiver) from axis.delivery d where d.packet = p.id having count(*) = 1) as only_receiver,
                            (select count(*) from axis.delivery d join axis.waiting w on w.receiver = d.receiver and w.kind = d.kind and w.doc_id = d.doc_id
                                where d.packet = p.id) as waiting
                        from axis.packet p
                        """ + (words.isEmpty() ? "where true" : containing(words.size())) + """

                            and (:before::bigint is null or p.id < :before)
                            and (:from::date is null or p.accepted_at >= :from::timestamp at time zone 'Asia/Ho_Chi_Minh')
                            and (:to::date is null or p.accepted_at < (:to::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh')
                            and (:kind::text is null or p.kind = :kind)
                            and (:sender::bigint is null or p.sender = :sender)
                            and (:receiver::bigint is null or exists (select from axis.delivery d where d.packet = p.id and d.receiver = :receiver))
                            and (:signature::text is null or p.signature_state = :signature)
                        order by p.id desc limit :limit""")
                .param("id", id ? Long.parseLong(text) : null)
                .param("before", query.before())
                .param("from", query.from())
                .param("to", query.to())
                .param("kind", name(query.kind()))
                .param("sender", value(query.sender()))
                .param("receiver", value(query.receiver()))
                .param("signature", name(query.signature()))
                .param("limit", atMost);
        for (int i = 0; i < words.size(); i++) sql = sql.param("word" + i, "%" + words.get(i) + "%");
        return sql.query((row, number) -> line(row)).list();
    }

    /** One condition a word, so that the index of words serves each. */
    private static String containing(int words) {
        return IntStream.range(0, words)
                .mapToObj(i -> "words like :word" + i)
                .collect(
                        Collectors.joining(
                                " and ",
                                "where p.id in (select packet from axis.packet_words where ",
                                " union select packet from axis.delivery where doc_id = :id union select id from axis.packet where id = :id)"));
    }

    /** Each word must occur; a text without any letter or digit is as good as none. */
    private static List<String> words(String text) {
        return Arrays.stream(Fold.fold(text).split(" "))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static @Nullable Long value(@Nullable AgencyId agency) {
        return agency == null ? null : agency.value();
    }

    private static PacketLine line(ResultSet row) throws SQLException {
        Long only = row.getObject("only_receiver", Long.class);
        return new PacketLine(
                row.getLong("id"),
                MessageKind.valueOf(row.getString("kind")),
                new AgencyId(row.getLong("sender")),
                Stream.of(row.getString("number"), row.getString("notation"))
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining("/")),
                row.getString("subject"),
                row.getInt("receivers"),
                only == null ? null : new AgencyId(only),
                row.getInt("waiting"),
                SignatureState.valueOf(row.getString("signature_state")),
                row.getLong("length"),
                row.getObject("accepted_at", OffsetDateTime.class).toInstant());
    }
}
