package uk.whodoeswhat.proposal;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import uk.whodoeswhat.document.Complaint;
import uk.whodoeswhat.document.NodeView;
import uk.whodoeswhat.document.Problems;

/**
 * What records check and put in order when they are made. A document is checked before, with places (see {@link
 * ProposalReader}): a rule across fields is a complaint that the record states, and both ask for it.
 */
final class Checks {
    private Checks() {}

    static void that(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }

    static void none(Optional<Complaint> complaint) {
        complaint.ifPresent(broken -> that(false, broken.message()));
    }

    /** The same of a document: the complaint is a problem of this field. */
    static void none(Optional<Complaint> complaint, NodeView object, String field, Problems problems) {
        complaint.ifPresent(broken -> problems.add(object.keyPlace(field), broken.found(), broken.allowed()));
    }

    /** References and codes are sets: sorted, so that their order changes nothing. */
    static List<String> sorted(List<String> codes) {
        return codes.size() < 2 ? List.copyOf(codes) : codes.stream().sorted().toList();
    }

    static <T> List<T> sortedBy(Function<T, String> id, List<T> list) {
        return list.stream().sorted(Comparator.comparing(id)).toList();
    }

    /** An amount without trailing zeros, so that equal amounts are equal. */
    static BigDecimal money(BigDecimal amount) {
        that(amount.signum() >= 0, "an amount of money is not negative");
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
