package uk.whodoeswhat.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uk.whodoeswhat.framework.Citation;

/** Citations in a line: by source, such as `wdw-2023 P5, S1; house H20`. */
public final class Citations {

    public static String line(List<Citation> citations) {
        Map<String, List<String>> bySource = citations.stream()
                .collect(Collectors.groupingBy(
                        Citation::source,
                        LinkedHashMap::new,
                        Collectors.mapping(Citation::clause, Collectors.toList())));
        return bySource.entrySet().stream()
                .map(entry -> entry.getKey() + " " + String.join(", ", entry.getValue()))
                .collect(Collectors.joining("; "));
    }

    private Citations() {}
}
