package uk.whodoeswhat.certificate;

import java.util.List;
import java.util.Optional;
import uk.whodoeswhat.rulebook.engine.Firing;
import uk.whodoeswhat.rulebook.engine.Stages.Run;

/** A state and what the rules made of it. */
record AnsweredState(State state, Run run) {

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
