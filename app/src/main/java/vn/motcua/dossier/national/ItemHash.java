package vn.motcua.dossier.national;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stands for what was told, so that the same told again is known by it: the beginning of a SHA-256. */
final class ItemHash {

    private static final byte[] END = {0};

    private final MessageDigest digest;

    ItemHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    ItemHash add(@Nullable String text) {
        if (text != null) digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update(END);
        return this;
    }

    ItemHash add(Map<ItemField, ?> values) {
        values.forEach((field, value) -> add(field.wire()).add(value.toString()));
        return this;
    }

    long value() {
        return ByteBuffer.wrap(digest.digest()).getLong();
    }

    UUID key() {
        ByteBuffer bytes = ByteBuffer.wrap(digest.digest());
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}
