package uk.whodoeswhat.web;

import static uk.whodoeswhat.web.ApiDocument.common;
import static uk.whodoeswhat.web.ApiDocument.item;
import static uk.whodoeswhat.web.ApiDocument.problem;
import static uk.whodoeswhat.web.ApiDocument.response;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Objects;
import uk.whodoeswhat.proposal.Cohort;
import uk.whodoeswhat.register.Order;
import uk.whodoeswhat.tier.Standing;
import uk.whodoeswhat.tier.Tier;

/** The part of the OpenAPI document that is about recorded decisions and the log. */
final class ApiRecords {
    private static final String JSON = "application/json";
    private static final String ID = DecisionController.PATH + "/{id}";

    static void describe(OpenAPI api) {
        api.getComponents()
                .addSchemas("Recorded", ApiSchemas.recorded())
                .addSchemas("Submission", ApiSchemas.submission())
                .addSchemas("Withdrawal", ApiSchemas.withdrawal());
        record(item(api, DecisionController.PATH).getPost());
        search(item(api, DecisionController.PATH).getGet());
        Operation found = ApiDocument.get(
                api,
                ID,
                "A recorded decision, its envelope and what was said of it since",
                JSON,
                ApiSchemas.ref("Recorded"));
        stored(found, "No decision has this id");
        otherForms(found);
        replay(item(api, ID + "/replay").getPost());
        withdraw(item(api, ID + "/withdrawal").getPost());
        text(
                api,
                ID + "/proof",
                "The proof (C2SP tlog-proof) that the log holds the decision",
                "No decision has this id");
        Operation versions = item(api, ProposalController.PATH).getGet();
        ok(versions, "200", "The versions of a proposal that were decided", JSON, ApiSchemas.object());
        stored(versions, "No proposal of this reference was recorded");
        log(api);
    }

    private static void record(Operation operation) {
        operation.addParametersItem(ApiDocument.reading());
        located(ok(operation, "201", "Decides one proposal and records it", JSON, ApiSchemas.ref("Recorded")));
        body(operation, ApiSchemas.ref("Submission"));
        problem(operation, 409, "The request id, or the version of the proposal, was used for something else");
        problem(operation, 422, "The submission has problems, or is in another reading without a reason");
        away(operation);
    }

    private static void search(Operation operation) {
        ok(operation, "200", "Recorded decisions in pages", JSON, ApiSchemas.object())
                .addHeaderObject(
                        "Link", new Header().schema(ApiSchemas.text()).description("The next page, `rel=\"next\"`"));
        parameter(operation, "tier", ApiSchemas.choice(Tier.values()), "The tier decided");
        parameter(operation, "standing", ApiSchemas.choice(Standing.values()), "FIRM or PROVISIONAL");
        parameter(operation, "organisation", ApiSchemas.text(), "The ODS code of who submitted the proposal");
        parameter(operation, "service", ApiSchemas.text(), "The id of the service");
        parameter(operation, "cohort", ApiSchemas.choice(Cohort.OrganisationType.values()), "Who is meant to use it");
        parameter(
                operation,
                "from",
                ApiSchemas.text().format("date"),
                "The first day of recording, in the United Kingdom");
        parameter(operation, "to", ApiSchemas.text().format("date"), "The last day of recording");
        parameter(operation, "rulebook", ApiSchemas.text(), "The digest of the rulebook");
        parameter(operation, "text", ApiSchemas.text(), "Part of the reference, the title or the name of the service");
        parameter(
                operation,
                "sort",
                ApiSchemas.choice(Order.values()),
                "NEWEST first when left out; SERVICE is by the id of the service, TIER from the most central on");
        parameter(operation, "limit", ApiSchemas.whole(), "How many on a page, 1 to 200; 50 when left out");
        parameter(operation, "cursor", ApiSchemas.text(), "Where the page before ended: as its link has it");
        away(operation);
    }

