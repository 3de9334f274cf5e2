package uk.whodoeswhat.rulebook;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A type as its source says: its comment, fields, constants and public methods. */
record SourceType(String name, DocTrees docs, TreePath path, ClassTree type) {
    private static final Pattern LINK = Pattern.compile("\\{@(?:link|code) #?([^}]*)}");

    /** A field or a constant. */
    record Field(String name, String type, String comment) {}

    /** A method: its name and parameters as they are called. */
    record Method(String name, String signature, String comment, boolean isStatic) {}

    /** By its whole name; the source of a nested type is its owner's. */
    static SourceType of(Path sources, String name) throws IOException {
        Path file = sources.resolve(name.replace('.', '/') + ".java");
        if (!Files.exists(file)) {
            throw new IOException("no source of " + name);
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task =
                    (JavacTask) compiler.getTask(null, files, null, null, null, files.getJavaFileObjects(file));
            CompilationUnitTree unit = task.parse().iterator().next();
            ClassTree type = (ClassTree) unit.getTypeDecls().get(0);
            return new SourceType(
                    type.getSimpleName().toString(),
                    DocTrees.instance(task),
                    new TreePath(new TreePath(unit), type),
                    type);
        }
    }

    boolean isRecord() {
        return type.getKind() == Tree.Kind.RECORD;
    }

    /** Whether rules are fired on it. */
    boolean isFact() {
        return type.getImplementsClause().stream()
                .map(Object::toString)
                .anyMatch(
                        each -> each.equals("Fact") || each.equals("CriterionFact") || each.startsWith("Classified<"));
    }

    /** What is said of it, without what is said of each field. */
    String comment() {
        return comment(path).map(text -> plain(text.split("\\n\\s*@", 2)[0])).orElse("");
    }

    /** The components of a record. */
    List<Field> fields() {
        return isRecord()
                ? variables().filter(each -> !isStatic(each)).map(this::field).toList()
                : List.of();
    }

    private Field field(VariableTree variable) {
        String name = variable.getName().toString();
        String comment = comment(path)
                .flatMap(text -> Stream.of(text.split("\\n\\s*@param "))
                        .filter(each -> each.startsWith(name + " "))
                        .findFirst())
                .map(text -> plain(text.substring(name.length() + 1)))
                .orElse("");
        return new Field(name, variable.getType().toString(), comment);
    }

    /** The constants of an enum. */
    List<Field> constants() {
        return variables()
                .filter(each ->
                        each.getType().toString().equals(type.getSimpleName().toString()))
                .map(each -> new Field(
                        each.getName().toString(),
                        name,
                        comment(new TreePath(path, each)).map(SourceType::plain).orElse("")))
                .toList();
    }

    /** The type itself where it is an enum, and the enums nested in it. */
    List<SourceType> enums() {
        Stream<SourceType> nested = type.getMembers().stream()
                .filter(each -> each.getKind() == Tree.Kind.ENUM)
                .map(ClassTree.class::cast)
                .map(each -> new SourceType(name + "." + each.getSimpleName(), docs, new TreePath(path, each), each));
        return Stream.concat(type.getKind() == Tree.Kind.ENUM ? Stream.of(this) : Stream.empty(), nested)
                .toList();
    }

    /** What others may call, in the order of the source. */
    List<Method> methods() {
        return type.getMembers().stream()
                .filter(MethodTree.class::isInstance)
                .map(MethodTree.class::cast)
                .filter(each -> each.getReturnType() != null && isOpen(each))
                .map(this::method)
                .toList();
    }

    private boolean isOpen(MethodTree method) {
        Set<Modifier> flags = method.getModifiers().getFlags();
        boolean implied = type.getKind() == Tree.Kind.INTERFACE && !flags.contains(Modifier.PRIVATE);
        return (implied || flags.contains(Modifier.PUBLIC))
                && method.getModifiers().getAnnotations().isEmpty();
    }

    private Method method(MethodTree method) {
        String parameters = method.getParameters().stream()
                .map(each -> each.getName().toString())
                .collect(Collectors.joining(", "));
        return new Method(
                method.getName().toString(),
                method.getName() + "(" + parameters + ")",
                comment(new TreePath(path, method))
                        .map(text -> plain(text.split("\\n\\s*@", 2)[0]))
                        .orElse(""),
                method.getModifiers().getFlags().contains(Modifier.STATIC));
    }

    private Stream<VariableTree> variables() {
        return type.getMembers().stream().filter(VariableTree.class::isInstance).map(VariableTree.class::cast);
    }

    private static boolean isStatic(VariableTree variable) {
        return variable.getModifiers().getFlags().contains(Modifier.STATIC);
    }

    private Optional<String> comment(TreePath at) {
        return Optional.ofNullable(docs.getDocComment(at));
    }

    private static String plain(String comment) {
        Matcher links = LINK.matcher(comment);
        return links.replaceAll(match -> Matcher.quoteReplacement(match.group(1)))
                .replaceAll("\\s+", " ")
                .strip();
    }
}
