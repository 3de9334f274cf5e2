package uk.whodoeswhat.rulebook.certificate;

import java.util.List;
import java.util.Optional;
import uk.whodoeswhat.rulebook.Firing;
import uk.whodoeswhat.rulebook.Stages.Run;

/** A state and what the rules made of it. */
record Answered(State state, Run run) {

    /** What was concluded, where exactly one rule concluded and none failed. */
    Optional<Object> conclusion() {
        return run.fault().isEmpty() && run.firings().size() == 1
                ? Optional.of(run.firings().get(0).concluded())
                : Optional.empty();
    }

    <T> Optional<T> conclusion(Class<T> type) {
        return conclusion().filter(type::isInstance).map(type::cast);
    }

    List<String> rules() {
        return run.firings().stream()
                .map(Firing::rule)
                .map(rule -> rule.id())
                .distinct()
                .toList();
    }
}
