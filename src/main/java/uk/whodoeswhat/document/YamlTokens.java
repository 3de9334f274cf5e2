package uk.whodoeswhat.document;

import java.util.Iterator;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import uk.whodoeswhat.document.Token.Kind;

/** The steps of a YAML document: YAML 1.2 core schema without anchors, aliases, tags and directives. */
final class YamlTokens implements Tokens {
    private static final String ALLOWED = "one YAML 1.2 document";
    private static final String PLAIN_VALUE = "the value written out, without anchors, aliases and tags";

    private final Iterator<Event> events;

    YamlTokens(String text) {
        // A JSON file is one line, so a key may be long; the parser's own limit would only hide ours.
        LoadSettings settings = LoadSettings.builder()
                .setCodePointLimit(DocumentReader.MAX_BYTES + 1)
                .build();
        this.events = new Parse(settings).parseString(text).iterator();
    }

    @Override
    public Token next() throws MalformedDocument {
        Event event = event();
        while (event.getEventId() == Event.ID.StreamStart || event instanceof DocumentStartEvent) {
            if (event instanceof DocumentStartEvent start) {
                refuseDirectives(start);
            }
            event = event();
        }
        Token token = token(event);
        return event instanceof NodeEvent node ? complaining(token, node) : token;
    }

    private static void refuseDirectives(DocumentStartEvent start) throws MalformedDocument {
        boolean oldVersion =
                start.getSpecVersion().filter(v -> v.getMinor() != 2).isPresent();
        if (oldVersion || !start.getTags().isEmpty()) {
            throw unreadable(start.getStartMark(), "a directive", ALLOWED + " without directives");
        }
    }

    private static Token token(Event event) throws MalformedDocument {
        int line = line(event.getStartMark());
        int column = column(event.getStartMark());
        if (event instanceof ScalarEvent scalar) {
            return scalar.isPlain()
                    ? CoreSchema.plain(scalar.getValue(), line, column)
                    : Token.of(Kind.TEXT, scalar.getValue(), line, column);
        }
        if (event instanceof CollectionStartEvent) {
            return Token.of(event instanceof MappingStartEvent ? Kind.OBJECT : Kind.LIST, "", line, column);
        }
        return switch (event.getEventId()) {
            case Alias -> Token.of(Kind.BROKEN, "", line, column);
            case MappingEnd, SequenceEnd -> Token.of(Kind.END, "", line, column);
            default -> throw unreadable(event.getStartMark(), "nothing", ALLOWED);
        };
    }

    private static Token complaining(Token token, NodeEvent node) {
        if (node instanceof AliasEvent) {
            return token.but("an alias (`*`)", PLAIN_VALUE);
        }
        Optional<String> tag = node instanceof ScalarEvent scalar
                ? scalar.getTag()
                : node instanceof CollectionStartEvent start ? start.getTag() : Optional.empty();
        if (tag.isPresent()) {
            return token.but("the tag " + MessageText.of(tag.get().replace("tag:yaml.org,2002:", "!!")), PLAIN_VALUE);
        }
        return node.getAnchor().isPresent()
                ? token.but(
                        "the anchor "
                                + MessageText.of("&" + node.getAnchor().get().getValue()),
                        PLAIN_VALUE)
                : token;
    }

    @Override
    public void finish() throws MalformedDocument {
        for (Event event = event(); event.getEventId() != Event.ID.StreamEnd; event = event()) {
            if (event.getEventId() == Event.ID.DocumentStart) {
                throw unreadable(event.getStartMark(), "a second document", ALLOWED);
            }
        }
    }

    private Event event() throws MalformedDocument {
        try {
            return events.next();
        } catch (MarkedYamlEngineException e) {
            Optional<Mark> mark = e.getProblemMark().or(e::getContextMark);
            throw unreadable(
                    mark,
                    "text that is not YAML (" + MessageText.visible(String.valueOf(e.getProblem())) + ")",
                    ALLOWED);
        } catch (YamlEngineException | IllegalArgumentException e) {
            throw unreadable(
                    Optional.empty(),
                    "text that is not YAML (" + MessageText.visible(String.valueOf(e.getMessage())) + ")",
                    ALLOWED);
        }
    }

    private static MalformedDocument unreadable(Optional<Mark> mark, String found, String allowed) {
        return new MalformedDocument(line(mark), column(mark), found, allowed);
    }

    private static int line(Optional<Mark> mark) {
        return mark.map(m -> m.getLine() + 1).orElse(0);
    }

    private static int column(Optional<Mark> mark) {
        return mark.map(m -> m.getColumn() + 1).orElse(0);
    }
}
