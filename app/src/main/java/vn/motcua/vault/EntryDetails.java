package vn.motcua.vault;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.vault.seal.SealedFiles;

/** What an entry says, as it is sealed in one piece. */
record EntryDetails(
        String title,
        String number,
        String issuer,
        String source,
        String fileName,
        String sha256,
        @Nullable UUID salt,
        String remark) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static EntryDetails of(NewEntry entry, SealedFiles.Sealed file) {
        return new EntryDetails(
                cut(entry.title()),
                cut(entry.number()),
                cut(entry.issuer()),
                entry.source(),
                cut(entry.fileName()),
                file.sha256(),
                file.salt(),
                "");
    }

    static EntryDetails unreadable(String kind) {
        return new EntryDetails(kind, "", "", "", kind, "", null, "");
    }

    EntryDetails remarked(String why) {
        return new EntryDetails(title, number, issuer, source, fileName, sha256, salt, why);
    }

    EntryDetails with(SealedFiles.Sealed file) {
        return new EntryDetails(title, number, issuer, source, fileName, file.sha256(), file.salt(), remark);
    }

    static EntryDetails read(String json) {
        return JSON.readValue(json, EntryDetails.class);
    }

    String json() {
        return JSON.writeValueAsString(this);
    }

    private static String cut(String text) {
        return text.strip().substring(0, Math.min(text.strip().length(), NewEntry.LONGEST));
    }

    @Override
    public String toString() {
        return "EntryDetails"; // never a person in a log
    }
}
