package vn.motcua.gates;

import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.motcua.gates.Sources.Source;

/** How long files and methods may be, and what packages may not be called. */
final class CodeShape {

    /** Above this a file is refused, unless it is listed with its reason. */
    static final int FILE_LINES = 250;

    static final int METHOD_LINES = 40;

    /** Files that may be longer, with the reason. */
    static final Map<String, String> LONG_FILES = Map.of();

    private static final List<String> EMPTY_WORDS =
            List.of("impl", "util", "utils", "common", "helper", "helpers", "manager");

    private CodeShape() {}

    static List<String> complaints(Source source) {
        List<String> found = new ArrayList<>();
        String file = source.path().toString().replace('\\', '/');
        long lines = source.text().lines().count();
        if (lines > FILE_LINES && LONG_FILES.keySet().stream().noneMatch(file::endsWith))
            found.add(
                    file + ": " + lines + " lines; more than " + FILE_LINES + " need a reason in CodeShape.LONG_FILES");
        for (String word : source.packageName().split("\\."))
            if (EMPTY_WORDS.contains(word)) found.add(file + ": a package called \"" + word + "\" says nothing");
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitMethod(MethodTree method, Void nothing) {
                long length = source.line(source.end(method)) - source.line(source.start(method)) + 1;
                if (length > METHOD_LINES)
                    found.add(file + ":" + source.line(source.start(method)) + ": method " + method.getName() + " has "
                            + length + " lines, more than " + METHOD_LINES);
                return super.visitMethod(method, nothing);
            }
        }.scan(source.tree(), null);
        return found;
    }
}
