package vn.motcua.gates;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Source text as the compiler reads it, for rules about what no class file holds any more: comments, lengths, texts. */
final class Sources {

    /** The application's own source text. */
    static final Path MAIN = Path.of("src", "main", "java");

    /** That of the satellite. */
    static final Path CLIENT = Path.of("..", "axis-client").resolve(MAIN);

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    private Sources() {}

    /**
     * One file, parsed.
     *
     * @param path where it lies, or a name made up by a test
     * @param text what it says
     * @param tree what the compiler reads in it
     * @param trees where in the file each part stands, and with which comment
     */
    record Source(Path path, String text, CompilationUnitTree tree, DocTrees trees) {

        long line(long position) {
            return tree.getLineMap().getLineNumber(position);
        }

        long start(Tree part) {
            return trees.getSourcePositions().getStartPosition(tree, part);
        }

        long end(Tree part) {
            return trees.getSourcePositions().getEndPosition(tree, part);
        }

        String packageName() {
            return tree.getPackage() == null
                    ? ""
                    : tree.getPackage().getPackageName().toString();
        }

        boolean hasComment(TreePath path) {
            String comment = trees.getDocComment(path);
            return comment != null && !comment.isBlank();
        }

        /** Every text in quotes, text blocks too. */
        List<String> literals() {
            List<String> found = new ArrayList<>();
            new TreePathScanner<Boolean, Boolean>() {
                @Override
                public Boolean visitLiteral(LiteralTree literal, Boolean nothing) {
                    if (literal.getValue() instanceof String value) found.add(value);
                    return true;
                }
            }.scan(tree, true);
            return found;
        }
    }

    /** All files of the application, parsed once. */
    static List<Source> main() {
        return Holder.MAIN_SOURCES;
    }

    /** All files of the application and its satellite. */
    static List<Source> everywhere() {
        return Stream.of(main(), Holder.CLIENT_SOURCES).flatMap(List::stream).toList();
    }

    /** All files below a folder. */
    static List<Source> below(Path folder) {
        try (Stream<Path> files = Files.walk(folder);
                StandardJavaFileManager manager = COMPILER.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<Path> java = files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
            return parse(manager.getJavaFileObjectsFromPaths(java));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A planted file. */
    static Source of(String name, String text) {
        JavaFileObject file =
                new SimpleJavaFileObject(URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreErrors) {
                        return text;
                    }
                };
        return parse(List.of(file)).getFirst();
    }

    private static List<Source> parse(Iterable<? extends JavaFileObject> files) {
        JavacTask task = (JavacTask) COMPILER.getTask(null, null, null, List.of("-proc:none"), null, files);
        DocTrees trees = DocTrees.instance(task);
        try {
            return StreamSupport.stream(task.parse().spliterator(), false)
                    .map(tree -> source(tree, trees))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Source source(CompilationUnitTree tree, DocTrees trees) {
        try {
            String text = tree.getSourceFile().getCharContent(true).toString();
            return new Source(Path.of(tree.getSourceFile().getName()), text, tree, trees);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Parsed when first asked for. */
    private static final class Holder {
        static final List<Source> MAIN_SOURCES = below(MAIN);
        static final List<Source> CLIENT_SOURCES = below(CLIENT);
    }
}
