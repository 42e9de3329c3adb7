package vn.motcua.kernel.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Where the words of all modules lie. Apart from {@link Messages}, which also serves programs that have no Spring. */
final class MessageFiles {

    private MessageFiles() {}

    static List<URL> all(Language language) {
        try {
            List<URL> files = new ArrayList<>();
            String pattern = "classpath*:messages/*_" + language.tag() + ".properties";
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(pattern))
                files.add(file.getURL());
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
