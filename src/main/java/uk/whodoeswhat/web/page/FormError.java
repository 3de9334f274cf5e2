package uk.whodoeswhat.web.page;

/** One thing to correct, and the field where. */
record FormError(String href, String message) {}
