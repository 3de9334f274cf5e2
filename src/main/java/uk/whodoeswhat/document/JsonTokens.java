package uk.whodoeswhat.document;

import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import uk.whodoeswhat.document.Token.Kind;

/** The steps of a JSON document (RFC 8259, without extensions). */
final class JsonTokens implements Tokens {
    private static final String ALLOWED = "one JSON value as in RFC 8259";

    // What the parser says beyond the first sentence is about Java.
    private static final Pattern NOISE = Pattern.compile(
            " \\(code [^)]*\\)|: (?:maybe|enable|was expecting|expected|Expected).*| \\[Source.*| \\((?:for|start|from) .*|\n.*",
            Pattern.DOTALL);

    // Names are not kept between documents: a hostile document must not fill a shared table. Sizes are bounded by the
    // document's.
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
            .disable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNumberLength(DocumentReader.MAX_BYTES)
                    .maxNameLength(DocumentReader.MAX_BYTES)
                    .build())
            .build();

    private final JsonParser parser;

    JsonTokens(String text) {
        this.parser = FACTORY.createParser(ObjectReadContext.empty(), text);
    }

    @Override
    public Token next() throws MalformedDocument {
        try {
            return token(parser.nextToken());
        } catch (JacksonException e) {
            throw unreadable(e);
        }
    }

    private Token token(JsonToken token) {
        TokenStreamLocation at = parser.currentTokenLocation();
        return Token.of(kind(token), text(token), at.getLineNr(), at.getColumnNr());
    }

    private static Kind kind(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> Kind.OBJECT;
            case START_ARRAY -> Kind.LIST;
            case END_OBJECT, END_ARRAY -> Kind.END;
            case PROPERTY_NAME, VALUE_STRING -> Kind.TEXT;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Kind.NUMBER;
            case VALUE_TRUE, VALUE_FALSE -> Kind.FLAG;
            case VALUE_NULL -> Kind.NULL;
            case NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT -> throw new IllegalStateException("no token of text: " + token);
        };
    }

    private String text(JsonToken token) {
        return token.isStructStart() || token.isStructEnd() ? "" : parser.getString();
    }

    @Override
    public void finish() throws MalformedDocument {
        try {
            if (parser.nextToken() != null) {
                TokenStreamLocation at = parser.currentTokenLocation();
                throw new MalformedDocument(
                        at.getLineNr(), at.getColumnNr(), "more after the end of the document", ALLOWED);
            }
        } catch (JacksonException e) {
            throw unreadable(e);
        }
    }

    private static MalformedDocument unreadable(JacksonException e) {
        TokenStreamLocation at = e.getLocation();
        String what = NOISE.matcher(e.getOriginalMessage()).replaceAll("");
        return new MalformedDocument(
                at == null ? 0 : Math.max(1, at.getLineNr()),
                at == null ? 0 : Math.max(1, at.getColumnNr()),
                "text that is not JSON (" + MessageText.visible(what) + ")",
                ALLOWED);
    }
}
