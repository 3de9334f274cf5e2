package uk.whodoeswhat.baseline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import uk.whodoeswhat.document.CanonicalJson;
import uk.whodoeswhat.document.Format;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.document.RecordWriter;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.proposal.ProposalReader;

/** Proposals as trees that can be changed, and as documents of either format. */
final class Documents {
    private Documents() {}

    /** A tree of maps and lists that may be changed. */
    static Map<String, Object> tree(Proposal proposal) {
        return map(changed(RecordWriter.tree(proposal), text -> text));
    }

    /** A copy of a tree in which every text and key is replaced. */
    static Object changed(Object tree, UnaryOperator<String> text) {
        if (tree instanceof Map<?, ?> from) {
            Map<String, Object> copy = new LinkedHashMap<>();
            from.forEach((key, value) -> copy.put(text.apply((String) key), changed(value, text)));
            return copy;
        }
        if (tree instanceof List<?> from) {
            List<Object> copy = new ArrayList<>();
            from.forEach(value -> copy.add(changed(value, text)));
            return copy;
        }
        return tree instanceof String from ? text.apply(from) : tree;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object tree) {
        return (Map<String, Object>) tree;
    }

    @SuppressWarnings("unchecked")
    static List<Object> list(Object tree) {
        return (List<Object>) tree;
    }

    static Proposal read(Object tree) {
        return read(CanonicalJson.bytes(tree), Format.JSON);
    }

    static Proposal read(byte[] document, Format format) {
        Result<Proposal> read = ProposalReader.read(document, format);
        if (read instanceof Result.Ok<Proposal> accepted) {
            return accepted.value();
        }
        List<String> problems = read.problems().stream().map(Problem::message).toList();
        throw new IllegalStateException(String.join("\n", problems));
    }

    /** Block YAML; texts quoted as JSON quotes them. */
    static byte[] yaml(Object tree) {
        StringBuilder to = new StringBuilder();
        block(tree, 0, to);
        return to.toString().getBytes(UTF_8);
    }

    private static void block(Object value, int indent, StringBuilder to) {
        String margin = "\n" + " ".repeat(indent);
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            map.forEach((key, each) -> {
                to.append(margin).append(key).append(": ");
                block(each, indent + 2, to);
            });
        } else if (value instanceof List<?> list && !list.isEmpty()) {
            list.forEach(each -> {
                to.append(margin).append("- ");
                block(each, indent + 2, to);
            });
        } else {
            to.append(new String(CanonicalJson.bytes(value), UTF_8));
        }
    }
}
