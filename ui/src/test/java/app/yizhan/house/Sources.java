package app.yizhan.house;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** What the sources say that class files no longer know: lengths, literals, comments. Parsed by the compiler, never by regex. */
final class Sources {

    /** A top-level type; {@code lines} from its first brace line to its last, comments before it not counted. */
    record Type(
            Path file,
            String name,
            boolean isPublic,
            int lines,
            @Nullable String doc) {}

    /** {@code lines} between the braces. */
    record Method(Path file, String name, long line, int lines) {}

    record Text(Path file, long line, String value) {}

    static final List<Type> TYPES = new ArrayList<>();
    static final List<Method> METHODS = new ArrayList<>();
    static final List<Text> TEXTS = new ArrayList<>();

    static {
        parse(House.mainFiles(".java"));
    }

    private Sources() {}

    private static void parse(List<Path> files) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            var docs = DocTrees.instance(task);
            for (var unit : task.parse()) {
                new Reader(unit, docs).scan(unit, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Reader extends TreePathScanner<@Nullable Void, @Nullable Void> {

        private final CompilationUnitTree unit;
        private final DocTrees docs;
        private final SourcePositions positions;
        private final Path file;

        Reader(CompilationUnitTree unit, DocTrees docs) {
            this.unit = unit;
            this.docs = docs;
            this.positions = docs.getSourcePositions();
            this.file = House.ROOT.relativize(Path.of(unit.getSourceFile().toUri()));
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void unused) {
            if (getCurrentPath().getParentPath().getLeaf() == unit) {
                var isPublic = type.getModifiers().getFlags().contains(Modifier.PUBLIC);
                var doc = docs.getDocComment(getCurrentPath());
                TYPES.add(new Type(file, type.getSimpleName().toString(), isPublic, lines(type), doc));
            }
            return super.visitClass(type, unused);
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void unused) {
            if (method.getBody() != null) {
                METHODS.add(new Method(file, method.getName().toString(), line(method), lines(method.getBody()) - 2));
            }
            return super.visitMethod(method, unused);
        }

        @Override
        public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void unused) {
            if (literal.getKind() == Tree.Kind.STRING_LITERAL || literal.getKind() == Tree.Kind.CHAR_LITERAL) {
                TEXTS.add(new Text(file, line(literal), String.valueOf(literal.getValue())));
            }
            return super.visitLiteral(literal, unused);
        }

        private int lines(Tree tree) {
            var map = unit.getLineMap();
            return (int) (map.getLineNumber(positions.getEndPosition(unit, tree))
                    - map.getLineNumber(positions.getStartPosition(unit, tree))
                    + 1);
        }

        private long line(Tree tree) {
            return unit.getLineMap().getLineNumber(positions.getStartPosition(unit, tree));
        }
    }
}
