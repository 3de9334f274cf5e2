package uk.whodoeswhat.form;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import uk.whodoeswhat.document.DocumentReader;
import uk.whodoeswhat.document.Format;
import uk.whodoeswhat.document.Node;
import uk.whodoeswhat.document.Node.FlagNode;
import uk.whodoeswhat.document.Node.ListNode;
import uk.whodoeswhat.document.Node.NumberNode;
import uk.whodoeswhat.document.Node.ObjectNode;
import uk.whodoeswhat.document.Node.TextNode;
import uk.whodoeswhat.document.NodeView;
import uk.whodoeswhat.document.Place;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.document.Problems;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.proposal.NhsNumbers;

/** Takes a proposal, finished or not, into the form: as it would have been typed. */
public final class Imported {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,79}");

    private final Form form;
    private final Set<String> taken = new HashSet<>();
    private final Problems problems = new Problems();
    private final Map<String, String> texts = new LinkedHashMap<>();
    private Typed items = Typed.NOTHING;

    private Imported(Form form) {
        this.form = form;
    }

    /** What a file says; refused where it cannot be read, or says anything that the form does not ask. */
    public static Result<Typed> read(Form form, byte[] bytes, Format format) {
        return DocumentReader.read(bytes, format).flatMap(root -> new Imported(form).take(root));
    }

    private Result<Typed> take(Node root) {
        form.sections().forEach(section -> section(section, NodeView.of(root)));
        rest(root);
        NhsNumbers.check(root, problems);
        return problems.isEmpty()
                ? new Result.Ok<>(items.with(texts))
                : new Result.Rejected<>(
                        problems.list().stream().map(NhsNumbers::hidden).toList());
    }

    private void section(FormSection section, NodeView root) {
        if (section.repeats().isEmpty()) {
            NodeView object = section.at().map(at -> at(root, at)).orElse(root);
            questions(section.asking(Optional.empty()), object);
            return;
        }
        Repeats repeats = section.repeats().get();
        NodeView list = at(root, repeats.list());
        if (!(list.node().orElse(null) instanceof ListNode node)) {
            return;
        }
        if (node.items().isEmpty()) {
            section.noneKey().ifPresent(key -> texts.put(key, Typed.YES));
            take(list);
        }
        node.items().stream()
                .filter(ObjectNode.class::isInstance)
                .forEach(item -> item(section, repeats, NodeView.of(item)));
    }

    private void item(FormSection section, Repeats repeats, NodeView part) {
        Optional<NodeView> key = repeats.key().map(part::field);
        String name = key.flatMap(NodeView::text)
                .filter(text -> NAME.matcher(text).matches())
                .filter(text -> !items.items(repeats.list()).contains(text))
                .orElseGet(() -> items.newItem(repeats));
        if (key.flatMap(NodeView::text).filter(name::equals).isPresent()) {
            take(key.get());
        }
        items = items.withItem(repeats.list(), name);
        questions(section.asking(Optional.of(name)), part);
    }

    private static NodeView at(NodeView root, String path) {
        NodeView part = root;
        for (String name : path.split("\\.", -1)) {
            part = part.field(name);
        }
        return part;
    }

    private void questions(Asking asking, NodeView object) {
        for (FormQuestion question : asking.section().questions()) {
            String key = asking.key(question);
            NodeView part = at(object, question.name());
            if (isBegun(object) && !part.isPresent()) {
                question.otherwise().ifPresent(answer -> texts.put(key, answer)); // as the reader takes it
            }
            switch (question.kind()) {
                case LINE, PROSE, WHOLE, AMOUNT, CHOICE -> scalar(part).ifPresent(text -> put(key, text, part));
                case YES_NO -> yesOrNo(key, part);
                case DATE ->
                    scalar(part)
                            .ifPresent(text -> Dates.parts(text).forEach((end, each) -> put(key + end, each, part)));
                case CHOICES, LINES -> lines(question, key, part);
                case EVIDENCE -> Values.SAYS.forEach(list -> evidence(key, list, object.field(list)));
            }
        }
    }

    private static boolean isBegun(NodeView object) {
        return object.node().orElse(null) instanceof ObjectNode node
                && !node.fields().isEmpty();
    }

    private void put(String key, String text, NodeView part) {
        texts.put(key, text);
        take(part);
    }

    private void take(NodeView part) {
        taken.add(part.place().path().toString());
    }

    private static Optional<String> scalar(NodeView part) {
        return part.node().flatMap(Imported::scalar);
    }

    private static Optional<String> scalar(Node node) {
        return node instanceof TextNode text
                ? Optional.of(text.text())
                : node instanceof NumberNode number
                        ? Optional.of(number.digits())
                        : node instanceof FlagNode flag ? Optional.of(Boolean.toString(flag.flag())) : Optional.empty();
    }

    private void yesOrNo(String key, NodeView part) {
        if (part.node().orElse(null) instanceof FlagNode flag) {
            put(key, flag.flag() ? Typed.YES : Typed.NO, part);
        } else {
            scalar(part).ifPresent(text -> put(key, text, part));
        }
    }

    private void lines(FormQuestion question, String key, NodeView part) {
        if (!(part.node().orElse(null) instanceof ListNode list)) {
            return;
        }
        List<Optional<String>> lines =
                list.items().stream().map(Imported::scalar).toList();
        boolean fits = lines.stream()
                .allMatch(line -> line.filter(text -> text.lines().count() == 1).isPresent());
        if (!fits) {
            return;
        }
        if (lines.isEmpty()) {
            question.none().ifPresent(words -> texts.put(key + Typed.NONE, Typed.YES));
        } else {
            texts.put(
                    key,
                    String.join("\n", lines.stream().flatMap(Optional::stream).toList()));
        }
        list.items().forEach(each -> take(NodeView.of(each)));
        take(part);
    }

    private void evidence(String claim, String list, NodeView part) {
        for (NodeView reference : part.items()) {
            reference.text().filter(text -> NAME.matcher(text).matches()).ifPresent(item -> {
                String before = texts.putIfAbsent(Typed.ofEvidence(claim, item), list);
                take(reference);
                if (before != null && !before.equals(list)) {
                    problems.add(
                            reference.place(),
                            Problem.quoted(item) + " under both " + before + " and " + list,
                            "each piece of evidence under one of them");
                }
            });
        }
    }

    /** Whatever has no place in the form would be lost. */
    private void rest(Node node) {
        if (node instanceof ObjectNode object) {
            object.fields().values().forEach(this::rest);
        } else if (node instanceof ListNode list && !list.items().isEmpty()) {
            list.items().forEach(this::rest);
        } else if (!taken.contains(node.place().path().toString()) && !(node instanceof ListNode)) {
            Place place = node.place();
            problems.add(place, node.describe(), "an answer to one of the questions of the form, which has none here");
        }
    }
}
