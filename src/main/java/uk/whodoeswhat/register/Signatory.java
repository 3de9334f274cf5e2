package uk.whodoeswhat.register;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import uk.whodoeswhat.framework.PlainDate;

/** Who asked for something to be recorded, as its envelope has it under `by`. */
public sealed interface Signatory {
    /** What stands instead of the name and the role of a person, before the day. */
    String ERASED = "erased under the retention setting on ";

    /** Nobody said. */
    record NotStated() implements Signatory {
        @Override
        public Optional<Map<String, Object>> tree() {
            return Optional.empty();
        }

        @Override
        public Optional<String> told() {
            return Optional.empty();
        }
    }

    /** A person. */
    record Named(Person person) implements Signatory {
        @Override
        public Optional<Map<String, Object>> tree() {
            return Optional.of(person.tree());
        }

        @Override
        public Optional<String> told() {
            return Optional.of(person.name() + ", " + person.role());
        }
    }

    /** A person whom nobody can name any more since this day, for the service keeps names for a time only. */
    record Erased(LocalDate on) implements Signatory {
        @Override
        public Optional<Map<String, Object>> tree() {
            return Optional.of(Map.of("withheld", ERASED + on));
        }

        @Override
        public Optional<String> told() {
            return Optional.of("a person whose name was " + ERASED + PlainDate.of(on));
        }
    }

    /** This person, if one is given. */
    static Signatory by(Optional<Person> person) {
        return person.<Signatory>map(Named::new).orElseGet(NotStated::new);
    }

    /** As an object of JSON, if there is something to say. */
    Optional<Map<String, Object>> tree();

    /** In plain English, to go on after the word "by", if there is something to say. */
    Optional<String> told();

    /** The one that such an object tells. */
    static Signatory read(Optional<Object> tree) {
        return tree.map(told -> told instanceof Map<?, ?> fields
                                && fields.get("withheld") instanceof String why
                                && why.startsWith(ERASED)
                        ? new Erased(LocalDate.parse(why.substring(ERASED.length())))
                        : (Signatory) new Named(Person.of(told)))
                .orElseGet(NotStated::new);
    }
}
