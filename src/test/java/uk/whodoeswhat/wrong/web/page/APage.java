package uk.whodoeswhat.wrong.web.page;

/** What a page is to the API. */
public record APage(String title) {}
