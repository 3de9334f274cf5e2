package uk.whodoeswhat.faults;

import java.util.HashMap;
import java.util.Map;

/** What `/actuator/prometheus` says at one moment: each series with its labels, and its value. */
record MeterReadings(Map<String, Double> series) {

    static MeterReadings read(Client client, String url) throws Exception {
        Map<String, Double> series = new HashMap<>();
        client.get(url, "/actuator/prometheus")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .forEach(line -> series.put(
                        line.substring(0, line.lastIndexOf(' ')),
                        Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1))));
        return new MeterReadings(series);
    }

    /** The sum over all series of this name that have this label, or text, in them. */
    double sum(String name, String label) {
        return series.entrySet().stream()
                .filter(each -> (each.getKey() + "{").startsWith(name + "{"))
                .filter(each -> each.getKey().contains(label))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    /** The same, since an earlier moment. */
    double since(MeterReadings before, String name, String label) {
        return sum(name, label) - before.sum(name, label);
    }

    /** Bytes of the heap in use. */
    double heap() {
        return sum("jvm_memory_used_bytes", "area=\"heap\"");
    }
}
