package uk.whodoeswhat.web;

import java.util.List;
import java.util.UUID;
import uk.whodoeswhat.document.LegalText;
import uk.whodoeswhat.document.Problem;

/** Says why a request for a page is refused; to be thrown. */
public final class PageProblems {

    /** No such thing has this name; those there are stand at an address. */
    public static RuntimeException missing(String what, String found, String where) {
        return new RefusedRequest(
                ProblemKind.NOT_FOUND,
                "found the " + what + " " + Problem.quoted(found) + "; allowed: one of those at " + where);
    }

    /** A parameter of the address is not one of those allowed. */
    public static RuntimeException parameter(String name, String found, String allowed) {
        return new RefusedRequest(
                ProblemKind.PARAMETER, name + ": found " + Problem.quoted(found) + "; allowed: " + allowed);
    }

    /**
     * Nothing, where a parameter is legal text.
     *
     * @throws RuntimeException a refusal if it is not
     */
    public static void illegal(String name, String text) {
        LegalText.problem(text).ifPresent(complaint -> {
            throw new RefusedRequest(ProblemKind.PARAMETER, name + ": " + complaint.message());
        });
    }

    /** This version of the program cannot make a recorded decision again, and so cannot write about it. */
    public static RuntimeException untold(UUID decision, List<Problem> problems) {
        return new RefusedRequest(
                ProblemKind.RULE_FAULT,
                "the decision " + decision
                        + " cannot be made again by this version of the program; its record can be read",
                problems);
    }

    private PageProblems() {}
}
