package uk.whodoeswhat.web.page.propose;

/** A draft would become larger than a proposal may be; it is left as it was. */
final class DraftTooLarge extends RuntimeException {
    private static final long serialVersionUID = 1;
    static final String SAYS =
            "This was not saved: a draft holds at most 1 MiB (1,048,576 bytes). What you typed is still on this page. Shorten it, "
                    + "or shorten another page of this draft first";

    DraftTooLarge() {
        super(SAYS, null, false, false);
    }
}
