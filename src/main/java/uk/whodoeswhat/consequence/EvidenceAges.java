package uk.whodoeswhat.consequence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.whodoeswhat.proposal.Evidence;

/** The dates of evidence, in the order of its ids, seen from a decision's date. */
public record EvidenceAges(LocalDate asOf, List<Evidence> evidence) {
    public EvidenceAges {
        evidence = List.copyOf(evidence);
    }

    /** The dates by id. */
    public Map<String, LocalDate> dates() {
        Map<String, LocalDate> dates = new LinkedHashMap<>();
        evidence.forEach(item -> dates.put(item.id(), item.date()));
        return dates;
    }

    /** The ids of evidence older than so many years, sorted. */
    public List<String> olderThan(int years) {
        List<String> older = new ArrayList<>();
        for (Evidence item : evidence) {
            if (isOlder(item.date(), years)) {
                older.add(item.id());
            }
        }
        return older;
    }

    /** The first day on which evidence not yet older than so many years will be. */
    public Optional<LocalDate> nextOlderThan(int years) {
        return evidence.stream()
                .map(Evidence::date)
                .filter(date -> !isOlder(date, years))
                .min(LocalDate::compareTo)
                .map(date -> date.plusYears(years).plusDays(1));
    }

    /** Most dates are told apart by their years, without making a date for each. */
    private boolean isOlder(LocalDate date, int years) {
        int year = date.getYear() + years;
        return year == asOf.getYear() ? date.plusYears(years).isBefore(asOf) : year < asOf.getYear();
    }
}
