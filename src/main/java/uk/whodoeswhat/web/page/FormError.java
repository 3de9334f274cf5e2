package uk.whodoeswhat.web.page;

/** One thing to correct, and the field where. */
public record FormError(String href, String message) {}