    private static void otherForms(Operation operation) {
        Content content =
                Objects.requireNonNull(operation.getResponses().get("200")).getContent();
        content.addMediaType("text/html", new MediaType().schema(ApiSchemas.text()));
        content.addMediaType(RepresentationController.PROV, new MediaType().schema(ApiSchemas.object()));
        List.of(RepresentationController.PDF, RepresentationController.ZIP)
                .forEach(type -> content.addMediaType(
                        type, new MediaType().schema(ApiSchemas.text().format("binary"))));
        parameter(
                operation,
                "withhold",
                ApiSchemas.list(ApiSchemas.text()),
                "Of the zip: an item of evidence by its id, or `by` for who recorded it; repeatable");
        parameter(operation, "because", ApiSchemas.text(), "Why parts of the zip are withheld, such as an exemption");
    }

    private static void replay(Operation operation) {
        ok(
                operation,
                "200",
                "Decides again under the recorded rulebook, and says what differs",
                JSON,
                ApiSchemas.object());
        stored(operation, "No decision has this id");
    }

    private static void withdraw(Operation operation) {
        located(ok(operation, "201", "Withdraws a decision, which stays as it is", JSON, ApiSchemas.object()));
        body(operation, ApiSchemas.ref("Withdrawal"));
        problem(operation, 409, "The decision was withdrawn before, or the request id used for something else");
        problem(operation, 422, "The withdrawal has problems");
        stored(operation, "No decision has this id");
    }

    private static void log(OpenAPI api) {
        text(api, LogController.CHECKPOINT, "The last checkpoint of the log, signed", "The log has no entry yet");
        text(api, LogController.COSIGNED, "The last checkpoint that somebody cosigned", "None was cosigned yet");
        ok(
                item(api, LogController.KEY).getGet(),
                "200",
                "The key that checks the log's signatures",
                LogController.TEXT,
                ApiSchemas.text());
        away(item(api, LogController.KEY).getGet());
        Operation tile = item(api, LogController.TILES).getGet();
        ok(
                tile,
                "200",
                "A tile of hashes or a bundle of entries (C2SP tlog-tiles)",
                "application/octet-stream",
                ApiSchemas.text().format("binary"));
        stored(tile, "The log has not come so far");
        Operation cosign = item(api, LogController.COSIGNATURES).getPost();
        common(cosign.summary("Takes a checkpoint of this log with the cosignatures of others"));
        cosign.getResponses().addApiResponse("204", response("The cosignatures are kept"));
        cosign.requestBody(new RequestBody()
                .required(true)
                .content(new Content().addMediaType("text/plain", new MediaType().schema(ApiSchemas.text()))));
        large(cosign);
        problem(cosign, 422, "It is no checkpoint of this log, or nobody known cosigned it");
        away(cosign);
    }

    private static void text(OpenAPI api, String path, String summary, String none) {
        Operation operation = item(api, path).getGet();
        ok(operation, "200", summary, LogController.TEXT, ApiSchemas.text());
        stored(operation, none);
    }

    private static ApiResponse ok(Operation operation, String status, String summary, String type, Schema<?> schema) {
        common(operation.summary(summary));
        ApiResponse response =
                response(summary).content(new Content().addMediaType(type, new MediaType().schema(schema)));
        operation.getResponses().addApiResponse(status, response);
        return response;
    }

    private static void located(ApiResponse response) {
        response.addHeaderObject(
                "Location", new Header().schema(ApiSchemas.text().format("uri-reference")));
    }

    private static void body(Operation operation, Schema<?> schema) {
        Content content = new Content();
        List.of(Bodies.JSON, Bodies.YAML, Bodies.OLD_YAML, Bodies.TEXT_YAML)
                .forEach(type -> content.addMediaType(type, new MediaType().schema(schema)));
        operation.requestBody(new RequestBody().required(true).content(content));
        large(operation);
    }

    private static void large(Operation operation) {
        problem(operation, 413, "More than 1 MiB");
        problem(operation, 415, "The media type is not one of those accepted");
    }

    private static void parameter(Operation operation, String name, Schema<?> schema, String description) {
        operation.addParametersItem(
                new Parameter().in("query").name(name).schema(schema).description(description));
    }

    private static void stored(Operation operation, String none) {
        problem(operation, 404, none);
        away(operation);
    }

    private static void away(Operation operation) {
        problem(operation, 503, "The store cannot be reached or written to; `Retry-After` says when to try again");
    }

    private ApiRecords() {}
}
