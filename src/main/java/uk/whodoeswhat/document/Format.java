package uk.whodoeswhat.document;

import java.util.Locale;

/** How a document is written down. */
public enum Format {
    JSON,
    YAML;

    /** The format a file's name says: JSON for `.json`, YAML for everything else. */
    public static Format ofName(String fileName) {
        return fileName.toLowerCase(Locale.ROOT).endsWith(".json") ? JSON : YAML;
    }

    /**
     * The format of bytes without a name: JSON when the first character that is not a space opens an object or a list.
     */
    public static Format sniff(byte[] bytes) {
        for (byte b : bytes) {
            if (b != ' ' && b != '\t' && b != '\r' && b != '\n') {
                return b == '{' || b == '[' ? JSON : YAML;
            }
        }
        return YAML;
    }
}
