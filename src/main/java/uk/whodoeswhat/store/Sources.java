package uk.whodoeswhat.store;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;

/** Where time, ids and randomness come from. */
public record Sources(InstantSource clock, Supplier<UUID> ids, SecureRandom random) {

    /** The system's own. */
    public static Sources ofSystem() {
        return new Sources(InstantSource.system(), UUID::randomUUID, new SecureRandom());
    }
}
