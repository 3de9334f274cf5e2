package uk.whodoeswhat.register;

import java.util.UUID;

/**
 * The request that asks for something to be recorded.
 *
 * @param id the same id sent again is the same request, answered by what was recorded first
 * @param digest of what is asked, so that another request under the same id is noticed
 * @param correlationId what the caller knows it by
 */
public record Request(UUID id, String digest, String correlationId) {}
