package uk.whodoeswhat.store;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What comes from outside: time, ids, randomness, and the end of the process.
 *
 * @param fatal told of what a thread of the store was thrown
 */
public record Sources(InstantSource clock, Supplier<UUID> ids, SecureRandom random, FatalErrors fatal) {

    /** With the end of this process. */
    public Sources(InstantSource clock, Supplier<UUID> ids, SecureRandom random) {
        this(clock, ids, random, new FatalErrors());
    }

    /** The system's own. */
    public static Sources ofSystem() {
        return ofSystem(new FatalErrors());
    }

    /** The system's own time, ids and randomness. */
    public static Sources ofSystem(FatalErrors fatal) {
        return new Sources(InstantSource.system(), UUID::randomUUID, new SecureRandom(), fatal);
    }
}
