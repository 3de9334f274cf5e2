package uk.whodoeswhat.form;

/** An answer that may be chosen: its value in a proposal, and its words. */
public record Choice(String value, String text) {}
