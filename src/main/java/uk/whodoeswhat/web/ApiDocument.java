package uk.whodoeswhat.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.servers.Server;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;
import uk.whodoeswhat.decision.Decision;
import uk.whodoeswhat.decision.Detail;
import uk.whodoeswhat.decision.EngineVersion;

/** Completes the OpenAPI document with what no annotation says: bodies, examples, headers, and every problem by status. */
@Component
class ApiDocument implements OpenApiCustomizer {
    private static final String PROBLEM = "application/problem+json";
    private static final String NDJSON = "application/x-ndjson";
    private static final Map<Integer, String> ALWAYS = Map.of(
            400, "A header or parameter is not one of those allowed",
            405, "The method is not allowed here; `Allow` has those that are",
            406, "No media type that was asked for can be given",
            421, "The host name is not one of this machine's own",
            500, "A fault of the rules, which is named, or of the service, which is logged under the request id");
    private static final Map<Integer, String> READS = Map.of(
            400, "A parameter is not one of those allowed, or the syntax of the document cannot be read",
            413, "More than 1 MiB",
            415, "The media type is not one of those accepted",
            422, "The proposal has problems; `errors` has every one");

    private final DecisionService evaluator;
    private final Examples examples;

    ApiDocument(DecisionService evaluator, Examples examples) {
        this.evaluator = evaluator;
        this.examples = examples;
    }

    @Override
    public void customise(OpenAPI api) {
        api.info(new Info()
                .title("Who Does What")
                .version(EngineVersion.get())
                .description("Classifies a proposed NHS digital service into a tier, with a cited rationale. "
                        + "Not an official NHS service.")
                .license(new License().name("MIT").identifier("MIT")));
        api.servers(List.of(new Server().url("/").description("This machine")));
        api.getComponents()
                .addSchemas("Problem", ApiSchemas.problem())
                .addSchemas("Decision", ApiSchemas.decision())
                .addSchemas("Certificate", ApiSchemas.certificate())
                .addSchemas("LineErrors", ApiSchemas.lineErrors());
        evaluations(post(api, EvaluationController.PATH));
        batches(post(api, BatchController.PATH));
        Operation rulebooks =
                get(api, RulebookController.PATH, "The rulebooks in force or used before", "application/json");
        problem(rulebooks, 503, "The store cannot be reached");
        Operation rulebook = get(
                api,
                RulebookController.PATH + "/{digest}",
                "One rulebook: its clauses, rules and files",
                "application/json");
        problem(rulebook, 404, "No rulebook has this digest");
        Operation certificate = get(
                api,
                RulebookController.PATH + "/{digest}/certificate",
                "What was shown of one rulebook by running its rules; made when first asked for, which takes seconds",
                "application/json",
                ApiSchemas.ref("Certificate"));
        problem(certificate, 404, "No rulebook has this digest");
        problem(certificate, 503, "The store cannot be reached");
        problem(rulebook, 503, "The store cannot be reached");
        get(api, SchemaController.PATH, "The JSON Schema (2020-12) of a proposal", SchemaController.TYPE);
        ApiRecords.describe(api);
    }

    private static Operation post(OpenAPI api, String path) {
        Operation operation = item(api, path).getPost();
        List<String> details = Arrays.stream(Detail.values())
                .map(detail -> detail.name().toLowerCase(Locale.ROOT))
                .toList();
        Schema<String> detail = ApiSchemas.text();
        detail.setEnum(details);
        detail.setDefault("full");
        operation.addParametersItem(new Parameter()
                .in("query")
                .name("detail")
                .schema(detail)
                .description("The tier; the findings, requirements and trace too; or all, with a digest"));
        operation.addParametersItem(reading());
        common(operation);
        new TreeMap<>(READS).forEach((status, text) -> problem(operation, status, text));
        return operation;
    }

    static Parameter reading() {
        return new Parameter()
                .in("query")
                .name("reading")
                .explode(true)
                .schema(ApiSchemas.list(ApiSchemas.text().pattern("^[^=]+=[^=]+$")))
                .description("`question=answer`, repeatable: reads the framework otherwise than by default")
                .example(List.of("aims-evidence=demonstrated"));
    }

