package uk.whodoeswhat.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import uk.whodoeswhat.document.DocumentReader;
import uk.whodoeswhat.document.Format;
import uk.whodoeswhat.document.Node;
import uk.whodoeswhat.document.Result;

/** Proposals to send: the examples that ship with the program. */
public final class Cases {

    public static String yaml(String id) {
        return example(id).proposal();
    }

    /** The same proposal as JSON on one line. */
    public static String json(String id) {
        return ofYaml(yaml(id));
    }

    /** The same document as JSON on one line. */
    public static String ofYaml(String yaml) {
        Result<Node> read = DocumentReader.read(yaml.getBytes(StandardCharsets.UTF_8), Format.YAML);
        StringBuilder json = new StringBuilder();
        write(((Result.Ok<Node>) read).value(), json);
        return json.toString();
    }

    /** The same as JSON, with this put into every text that people write freely: those of more than one word. */
    public static String withEveryText(String id, String hostile) {
        Result<Node> read = DocumentReader.read(example(id).bytes(), Format.YAML);
        StringBuilder json = new StringBuilder();
        write(replaced(((Result.Ok<Node>) read).value(), hostile), json);
        return json.toString();
    }

    private static Node replaced(Node node, String hostile) {
        if (node instanceof Node.ObjectNode object) {
            Map<String, Node> fields = new LinkedHashMap<>();
            object.fields().forEach((name, field) -> fields.put(name, replaced(field, hostile)));
            return new Node.ObjectNode(object.place(), fields, object.keys());
        }
        if (node instanceof Node.ListNode list) {
            return new Node.ListNode(
                    list.place(),
                    list.items().stream().map(item -> replaced(item, hostile)).toList());
        }
        return node instanceof Node.TextNode text && text.text().contains(" ")
                ? new Node.TextNode(text.place(), hostile)
                : node;
    }

    private static Examples.Example example(String id) {
        return new Examples().find(id).orElseThrow();
    }

    private static void write(Node node, StringBuilder json) {
        if (node instanceof Node.ObjectNode object) {
            String separator = "{";
            for (var field : object.fields().entrySet()) {
                json.append(separator).append(text(field.getKey())).append(':');
                write(field.getValue(), json);
                separator = ",";
            }
            json.append(object.fields().isEmpty() ? "{}" : "}");
        } else if (node instanceof Node.ListNode list) {
            List<String> items = list.items().stream()
                    .map(item -> {
                        StringBuilder text = new StringBuilder();
                        write(item, text);
                        return text.toString();
                    })
                    .toList();
            json.append('[').append(String.join(",", items)).append(']');
        } else if (node instanceof Node.TextNode text) {
            json.append(text(text.text()));
        } else if (node instanceof Node.NumberNode number) {
            json.append(number.digits());
        } else if (node instanceof Node.FlagNode flag) {
            json.append(flag.flag());
        }
    }

    private static String text(String text) {
        return new JsonMapper().writeValueAsString(text);
    }

    private Cases() {}
}
