package uk.whodoeswhat.document;

import java.util.Optional;

/**
 * One step of a document, whatever its format; a complaint is a problem of the value itself, after which reading goes
 * on.
 */
record Token(Kind kind, String text, int line, int column, Optional<Complaint> complaint) {
    enum Kind {
        OBJECT,
        LIST,
        END,
        TEXT,
        NUMBER,
        FLAG,
        NULL,
        BROKEN
    }

    static Token of(Kind kind, String text, int line, int column) {
        return new Token(kind, text, line, column, Optional.empty());
    }

    Token but(String found, String allowed) {
        return new Token(kind, text, line, column, Optional.of(new Complaint(found, allowed)));
    }
}
