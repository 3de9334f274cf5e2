package uk.whodoeswhat.web;

import java.util.List;
import java.util.stream.Collectors;
import uk.whodoeswhat.document.Problem;

/** A setting says nothing that the service can work with; the message says which, what was found and what is allowed. */
public final class SettingRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    SettingRefused(List<Problem> problems) {
        super(problems.stream().map(Problem::message).collect(Collectors.joining("\n")), null, false, false);
    }

    SettingRefused(String setting, String found, String allowed) {
        this(List.of(new Problem(setting, 0, 0, Problem.quoted(found), allowed)));
    }
}
