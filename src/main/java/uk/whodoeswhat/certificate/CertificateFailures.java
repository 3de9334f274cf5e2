package uk.whodoeswhat.certificate;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** What failed, each thing once: the first reading in which it did, and in how many more. */
final class CertificateFailures {
    private record Key(Failure.Kind kind, String what, List<String> rules) {}

    private static final class Entry {
        private final Failure first;
        private final Set<Map<String, String>> readings = new HashSet<>();

        Entry(Failure first) {
            this.first = first;
        }
    }

    private final Map<Key, Entry> entries = new LinkedHashMap<>();

    /** Adds a failure, or counts it where the same thing failed before: the failure is only made the first time. */
    void add(
            Failure.Kind kind,
            String what,
            List<String> rules,
            Map<String, String> reading,
            Supplier<Failure> failure) {
        entries.computeIfAbsent(new Key(kind, what, rules), key -> new Entry(failure.get()))
                .readings
                .add(reading);
    }

    List<Failure> list() {
        return entries.values().stream().map(CertificateFailures::told).toList();
    }

    private static Failure told(Entry entry) {
        Failure first = entry.first;
        int more = entry.readings.size() - 1;
        return more == 0
                ? first
                : new Failure(
                        first.kind(),
                        first.says() + " (and so in " + more + (more == 1 ? " other reading)" : " other readings)"),
                        first.rules(),
                        first.reading(),
                        first.examples());
    }
}
