package uk.whodoeswhat.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.whodoeswhat.framework.PlainTime;
import uk.whodoeswhat.proposal.Cohort;
import uk.whodoeswhat.register.Cursor;
import uk.whodoeswhat.register.DecisionSummary;
import uk.whodoeswhat.register.Page;
import uk.whodoeswhat.register.Search;
import uk.whodoeswhat.register.Times;
import uk.whodoeswhat.tier.Standing;
import uk.whodoeswhat.tier.Tier;

/**
 * Finds decisions in the order that is asked for. A page goes on from the decision that the page before ended with, whose place
 * in the log and whose sorting value never change.
 */
final class SearchRows {
    private static final String COLUMNS =
            "select d.id, d.log_index, d.made, d.reference, d.version, d.title, d.dated, d.organisation, d.service, "
                    + "d.cohort, d.tier, d.standing, d.rulebook, d.own_reading, c.replaced_by, w.id as withdrawal "
                    + "from decision d left join notice c on c.decision = d.id and c.kind = 'CORRECTION' "
                    + "left join notice w on w.decision = d.id and w.kind = 'WITHDRAWAL' where 1 = 1";

    private final StringBuilder sql = new StringBuilder(COLUMNS);
    private final List<Object> parameters = new ArrayList<>();

    private SearchRows(Search search) {
        search.tier().ifPresent(tier -> and("d.tier = ?", tier.name()));
        search.standing().ifPresent(standing -> and("d.standing = ?", standing.name()));
        search.organisation().ifPresent(code -> and("d.organisation = ?", code));
        search.service().ifPresent(id -> and("d.service = ?", id));
        search.cohort().ifPresent(type -> and("d.cohort = ?", type.name()));
        search.from().ifPresent(day -> and("d.made >= ?", begin(day)));
        search.to().ifPresent(day -> and("d.made < ?", begin(day.plusDays(1))));
        search.rulebook().ifPresent(digest -> and("d.rulebook = ?", digest));
        search.text().ifPresent(text -> and("d.words like ? escape '!'", "%" + literal(text) + "%"));
        SearchOrder sorting = new SearchOrder(search.order(), back(search));
        search.cursor().ifPresent(cursor -> and(sorting.after(), cursor.place()));
        and("1 = 1 order by " + sorting.by() + " limit ?", search.limit() + 1);
    }

    private void and(String condition, Object parameter) {
        sql.append(" and ").append(condition);
        parameters.add(parameter);
    }

    private static long begin(LocalDate day) {
        return Times.micros(day.atStartOfDay(PlainTime.ZONE).toInstant());
    }

    private static String literal(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
    }

    static Page page(JdbcClient jdbc, Search search) {
        SearchRows rows = new SearchRows(search);
        List<DecisionSummary> found = jdbc.sql(rows.sql.toString())
                .params(rows.parameters)
                .query((row, number) -> found(row))
                .list();
        boolean more = found.size() > search.limit();
        List<DecisionSummary> page = new ArrayList<>(more ? found.subList(0, search.limit()) : found);
        if (back(search)) {
            Collections.reverse(page); // the nearest were asked for first
        }
        boolean onward = back(search) || more;
        boolean backward = back(search) ? more : search.cursor().isPresent();
        return page.isEmpty()
                ? new Page(page, Optional.empty(), Optional.empty())
                : new Page(
                        page,
                        Optional.of(Cursor.before(page.get(page.size() - 1).index()))
                                .filter(cursor -> onward),
                        Optional.of(Cursor.after(page.get(0).index())).filter(cursor -> backward));
    }

    private static boolean back(Search search) {
        return search.cursor().filter(Cursor::back).isPresent();
    }

    private static DecisionSummary found(ResultSet row) throws SQLException {
        return new DecisionSummary(
                UUID.fromString(row.getString("id")),
                row.getLong("log_index"),
                Times.ofMicros(row.getLong("made")),
                row.getString("reference"),
                row.getInt("version"),
                row.getString("title"),
                LocalDate.parse(row.getString("dated")),
                row.getString("organisation"),
                row.getString("service"),
                Cohort.OrganisationType.valueOf(row.getString("cohort")),
                Tier.valueOf(row.getString("tier")),
                Standing.valueOf(row.getString("standing")),
                row.getString("rulebook"),
                row.getLong("own_reading") == 1,
                Optional.ofNullable(row.getString("replaced_by")).map(UUID::fromString),
                row.getString("withdrawal") != null);
    }
}
