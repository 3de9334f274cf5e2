package uk.whodoeswhat.document;

/** The steps of one document. A key is a TEXT before its value. */
interface Tokens {
    /** The next step; the document must have one. */
    Token next() throws MalformedDocument;

    /** Called once after the last step: refuses whatever follows. */
    void finish() throws MalformedDocument;
}
