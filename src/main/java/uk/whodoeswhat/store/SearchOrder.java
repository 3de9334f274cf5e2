package uk.whodoeswhat.store;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import uk.whodoeswhat.register.Order;
import uk.whodoeswhat.tier.Tier;

/** The order of a search in SQL: by a sorting value, and by the place in the log where that is equal. */
record SearchOrder(Order order, boolean back) {
    private static final String RANK = rank();

    /** What the rows are ordered by. */
    String by() {
        String place = "d.log_index " + direction(placeRises());
        return key("d").isEmpty() ? place : key("d") + direction(!back) + ", " + place;
    }

    /** Which rows come after that with this place in the log, which is the one parameter. */
    String after() {
        String further = placeRises() ? "> " : "< ";
        if (key("d").isEmpty()) {
            return "d.log_index " + further + "?";
        }
        return "exists (select 1 from decision k where k.log_index = ? and (" + key("d") + (back ? "< " : "> ")
                + key("k") + "or " + key("d") + "= " + key("k") + "and d.log_index " + further + "k.log_index))";
    }

    private boolean placeRises() {
        return (order == Order.OLDEST) != back;
    }

    private static String direction(boolean rises) {
        return rises ? "asc" : "desc";
    }

    /** The sorting value of a row, followed by a space; empty where the place in the log is enough. */
    private String key(String row) {
        return switch (order) {
            case NEWEST, OLDEST -> "";
            case SERVICE -> row + ".service ";
            case TIER -> RANK.replace("ROW", row);
        };
    }

    private static String rank() {
        List<Tier> tiers = Arrays.asList(Tier.values());
        return IntStream.range(0, tiers.size())
                .mapToObj(i -> "when '" + tiers.get(i).name() + "' then " + i + " ")
                .collect(Collectors.joining("", "case ROW.tier ", "end "));
    }
}
