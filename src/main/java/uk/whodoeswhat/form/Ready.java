package uk.whodoeswhat.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.whodoeswhat.proposal.Proposal;

/**
 * As much of what was typed as already makes a proposal: without what has problems.
 *
 * @param leftOut the sections of which something is left out
 */
public record Ready(Proposal proposal, List<FormSection> leftOut) {
    private static final int ROUNDS = 20;

    public Ready {
        leftOut = List.copyOf(leftOut);
    }

    /** Nothing where what every proposal needs is still missing, or wrong. */
    public static Optional<Ready> of(Form form, Typed typed) {
        List<FormSection> leftOut = new ArrayList<>();
        Typed rest = typed;
        for (int round = 0; round < ROUNDS; round++) {
            Drafted drafted = Drafted.of(form, rest);
            if (drafted.proposal().isPresent()) {
                List<FormSection> ordered =
                        form.sections().stream().filter(leftOut::contains).toList();
                return drafted.proposal().map(proposal -> new Ready(proposal, ordered));
            }
            for (FormProblem problem : drafted.problems()) {
                if (Drafted.isRequired(problem.section())) {
                    return Optional.empty();
                }
                rest = without(rest, problem);
                leftOut.add(problem.section());
            }
        }
        return Optional.empty();
    }

    private static Typed without(Typed typed, FormProblem problem) {
        FormSection section = problem.section();
        if (section.repeats().isEmpty()) {
            return section.asking(Optional.empty()).emptied(typed);
        }
        String list = section.repeats().get().list();
        Typed rest = typed;
        for (String item : problem.item().map(List::of).orElseGet(() -> typed.items(list))) {
            rest = rest.withoutItem(list, item);
        }
        return problem.item().isPresent()
                ? rest
                : rest.without(section.noneKey().map(List::of).orElse(List.of()));
    }
}
