package uk.whodoeswhat.store;

import java.util.Optional;
import java.util.function.UnaryOperator;
import uk.whodoeswhat.document.Result;

/**
 * For how long is kept what may be deleted; for ever where it is empty. Nothing else is ever deleted.
 *
 * @param names the names and roles of people in envelopes, from when they were recorded
 * @param drafts of proposals, from when they were last saved
 */
public record Retentions(Optional<Retention> names, Optional<Retention> drafts) {
    /** The setting for names. */
    public static final String NAMES = "who-does-what.retention";
    /** The setting for drafts. */
    public static final String DRAFTS = NAMES + ".drafts";

    static final Retentions NONE = new Retentions(Optional.empty(), Optional.empty());

    /** As settings state them; `setting` gives the text of one by its name, and an empty one where it is not set. */
    public static Result<Retentions> read(UnaryOperator<String> setting) {
        return Retention.read(NAMES, setting.apply(NAMES))
                .flatMap(names ->
                        Retention.read(DRAFTS, setting.apply(DRAFTS)).map(drafts -> new Retentions(names, drafts)));
    }

    boolean isNone() {
        return names.isEmpty() && drafts.isEmpty();
    }
}
