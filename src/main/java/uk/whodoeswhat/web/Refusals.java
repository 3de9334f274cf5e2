package uk.whodoeswhat.web;

import uk.whodoeswhat.document.Problem;

/** Says why a request for a page is refused; to be thrown. */
public final class Refusals {

    /** No such thing has this name; those there are stand at an address. */
    public static RuntimeException missing(String what, String found, String where) {
        return new Refusal(
                ProblemKind.NOT_FOUND,
                "found the " + what + " " + Problem.quoted(found) + "; allowed: one of those at " + where);
    }

    /** A parameter of the address is not one of those allowed. */
    public static RuntimeException parameter(String name, String found, String allowed) {
        return new Refusal(ProblemKind.PARAMETER, name + ": found " + Problem.quoted(found) + "; allowed: " + allowed);
    }

    private Refusals() {}
}
