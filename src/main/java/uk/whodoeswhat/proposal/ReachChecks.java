package uk.whodoeswhat.proposal;

import java.util.List;
import java.util.Optional;
import uk.whodoeswhat.document.NodeView;
import uk.whodoeswhat.document.Problems;

/** That a reach counts one thing, not above its total, and ICBs out of all that were open at its date. */
final class ReachChecks {
    private static final List<String> COUNTED = List.of("icbs", "organisations", "count");

    private final Problems problems;

    ReachChecks(Problems problems) {
        this.problems = problems;
    }

    void check(NodeView reach) {
        if (!reach.isPresent()) {
            return;
        }
        List<String> counted =
                COUNTED.stream().filter(name -> reach.field(name).isPresent()).toList();
        if (counted.size() != 1) {
            String found = counted.isEmpty() ? "none of " + names(COUNTED) : names(counted) + " together";
            problems.add(reach.place(), found, "exactly one of icbs, organisations and count");
        }
        counted.forEach(name -> checkTotal(reach, name));
        if (reach.field("icbs").isPresent()) {
            checkIcbs(reach);
        }
    }

    private static String names(List<String> fields) {
        return String.join(", ", fields);
    }

    private void checkTotal(NodeView reach, String name) {
        NodeView part = reach.field(name);
        Optional<Integer> count =
                name.equals("organisations") ? Optional.of(part.items().size()) : part.whole();
        Optional<Integer> total = reach.field("of").whole();
        if (count.isPresent() && total.isPresent() && count.get() > total.get()) {
            problems.add(part.place(), count.get() + " of " + total.get(), "a count not above its total");
        }
    }

    private void checkIcbs(NodeView reach) {
        int open = reach.field("date").date().map(Icbs::count).orElse(0);
        NodeView of = reach.field("of");
        if (open > 0 && of.whole().filter(total -> total != open).isPresent()) {
            problems.add(
                    of.place(),
                    of.whole().orElseThrow() + " ICBs",
                    open + ", for so many were open in England at the date");
        }
    }
}
