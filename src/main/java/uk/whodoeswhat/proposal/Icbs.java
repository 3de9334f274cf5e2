package uk.whodoeswhat.proposal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The integrated care boards of England: which were open at a date, and where they are. None before 1 July 2022. From
 * `icbs.csv`: ODS codes of NHS England, GSS codes of the Office for National Statistics, both under the Open Government
 * Licence v3.0.
 */
public final class Icbs {
    // A comma outside quotes: one that an even number of quotes follows.
    private static final Pattern COMMA = Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

    private static final List<Icb> ALL = read();
    private static final Map<String, Icb> BY_ODS =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Icb::ods, Function.identity()));

    private Icbs() {}

    /** All that were open at the date, by ODS code. */
    public static List<Icb> openAt(LocalDate date) {
        return ALL.stream().filter(icb -> icb.isOpenAt(date)).toList();
    }

    /** How many were open at the date; 0 before there were any. */
    public static int count(LocalDate date) {
        return (int) ALL.stream().filter(icb -> icb.isOpenAt(date)).count();
    }

    /** The board with the ODS code, open or closed. */
    public static Optional<Icb> byOds(String ods) {
        return Optional.ofNullable(BY_ODS.get(ods));
    }

    /** Those of a region (such as Y63) that were open at the date. */
    public static List<Icb> inRegion(String regionCode, LocalDate date) {
        return openAt(date).stream()
                .filter(icb -> icb.regionCode().equals(regionCode))
                .toList();
    }

    private static List<Icb> read() {
        try (InputStream in = Objects.requireNonNull(Icbs.class.getResourceAsStream("icbs.csv"), "icbs.csv")) {
            String csv = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return csv.lines().skip(1).map(Icbs::icb).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("icbs.csv", e);
        }
    }

    private static Icb icb(String line) {
        String[] cell = COMMA.split(line, -1);
        return new Icb(
                cell[0],
                cell[1],
                cell[2].replace("\"", ""),
                cell[3],
                cell[4],
                LocalDate.parse(cell[5]),
                Optional.of(cell[6]).filter(day -> !day.isEmpty()).map(LocalDate::parse),
                cell[7].isEmpty() ? List.of() : Arrays.asList(cell[7].split(" ", -1)));
    }
}
