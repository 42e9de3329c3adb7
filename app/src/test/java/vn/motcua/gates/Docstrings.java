package vn.motcua.gates;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import vn.motcua.gates.Sources.Source;

/**
 * The rule that what is public is explained: each public type, each public method of one that others may call, each package. Methods that
 * take their explanation from what they override need none of their own.
 */
final class Docstrings {

    private Docstrings() {}

    static List<String> complaints(Source source) {
        List<String> found = new ArrayList<>();
        if (source.path().endsWith("package-info.java")) {
            if (!source.text().contains("/**")) found.add(source.path() + ": the package is not explained");
            if (!source.text().contains("@NullMarked")) found.add(source.path() + ": the package is not @NullMarked");
        }
        new Walk(source, found).scan(source.tree(), false);
        return found;
    }

    /** Walks with the answer to "is everything around this public?". */
    private static final class Walk extends TreePathScanner<Void, Boolean> {
        private final Source source;
        private final List<String> found;

        Walk(Source source, List<String> found) {
            this.source = source;
            this.found = found;
        }

        @Override
        public Void visitClass(ClassTree type, Boolean inInterface) {
            boolean shown =
                    type.getModifiers().getFlags().contains(Modifier.PUBLIC) || Boolean.TRUE.equals(inInterface);
            if (!shown) return null;
            if (!source.hasComment(getCurrentPath())) complain(type, "type " + type.getSimpleName());
            return super.visitClass(
                    type, type.getKind() == Tree.Kind.INTERFACE || type.getKind() == Tree.Kind.ANNOTATION_TYPE);
        }

        @Override
        public Void visitMethod(MethodTree method, Boolean inInterface) {
            boolean shown =
                    method.getModifiers().getFlags().contains(Modifier.PUBLIC) || Boolean.TRUE.equals(inInterface);
            if (shown && asks(method) && !source.hasComment(getCurrentPath()))
                complain(method, "method " + method.getName());
            return null; // types inside methods are nobody else's
        }

        private static boolean asks(MethodTree method) {
            boolean inherits = method.getModifiers().getAnnotations().stream()
                    .anyMatch(annotation ->
                            annotation.getAnnotationType().toString().equals("Override"));
            return !inherits
                    && method.getReturnType() != null // no constructor
                    && !method.getModifiers().getFlags().contains(Modifier.PRIVATE)
                    && !method.getName().contentEquals("main");
        }

        private void complain(Tree part, String what) {
            found.add(source.path() + ":" + source.line(source.start(part)) + ": public " + what + " is not explained");
        }
    }
}