    static PathItem item(OpenAPI api, String path) {
        return Objects.requireNonNull(
                api.getPaths().get(path), () -> path + " of " + api.getPaths().keySet());
    }

    private static Operation get(OpenAPI api, String path, String summary, String type) {
        return get(api, path, summary, type, ApiSchemas.object());
    }

    static Operation get(OpenAPI api, String path, String summary, String type, Schema<?> schema) {
        Operation operation = item(api, path).getGet();
        common(operation.summary(summary));
        operation.addParametersItem(new Parameter()
                .in("header")
                .name("If-None-Match")
                .schema(ApiSchemas.text())
                .description("The `ETag` of an earlier answer"));
        ok(operation, summary, new Content().addMediaType(type, new MediaType().schema(schema)))
                .addHeaderObject("ETag", new Header().schema(ApiSchemas.text()));
        operation.getResponses().addApiResponse("304", new ApiResponse().description("Not changed since then"));
        return operation;
    }

    private void evaluations(Operation operation) {
        Examples.Example example = examples.list().get(0);
        Decision decision = evaluator.preview(example);
        MediaType proposal = new MediaType()
                .schema(ApiSchemas.proposal())
                .addExamples(
                        example.id(), new Example().summary(example.title()).value(example.proposal()));
        Content bodies = new Content();
        bodies.addMediaType("application/json", new MediaType().schema(ApiSchemas.proposal()));
        List.of("application/yaml", "application/x-yaml", "text/yaml")
                .forEach(type -> bodies.addMediaType(type, proposal));
        operation.summary("Decides one proposal; nothing is recorded");
        operation.requestBody(new RequestBody().required(true).content(bodies));
        ok(
                operation,
                "The decision",
                new Content()
                        .addMediaType(
                                "application/json",
                                new MediaType()
                                        .schema(ApiSchemas.ref("Decision"))
                                        .example(decision.tree(Detail.TIER))));
    }

    private static void batches(Operation operation) {
        Schema<?> line = ApiSchemas.oneOf("Decision", "LineErrors");
        operation.summary("Decides one proposal a line, in order; one bad line does not stop the rest");
        operation.requestBody(new RequestBody()
                .required(true)
                .content(new Content().addMediaType(NDJSON, new MediaType().schema(ApiSchemas.proposal()))));
        ok(
                operation,
                "One line for each line: its decision, or its errors",
                new Content().addMediaType(NDJSON, new MediaType().schema(line)));
    }

    static void common(Operation operation) {
        operation.addParametersItem(new Parameter()
                .in("header")
                .name(RequestIds.REQUEST)
                .schema(ApiSchemas.text().maxLength(128))
                .description("The id of this request; made when left out"));
        operation.addParametersItem(new Parameter()
                .in("header")
                .name(RequestIds.CORRELATION)
                .schema(ApiSchemas.text().maxLength(128))
                .description("Any printable text; the request id when left out"));
        operation.responses(new ApiResponses());
        operation.setTags(List.of("Version 1"));
        new TreeMap<>(ALWAYS).forEach((status, text) -> problem(operation, status, text));
    }

    private static ApiResponse ok(Operation operation, String description, Content content) {
        ApiResponse response =
                headers(new ApiResponse().description(description)).content(content);
        operation.getResponses().addApiResponse("200", response);
        return response;
    }

    static void problem(Operation operation, int status, String description) {
        operation
                .getResponses()
                .addApiResponse(
                        Integer.toString(status),
                        headers(new ApiResponse().description(description))
                                .content(new Content()
                                        .addMediaType(PROBLEM, new MediaType().schema(ApiSchemas.ref("Problem")))));
    }

    /** A good answer with the headers that every answer has. */
    static ApiResponse response(String description) {
        return headers(new ApiResponse().description(description));
    }

    private static ApiResponse headers(ApiResponse response) {
        return response.addHeaderObject(
                        RequestIds.REQUEST,
                        new Header().schema(ApiSchemas.text().maxLength(128)))
                .addHeaderObject(RequestIds.CORRELATION, new Header().schema(ApiSchemas.text()));
    }
}
