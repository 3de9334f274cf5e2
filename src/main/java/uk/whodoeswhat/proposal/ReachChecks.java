package uk.whodoeswhat.proposal;

import java.util.Optional;
import uk.whodoeswhat.document.NodeView;
import uk.whodoeswhat.document.Problems;

/** That a reach counts one thing, not above its total, and ICBs out of all that were open at its date. */
final class ReachChecks {
    private final Problems problems;

    ReachChecks(Problems problems) {
        this.problems = problems;
    }

    void check(NodeView reach) {
        if (!reach.isPresent()) {
            return;
        }
        Reach.countedRule(name -> reach.field(name).isPresent())
                .ifPresent(broken -> problems.add(reach.place(), broken.found(), broken.allowed()));
        Reach.COUNTED.forEach(name -> checkTotal(reach, name));
        if (reach.field("icbs").isPresent()) {
            checkIcbs(reach);
        }
    }

    private void checkTotal(NodeView reach, String name) {
        NodeView part = reach.field(name);
        Optional<Integer> count =
                name.equals("organisations") ? Optional.of(part.items().size()) : part.whole();
        count.flatMap(counted -> reach.field("of").whole().flatMap(total -> Reach.totalRule(counted, total)))
                .ifPresent(broken -> problems.add(part.place(), broken.found(), broken.allowed()));
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
