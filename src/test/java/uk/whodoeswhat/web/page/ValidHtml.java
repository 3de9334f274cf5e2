package uk.whodoeswhat.web.page;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Asks Nu, the checker that the W3C uses, what is wrong with a page. */
public final class ValidHtml {
    private static final String SCHEMA = "http://s.validator.nu/html5-rdfalite.rnc";

    private final List<String> complaints = new ArrayList<>();
    private final SimpleDocumentValidator validator = new SimpleDocumentValidator(true, false, false);
    private final ErrorHandler handler = new ErrorHandler() {
        @Override
        public void warning(SAXParseException exception) {
            complain(exception);
        }

        @Override
        public void error(SAXParseException exception) {
            complain(exception);
        }

        @Override
        public void fatalError(SAXParseException exception) {
            complain(exception);
        }
    };

    public ValidHtml() {
        try {
            validator.setUpMainSchema(SCHEMA, handler);
        } catch (Exception e) { // the checker declares no less
            throw new IllegalStateException(SCHEMA, e);
        }
    }

    /** Errors and warnings, each with its line; none where all is well. */
    public synchronized List<String> complaints(String page) {
        complaints.clear();
        try {
            validator.setUpValidatorAndParsers(handler, true, false);
            validator.checkHtmlInputSource(new InputSource(new StringReader(page)));
        } catch (SAXException | IOException e) {
            throw new IllegalStateException(e);
        }
        return List.copyOf(complaints);
    }

    private void complain(SAXParseException exception) {
        complaints.add("line " + exception.getLineNumber() + ": " + exception.getMessage());
    }
}
