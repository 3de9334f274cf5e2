package uk.whodoeswhat.register;

import java.time.LocalDate;
import java.util.Optional;
import uk.whodoeswhat.proposal.Cohort;
import uk.whodoeswhat.tier.Standing;
import uk.whodoeswhat.tier.Tier;

/**
 * Which decisions are looked for; what is empty asks for nothing.
 *
 * @param organisation the ODS code of who submitted the proposal
 * @param service the id of the service
 * @param cohort the type of the organisations meant to use it
 * @param from the first day on which it was recorded, in the United Kingdom
 * @param to the last day
 * @param rulebook its digest
 * @param text in the reference, the title, or the name of the service, capital or small
 * @param order which come first
 * @param limit the most on a page, 1 to 200
 * @param cursor where the page before ended
 */
public record Search(
        Optional<Tier> tier,
        Optional<Standing> standing,
        Optional<String> organisation,
        Optional<String> service,
        Optional<Cohort.OrganisationType> cohort,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<String> rulebook,
        Optional<String> text,
        Order order,
        int limit,
        Optional<Cursor> cursor) {
    public static final int MOST = 200;

    /** How many are on a page where nobody says. */
    public static final int USUAL = 50;

    public Search {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("a page has 1 to " + MOST + " decisions, not " + limit);
        }
    }

    /** Every decision, the newest first. */
    public static Search all() {
        return new Search(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Order.NEWEST,
                USUAL,
                Optional.empty());
    }

    /** The same search from a cursor on. */
    public Search from(Cursor next) {
        return new Search(
                tier,
                standing,
                organisation,
                service,
                cohort,
                from,
                to,
                rulebook,
                text,
                order,
                limit,
                Optional.of(next));
    }
}
