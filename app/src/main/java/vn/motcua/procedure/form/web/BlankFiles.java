package vn.motcua.procedure.form.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.text.Language;
import vn.motcua.procedure.form.FormDefinition;
import vn.motcua.procedure.form.filling.FormSubject;

/** Blank forms as files: anybody may ask for them, so those of the last ones that were asked for are kept, and not printed again. */
@Component
class BlankFiles {

    private static final int MOST = 50;

    private final Map<Key, byte[]> kept = new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, byte[]> eldest) {
            return size() > MOST;
        }
    };

    /** The file of a form in force, as long as the form is the same; that of a draft is made each time. */
    byte[] of(FormSubject subject, Language language, Supplier<byte[]> print) {
        if (subject.trial()) return print.get();
        Key key = new Key(subject.key(), subject.form().definition(), language);
        byte[] known;
        synchronized (kept) {
            known = kept.get(key);
        }
        if (known != null) return known;
        byte[] file = print.get();
        synchronized (kept) {
            kept.put(key, file);
        }
        return file;
    }

    private record Key(String subject, FormDefinition form, Language language) {}
}
