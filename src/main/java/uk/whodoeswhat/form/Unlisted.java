package uk.whodoeswhat.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import uk.whodoeswhat.document.TypedText;
import uk.whodoeswhat.proposal.Icb;
import uk.whodoeswhat.proposal.Icbs;

/**
 * The integrated care boards, open at the date of a proposal, that its list of organisations leaves out.
 *
 * @param date that of the proposal
 */
public record Unlisted(LocalDate date, List<Icb> icbs) {
    public Unlisted {
        icbs = List.copyOf(icbs);
    }

    /** Empty where none is left out, where other organisations are listed too, or where it is not known which boards were open. */
    public static Optional<Unlisted> of(Typed typed, String list) {
        Set<String> listed = typed.items(list).stream()
                .map(item -> TypedText.code(typed.text(list + "[" + item + "].ods")))
                .collect(Collectors.toSet());
        boolean onlyIcbs = !listed.isEmpty()
                && listed.stream().allMatch(ods -> Icbs.byOds(ods).isPresent());
        return onlyIcbs
                ? Dates.typed(typed, "date")
                        .map(date -> new Unlisted(date, without(listed, date)))
                        .filter(unlisted -> !unlisted.icbs().isEmpty())
                : Optional.empty();
    }

    private static List<Icb> without(Set<String> listed, LocalDate date) {
        Predicate<Icb> isListed = icb -> listed.contains(icb.ods());
        return Icbs.openAt(date).stream().filter(isListed.negate()).toList();
    }
}
