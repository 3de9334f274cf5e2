package uk.whodoeswhat.rulebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the rules of a folder name of the program, in the words of its own comments: facts, words, what rules call. */
final class Glossary {
    private static final Pattern IMPORT = Pattern.compile("^import ([\\w.]+)$", Pattern.MULTILINE);
    private static final Pattern CALLED = Pattern.compile("^import static ([\\w.]+)\\.(\\w+)$", Pattern.MULTILINE);
    private static final Pattern GLOBAL = Pattern.compile("^global ([\\w.]+) (\\w+)$", Pattern.MULTILINE);

    private final String rules;
    private final Path sources;
    private final List<String> undocumented = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private Glossary(String rules, Path sources) {
        this.rules = rules;
        this.sources = sources;
    }

    static Glossary of(Path rules, Path sources) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(rules)) {
            files = all.filter(path -> path.toString().endsWith(".drl"))
                    .sorted()
                    .toList();
        }
        StringBuilder texts = new StringBuilder();
        for (Path file : files) {
            texts.append(Files.readString(file)).append('\n');
        }
        Glossary glossary = new Glossary(texts.toString(), sources);
        glossary.write();
        return glossary;
    }

    String text() {
        return text.toString();
    }

    /** What has no comment. */
    List<String> undocumented() {
        return undocumented;
    }

    private void write() throws IOException {
        Map<String, SourceType> types = new TreeMap<>();
        for (String name : new TreeSet<>(named(IMPORT, 1))) {
            SourceType type = SourceType.of(sources, name);
            types.put(type.name(), type);
        }
        line("# Glossary: what rules read and what they say");
        line(
                "Made from the comments of the program by `GlossaryTest`, which fails where this file says something else; with");
        line("`-Dgolden.write=true` it writes the file. How rules are written is in [README.md](README.md).", "");
        line("## Facts");
        line("What a rule reads, in its `when`: the kind of fact before the bracket, its fields within.", "");
        types.values().stream().filter(SourceType::isRecord).forEach(this::fact);
        line("## Words", "What a field may be, and what is concluded.", "");
        for (SourceType type : types.values()) {
            type.enums().stream()
                    .filter(each -> rules.contains(each.name() + "."))
                    .forEach(this::words);
        }
        line("## What rules conclude to, and what they ask", "By the name under which a rule has it.", "");
        Map<String, String> globals = new TreeMap<>();
        GLOBAL.matcher(rules).results().forEach(each -> globals.put(each.group(2), each.group(1)));
        for (Map.Entry<String, String> global : globals.entrySet()) {
            global(global.getKey(), SourceType.of(sources, global.getValue()));
        }
        line("## What a requirement may ask for");
        for (String type : new TreeSet<>(named(CALLED, 1))) {
            called(SourceType.of(sources, type), new TreeSet<>(named(CALLED, 2)));
        }
    }

    private List<String> named(Pattern pattern, int group) {
        return pattern.matcher(rules)
                .results()
                .map((MatchResult each) -> each.group(group))
                .distinct()
                .toList();
    }

    private void fact(SourceType type) {
        if (!type.isFact()) {
            return;
        }
        line("### " + type.name(), words(type.name(), type.comment()), "");
        type.fields().forEach(field -> line("- `" + field.name() + "`: " + field.type() + said(field.comment())));
        methods(type);
        line("");
    }

    private void words(SourceType type) {
        String constants = type.constants().stream()
                .map(each -> "`" + each.name() + "`" + said(each.comment()))
                .collect(Collectors.joining(", "));
        line("- **" + type.name() + "**: " + words(type.name(), type.comment()) + " " + constants + ".");
    }

    private void global(String name, SourceType type) {
        line("### " + name, words(type.name(), type.comment()), "");
        type.fields().forEach(field -> line("- `" + field.name() + "()`: " + field.type() + said(field.comment())));
        methods(type);
        line("");
    }

    private void methods(SourceType type) {
        type.methods().stream()
                .filter(method -> !method.isStatic())
                .forEach(method -> line("- `" + method.signature() + "`: "
                        + words(type.name() + "." + method.name(), method.comment())));
    }

    private void called(SourceType type, Set<String> names) {
        line("");
        type.methods().stream()
                .filter(method -> method.isStatic() && names.contains(method.name()))
                .forEach(method -> line("- `" + method.signature() + "`: "
                        + words(type.name() + "." + method.name(), method.comment())));
    }

    private String words(String what, String comment) {
        if (comment.isEmpty()) {
            undocumented.add(what);
        }
        return comment;
    }

    private static String said(String comment) {
        return comment.isEmpty() ? "" : ", " + comment;
    }

    private void line(String... lines) {
        for (String line : lines) {
            text.append(line).append('\n');
        }
    }
}
