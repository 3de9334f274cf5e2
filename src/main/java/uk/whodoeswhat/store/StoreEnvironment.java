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
public record StoreEnvironment(InstantSource clock, Supplier<UUID> ids, SecureRandom random, FatalErrors fatal) {

    /** With the end of this process. */
    public StoreEnvironment(InstantSource clock, Supplier<UUID> ids, SecureRandom random) {
        this(clock, ids, random, new FatalErrors());
    }

    /** The system's own. */
    public static StoreEnvironment ofSystem() {
        return ofSystem(new FatalErrors());
    }

    /** The system's own time, ids and randomness. */
    public static StoreEnvironment ofSystem(FatalErrors fatal) {
        return new StoreEnvironment(InstantSource.system(), UUID::randomUUID, new SecureRandom(), fatal);
    }
}
