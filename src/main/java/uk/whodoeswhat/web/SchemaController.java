package uk.whodoeswhat.web;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.whodoeswhat.document.CanonicalJson;
import uk.whodoeswhat.proposal.ProposalSchema;

/** The JSON Schema of a proposal. */
@RestController
class SchemaController {
    static final String PATH = "/api/v1/schemas/proposal";
    static final String TYPE = "application/schema+json";

    private final byte[] schema = ProposalSchema.json().getBytes(java.nio.charset.StandardCharsets.UTF_8);

    @GetMapping(path = PATH, produces = TYPE)
    ResponseEntity<byte[]> proposal() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .eTag(CanonicalJson.digest(schema))
                .body(schema);
    }
}
