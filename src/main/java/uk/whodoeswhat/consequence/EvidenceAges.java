package uk.whodoeswhat.consequence;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The dates of evidence, by id, seen from a decision's date. */
public record EvidenceAges(LocalDate asOf, Map<String, LocalDate> dates) {
    public EvidenceAges {
        dates = Collections.unmodifiableMap(new TreeMap<>(dates));
    }

    /** The ids of evidence older than so many years, sorted. */
    public List<String> olderThan(int years) {
        return dates.entrySet().stream()
                .filter(item -> isOlder(item.getValue(), years))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The first day on which evidence not yet older than so many years will be. */
    public Optional<LocalDate> nextOlderThan(int years) {
        return dates.values().stream()
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
